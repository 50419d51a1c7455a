package io.canvasledger.format;

import static io.canvasledger.format.Told.markdown;
import static io.canvasledger.match.Matched.BLANK;
import static io.canvasledger.match.Matched.after;
import static io.canvasledger.match.Matched.importing;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Relationship.Technique;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.Recurrence;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import io.canvasledger.change.Change.SetAttributes;
import io.canvasledger.match.Recognition;
import io.canvasledger.match.SnapshotMatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recognised in the words of a Markdown canvas, and what is better left alone. */
class WordingsTest {

    @ParameterizedTest
    @CsvSource({
        "Self-service portal, SELF_SERVICE",
        "Libre-service en ligne, SELF_SERVICE",
        "Dedicated personal assistance, DEDICATED_PERSONAL_ASSISTANCE",
        "ASSISTANCE PERSONNELLE DÉDIÉE, DEDICATED_PERSONAL_ASSISTANCE",
        "Assistance personnelle, PERSONAL_ASSISTANCE",
        "Communautés d’utilisateurs, COMMUNITY"
    })
    void the_category_of_a_relationship_is_recognised_in_its_title_in_english_and_french(
            String title, Category category) {
        assertThat(relationship(title).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Selfservicing", // not the words
                "Self-service or personal assistance", // two values
                "No self-service", // says the contrary
                "Pas de communauté",
                "Hotline"
            })
    void what_is_not_said_plainly_stays_unspecified(String title) {
        assertThat(in(Block.CUSTOMER_RELATIONSHIPS, title, null)).isNull();
    }

    @Test
    void a_description_is_recognised_by_whole_lines_and_cells_only() {
        assertThat(in(Block.REVENUE_STREAMS, "Gold plan", "Type: Subscription; Recurring"))
                .isEqualTo(new RevenueStream(
                        RevenueType.SUBSCRIPTION, Recurrence.RECURRING, null, null, null, null, null));
        assertThat(in(Block.REVENUE_STREAMS, "Gold plan", "better than any subscription"))
                .isNull();
    }

    @Test
    void a_word_counts_in_its_own_block_only() {
        assertThat(in(Block.CHANNELS, "Newsletter", null))
                .isEqualTo(new Channel(null, null, Channel.Medium.EMAIL, Set.of()));
        assertThat(in(Block.KEY_PARTNERS, "Newsletter", null)).isNull();
        assertThat(in(Block.KEY_PARTNERS, "Fournisseurs de terminaux", null))
                .isEqualTo(new KeyPartner(KeyPartner.PartnerKind.BUYER_SUPPLIER));
    }

    @Test
    void no_wording_stands_for_two_values_of_one_attribute() {
        var ambiguous = Wordings.all().stream()
                .collect(Collectors.groupingBy(way -> way.block() + way.attribute() + way.words()))
                .values()
                .stream()
                .filter(ways -> ways.stream()
                                .map(Wordings.RecognisedWording::value)
                                .distinct()
                                .count()
                        > 1)
                .toList();

        assertThat(Wordings.all()).hasSizeGreaterThan(150).allSatisfy(way -> assertThat(way.words())
                .isNotBlank());
        assertThat(ambiguous).isEmpty();
    }

    @Test
    void importing_the_same_document_again_changes_nothing() {
        var document = markdown("""
                # Relations avec le client
                - Fidélisation par la communauté
                # Revenue
                | Stream | Type |
                |---|---|
                | Phones | Asset sale |
                """).snapshot();
        var canvas = importing(BLANK, document);

        assertThat(items(canvas))
                .containsExactlyInAnyOrder(
                        new Relationship(Category.COMMUNITY, Motive.RETENTION, null, null, Set.of()),
                        new RevenueStream(RevenueType.ASSET_SALE, null, null, null, null, null, null));
        assertThat(SnapshotMatch.changes(canvas, document)).isEmpty();
    }

    @Test
    void what_people_have_said_is_never_overridden_only_what_they_left_open_is_filled() {
        var document =
                markdown("# Customer relationships\n- Loyalty community\n").snapshot();
        var canvas = importing(BLANK, document);
        var item = canvas.items().values().iterator().next();
        var said = new Relationship(null, Motive.ACQUISITION, null, BigDecimal.TEN, Set.of());
        var edited = after(canvas, List.of(new SetAttributes(item.id(), said)));

        assertThat(SnapshotMatch.changes(edited, document))
                .containsExactly(new SetAttributes(
                        item.id(),
                        new Relationship(Category.COMMUNITY, Motive.ACQUISITION, null, BigDecimal.TEN, Set.of())));
    }

    @Test
    void nothing_is_filled_in_that_the_canvas_would_refuse() {
        var business = created(CanvasKind.BUSINESS);
        var salary = markdown("# Revenue\n- Salary\n").snapshot();
        assertThat(items(importing(business, salary))).isEmpty();
        assertThat(items(importing(created(CanvasKind.PERSONAL), salary)))
                .containsExactly(new RevenueStream(RevenueType.SALARY, null, null, null, null, null, null));

        var bundle = (Relationship) in(Block.CUSTOMER_RELATIONSHIPS, "Bundle", null);
        assertThat(Recognition.add(null, bundle, CanvasKind.BUSINESS)).isNull();
        assertThat(Recognition.add(
                        new Relationship(null, Motive.UPSELLING, null, null, Set.of()), bundle, CanvasKind.BUSINESS))
                .isEqualTo(new Relationship(null, Motive.UPSELLING, Technique.BUNDLE, null, Set.of()));

        var paid = new Cost(null, new Amount(BigDecimal.ONE, "EUR", null), null, null);
        assertThat(Recognition.add(paid, in(Block.COST_STRUCTURE, "Stress", null), CanvasKind.PERSONAL))
                .isEqualTo(paid);
    }

    @Test
    void attributes_stated_in_json_still_replace() {
        var canvas = importing(BLANK, markdown("# Customer segments\n- Niche\n").snapshot());
        var item = canvas.items().values().iterator().next();
        assertThat(item.attributes())
                .isEqualTo(new CustomerSegment(CustomerSegment.SegmentType.NICHE, null, null, null));

        var stated =
                Told.understood(Told.read("application/json", """
                {"items":[{"block":"CUSTOMER_SEGMENTS","title":"Niche","attributes":{}}]}""")).getFirst().snapshot();
        assertThat(SnapshotMatch.changes(canvas, stated)).containsExactly(new SetAttributes(item.id(), null));
    }

    private static Canvas created(CanvasKind kind) {
        return BLANK.evolve(new CanvasCreated(kind, "x", null));
    }

    private static List<Attributes> items(Canvas canvas) {
        return canvas.items().values().stream()
                .map(Item::attributes)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Relationship relationship(String title) {
        return (Relationship) in(Block.CUSTOMER_RELATIONSHIPS, title, null);
    }

    private static @Nullable Attributes in(Block block, String title, @Nullable String description) {
        return Wordings.in(block, title, description);
    }
}
