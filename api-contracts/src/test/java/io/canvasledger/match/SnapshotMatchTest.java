package io.canvasledger.match;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.match.Matched.BLANK;
import static io.canvasledger.match.Matched.described;
import static io.canvasledger.match.Matched.id;
import static io.canvasledger.match.Matched.importing;
import static io.canvasledger.match.Matched.named;
import static io.canvasledger.match.Matched.of;
import static io.canvasledger.match.Matched.said;
import static io.canvasledger.match.Matched.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Standing;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Change.MoveItem;
import io.canvasledger.change.Change.RemoveItem;
import io.canvasledger.change.Change.RetagItem;
import io.canvasledger.change.Change.RewordItem;
import io.canvasledger.change.Change.SetAttributes;
import io.canvasledger.change.Change.SetStanding;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.refuse.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotMatchTest {

    private static final CustomerSegment PAYING = new CustomerSegment(null, null, CustomerSegment.Payment.PAYING, null);

    @Test
    void a_stated_id_is_that_item_whatever_its_words_and_place() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Shops"), said(2, CHANNELS, "Web shop")));

        var changes = SnapshotMatch.changes(
                canvas, of(named(1, 11, KEY_RESOURCES, "Web shop"), said(12, CHANNELS, "Web shop")));

        assertThat(changes)
                .containsExactly(new MoveItem(id(1), KEY_RESOURCES, null), new RewordItem(id(1), "Web shop", ""));
    }

    @Test
    void a_stated_id_the_canvas_has_never_seen_is_a_new_item_under_that_id() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Shops")));

        assertThat(SnapshotMatch.changes(canvas, of(named(99, 11, CHANNELS, "Shops"))))
                .containsExactly(
                        new RemoveItem(id(1)), new AddItem(id(99), CHANNELS, "Shops", null, null, null, null, null));
    }

    @Test
    void white_space_and_then_case_make_no_other_item() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Own  shops"), said(2, CHANNELS, "own shops")));

        var changes =
                SnapshotMatch.changes(canvas, of(said(11, CHANNELS, "OWN SHOPS"), said(12, CHANNELS, "Own shops")));

        assertThat(changes)
                .containsExactlyInAnyOrder(
                        new RewordItem(id(1), "Own shops", ""), new RewordItem(id(2), "OWN SHOPS", ""));
    }

    @Test
    void the_same_words_in_another_block_are_a_move() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Resellers")));

        assertThat(SnapshotMatch.changes(canvas, of(said(11, KEY_PARTNERS, "Resellers"))))
                .containsExactly(new MoveItem(id(1), KEY_PARTNERS, null));
    }

    @Test
    void the_same_words_in_two_other_blocks_are_no_move_because_nobody_knows_whereto() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Resellers")));

        assertThat(SnapshotMatch.changes(
                        canvas, of(said(11, KEY_PARTNERS, "Resellers"), said(12, CUSTOMER_SEGMENTS, "Resellers"))))
                .hasSize(3)
                .contains(new RemoveItem(id(1)))
                .noneMatch(MoveItem.class::isInstance);
    }

    @Test
    void a_slip_of_the_pen_is_mended_by_a_rewording() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Advertsing")));

        assertThat(SnapshotMatch.changes(canvas, of(said(11, CHANNELS, "Advertising"))))
                .containsExactly(new RewordItem(id(1), "Advertising", ""));
    }

    @Test
    void a_new_title_over_an_unchanged_description_is_a_rewording() {
        var words = "Answers every question within one working day";
        var canvas = importing(BLANK, of(described(1, CUSTOMER_RELATIONSHIPS, "Hotline", words)));

        assertThat(SnapshotMatch.changes(canvas, of(described(11, CUSTOMER_RELATIONSHIPS, "Client care", words))))
                .containsExactly(new RewordItem(id(1), "Client care", words));
    }

    @Test
    void other_words_are_another_item() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Shops")));

        assertThat(SnapshotMatch.changes(canvas, of(said(11, CHANNELS, "Newsletter"))))
                .containsExactly(
                        new RemoveItem(id(1)),
                        new AddItem(id(11), CHANNELS, "Newsletter", null, null, null, null, null));
    }

    @Test
    void what_a_statement_does_not_speak_about_stays() {
        var canvas = importing(
                BLANK,
                of(new Statement(
                        null,
                        id(1),
                        CUSTOMER_SEGMENTS,
                        "Farmers",
                        "in hill country",
                        List.of("core"),
                        3,
                        Standing.VALIDATED,
                        PAYING,
                        new Place.Pointer("/items/0"))));

        assertThat(SnapshotMatch.changes(canvas, of(said(11, CUSTOMER_SEGMENTS, "Farmers"))))
                .isEmpty();
    }

    @Test
    void what_a_statement_says_is_empty_ends() {
        var canvas = importing(
                BLANK,
                of(new Statement(
                        null,
                        id(1),
                        CUSTOMER_SEGMENTS,
                        "Farmers",
                        "in hill country",
                        List.of("core"),
                        3,
                        Standing.VALIDATED,
                        PAYING,
                        new Place.Pointer("/items/0"))));
        var empty = new CustomerSegment(null, null, null, null);

        assertThat(SnapshotMatch.changes(
                        canvas,
                        of(new Statement(
                                null,
                                id(11),
                                CUSTOMER_SEGMENTS,
                                "Farmers",
                                "",
                                List.of(),
                                4,
                                Standing.INVALIDATED,
                                empty,
                                new Place.Pointer("/items/0")))))
                .containsExactly(
                        new MoveItem(id(1), CUSTOMER_SEGMENTS, 4),
                        new RewordItem(id(1), "Farmers", ""),
                        new RetagItem(id(1), List.of()),
                        new SetStanding(id(1), Standing.INVALIDATED),
                        new SetAttributes(id(1), null));
    }

    @Test
    void namesakes_are_told_apart_by_their_group_and_stay_themselves_when_they_return() {
        var sales = tagged(1, "Licences", "sold by the seat", "models");
        var share = tagged(2, "Licences", "40% in year one", "forecast");
        var canvas = importing(BLANK, of(sales, share));

        assertThat(SnapshotMatch.changes(canvas, of(tagged(11, "Licences", "45% in year one", "forecast"))))
                .containsExactly(new RemoveItem(id(1)), new RewordItem(id(2), "Licences", "45% in year one"));

        var gone = importing(canvas, of());
        var back = importing(
                gone,
                of(
                        tagged(11, "Licences", "40% in year one", "forecast"),
                        tagged(12, "Licences", "sold by the seat", "models")));
        assertThat(back.items()).isEqualTo(canvas.items());
    }

    @Test
    void what_returns_is_the_item_it_was() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Shops"), said(2, KEY_PARTNERS, "Carriers")));
        var without = importing(canvas, of());

        assertThat(SnapshotMatch.changes(without, of(said(11, CHANNELS, "Shops"), said(12, CHANNELS, "Carriers"))))
                .extracting(change -> ((AddItem) change).item())
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void a_wording_hardly_changed_in_another_block_is_a_move_and_a_rewording() {
        var canvas = importing(BLANK, of(said(1, CHANNELS, "Independent resellers in the north")));

        assertThat(SnapshotMatch.changes(
                        canvas, of(said(11, KEY_PARTNERS, "Independent resellers in the north and west"))))
                .containsExactly(
                        new MoveItem(id(1), KEY_PARTNERS, null),
                        new RewordItem(id(1), "Independent resellers in the north and west", ""));
    }

    @Test
    void of_two_wordings_equally_alike_the_one_of_the_same_group_is_meant() {
        var canvas = importing(
                BLANK, of(tagged(1, "Yearly licence", "", "people"), tagged(2, "Monthly licence", "", "firms")));

        assertThat(SnapshotMatch.changes(canvas, of(tagged(11, "Weekly licence", "", "firms"))))
                .containsExactly(new RemoveItem(id(1)), new RewordItem(id(2), "Weekly licence", ""));
    }
}
