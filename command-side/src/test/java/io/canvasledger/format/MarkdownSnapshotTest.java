package io.canvasledger.format;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.format.Told.markdown;
import static io.canvasledger.format.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.format.ParsedDocument.Ignored;
import io.canvasledger.format.ParsedDocument.Ignored.IgnoredKind;
import io.canvasledger.format.ParsedDocument.Unmapped;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MarkdownSnapshotTest {

    @Test
    void a_bold_beginning_is_the_title_and_the_rest_describes_it() {
        assertThat(items("""
                # Channels
                - **Own shops**: in *every* town, see [the list](https://example.org)
                - **Web** – since `2019`
                - **Fairs:** twice a year
                - **Fast** delivery
                1. __Print__ : le journal
                """))
                .extracting(Statement::title, Statement::description)
                .containsExactly(
                        tuple("Own shops", "in every town, see the list"),
                        tuple("Web", "since 2019"),
                        tuple("Fairs", "twice a year"),
                        tuple("Fast delivery", ""),
                        tuple("Print", "le journal"));
    }

    @Test
    void nested_bullets_describe_their_parent_unless_it_has_no_words() {
        assertThat(items("""
                # Channels
                - Shops
                  - in towns
                    - large ones
                  - at stations
                -
                  - Web
                """))
                .extracting(Statement::title, Statement::description, Statement::place)
                .containsExactly(
                        tuple("Shops", "in towns\nlarge ones\nat stations", new Place.Line(2)),
                        tuple("Web", "", new Place.Line(7)));
    }

    @Test
    void sub_headings_are_groups_and_every_item_says_its_own() {
        var statements = items("""
                ## 2. Customer Segments 👥
                - Everybody
                ### 2.1 Pour les Élèves !
                - Pupils
                #### Primary
                - Small ones
                ## Channels
                - School
                """);
        assertThat(statements)
                .extracting(Statement::tags)
                .containsExactly(
                        List.of(), List.of("pour-les-eleves"), List.of("pour-les-eleves", "primary"), List.of());
        assertThat(statements)
                .extracting(Statement::block)
                .containsExactly(CUSTOMER_SEGMENTS, CUSTOMER_SEGMENTS, CUSTOMER_SEGMENTS, CHANNELS);
    }

    @Test
    void without_sub_headings_nothing_is_said_about_tags() {
        assertThat(items("# Channels\n- Shops")).extracting(Statement::tags).containsOnlyNulls();
    }

    @Test
    void a_table_row_is_an_item_its_first_cell_the_title() {
        assertThat(items("""
                # Customer segments
                | Segment | Description | Traits |
                |:--------|-------------|--------|
                | **Farmers** | hill country | • old<br>• proud |
                | | nobody knows | |
                | | | |
                """))
                .extracting(Statement::title, Statement::description, Statement::place)
                .containsExactly(
                        tuple("Farmers", "hill country\nTraits: old; proud", new Place.Line(4)),
                        tuple("nobody knows", "", new Place.Line(5)));
    }

    @Test
    void a_paragraph_is_an_item_titled_by_its_first_sentence() {
        assertThat(items("# Channels\n\nWe sell in shops. They are ours.\n\n> Quoted, but said."))
                .extracting(Statement::title, Statement::description)
                .containsExactly(
                        tuple("We sell in shops.", "We sell in shops. They are ours."), tuple("Quoted, but said.", ""));
    }

    @Test
    void a_title_that_is_too_long_is_cut_between_words_and_kept_whole_below() {
        var words = "réseau ".repeat(40).strip();

        var item = items("# Canaux\n- " + words + "\n  - nested").getFirst();

        assertThat(item.title()).isEqualTo("réseau ".repeat(28).strip() + "…");
        assertThat(item.description()).isEqualTo(words + "\nnested");
    }

    @Test
    void sections_that_are_no_block_are_named_with_what_they_hold() {
        assertThat(markdown("""
                Before everything.

                # Our canvas

                ## Problem
                - One
                ### Deeper
                - Two
                ## Channels
                - Shops
                """).unmapped())
                .containsExactly(new Unmapped("", "line 1", 1), new Unmapped("Problem", "line 5", 2));
    }

    @Test
    void what_states_nothing_is_ignored_and_told() {
        assertThat(markdown("""
                ---
                title: canvas
                ---
                # Channels
                <details>
                <summary>How do we reach them?</summary>

                - Shops <!-- ours? -->

                </details>

                ![logo](logo.png)

                ```
                a drawing
                ```
                <!--
                - Web
                -->
                """).ignored())
                .containsExactly(
                        new Ignored(IgnoredKind.FRONT_MATTER, "line 1"),
                        new Ignored(IgnoredKind.HTML, "line 5"),
                        new Ignored(IgnoredKind.COMMENT, "line 8"),
                        new Ignored(IgnoredKind.IMAGE, "line 12"),
                        new Ignored(IgnoredKind.CODE, "line 14"),
                        new Ignored(IgnoredKind.COMMENT, "line 17"));
    }

    @Test
    void a_comment_without_an_end_is_refused_because_it_would_hide_the_rest() {
        assertThat(refused("text/markdown", "# Channels\n- Shops\n\n<!-- later\n# Costs\n- Rent"))
                .containsExactly(Refusal.at(new Place.Line(4), Reason.COMMENT_UNCLOSED));
    }

    @Test
    void blocks_nested_without_reason_are_refused() {
        assertThat(refused("text/markdown", "# Channels\n" + ">".repeat(50_000) + " deep"))
                .extracting(Refusal::reason)
                .containsExactly(Reason.DOCUMENT_TOO_DEEP);
    }

    @Test
    @Timeout(20)
    void tags_opened_by_the_thousand_and_never_closed_are_refused() {
        assertThat(refused("text/markdown", "# Channels\n" + "<".repeat(1_000_000)))
                .containsExactly(Refusal.at(new Place.Line(1), Reason.TAGS_UNCLOSED));
        assertThat(refused("text/markdown", "# Channels\n" + "a <!-- > ".repeat(100_000)))
                .containsExactly(Refusal.at(new Place.Line(1), Reason.TAGS_UNCLOSED));
    }

    @Test
    void a_character_no_store_keeps_is_refused_with_its_line() {
        assertThat(refused("text/markdown", "# Channels\n- a\0b"))
                .containsExactly(Refusal.at(new Place.Line(2), Reason.TEXT_UNSUPPORTED));
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_change_nothing() {
        assertThat(items("\ufeff# Key partners\r\n\r\n- Carriers\r\n- Banks\r\n"))
                .extracting(Statement::block, Statement::title, Statement::place)
                .containsExactly(
                        tuple(KEY_PARTNERS, "Carriers", new Place.Line(3)),
                        tuple(KEY_PARTNERS, "Banks", new Place.Line(4)));
    }

    private static List<Statement> items(String document) {
        return markdown(document).snapshot().statements();
    }
}
