package io.canvasledger.format;

import static io.canvasledger.format.Told.read;
import static io.canvasledger.format.Told.understood;
import static io.canvasledger.match.Matched.BLANK;
import static io.canvasledger.match.Matched.importing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Amount.Period;
import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.change.Snapshot;
import io.canvasledger.http.canvas.ItemView;
import io.canvasledger.match.Matched;
import io.canvasledger.match.SnapshotMatch;
import io.canvasledger.store.json.CanvasJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A canvas as it is read over HTTP can be sent back as a snapshot: nothing is lost, nothing changes. */
class RoundTripTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new CanvasJson())
            // As the server answers: what is absent is not told.
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final List<Attributes> ALL = List.of(
            new CustomerSegment(
                    CustomerSegment.SegmentType.MULTI_SIDED,
                    CustomerSegment.Market.INTERNAL,
                    CustomerSegment.Payment.SUBSIDISED,
                    "be \"reached\"\nanywhere"),
            new ValueProposition(Set.of(ValueProposition.Driver.values())),
            new Channel(
                    Channel.Reach.INDIRECT,
                    Channel.Ownership.PARTNER,
                    Channel.Medium.WHOLESALER,
                    Set.of(Channel.Phase.values())),
            new Relationship(
                    Relationship.Category.CO_CREATION,
                    Relationship.Motive.UPSELLING,
                    Relationship.Technique.BUNDLE,
                    new BigDecimal("33.3333"),
                    Set.of(id(1))),
            new RevenueStream(
                    RevenueStream.RevenueType.SUBSCRIPTION,
                    RevenueStream.Recurrence.RECURRING,
                    RevenueStream.Pricing.YIELD_MANAGEMENT,
                    new Amount(new BigDecimal("999999999999999.9999"), "JPY", Period.QUARTER),
                    new BigDecimal("12.5"),
                    null,
                    null),
            new RevenueStream(
                    RevenueStream.RevenueType.IMMATERIAL,
                    null,
                    null,
                    null,
                    null,
                    RevenueStream.ImmaterialRevenue.BELONGING,
                    4),
            new KeyResource(KeyResource.ResourceKind.PERSONALITY),
            new KeyActivity(KeyActivity.ActivityKind.PROBLEM_SOLVING),
            new KeyPartner(KeyPartner.PartnerKind.COOPETITION),
            new Cost(Cost.Behaviour.VARIABLE, new Amount(BigDecimal.ZERO, "EUR", null), null, null),
            new Cost(null, null, Cost.ImmaterialCost.STRESS, 5));

    @Test
    void every_attribute_of_all_nine_blocks_is_read_as_it_was_written() {
        var canvas = importing(BLANK, snapshot(items()));

        assertThat(ALL.stream().map(Attributes::block)).contains(Block.values());
        assertThat(attributes(canvas))
                .isEqualTo(items().stream().collect(Collectors.toMap(Item::id, Item::attributes)));
    }

    @Test
    void sending_a_canvas_back_as_it_was_read_changes_nothing() {
        var snapshot = snapshot(items());
        var canvas = importing(BLANK, snapshot);

        assertThat(SnapshotMatch.changes(canvas, snapshot)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_side_of_an_item_can_be_sent_back_otherwise(Aspect aspect) {
        var otherwise = items().stream().map(item -> otherwise(item, aspect)).toList();

        var before = importing(BLANK, snapshot(items()));
        var after = importing(before, snapshot(otherwise));
        var anew = importing(BLANK, snapshot(otherwise));

        assertThat(otherwise).isNotEqualTo(items());
        assertThat(after.items().values()).as("changed").containsExactlyInAnyOrderElementsOf(otherwise);
        assertThat(anew.items().values()).as("added").containsExactlyInAnyOrderElementsOf(otherwise);
    }

    /** Whatever is shown of an item can be sent: an aspect more belongs into Statement, LedgerJson and SnapshotMatch. */
    private static Item otherwise(Item item, Aspect aspect) {
        return switch (aspect) {
            case REWORDED -> item.with(new Wording("Other " + item.title(), "otherwise"));
            case RETAGGED -> item.tagged(List.of("other", "tag"));
            case MOVED -> item.with(new Placement(item.block(), 50));
            case STANDING -> item.standing(Standing.INVALIDATED);
            case RECLASSIFIED ->
                item.attributes() instanceof KeyPartner
                        ? item.as(new KeyPartner(KeyPartner.PartnerKind.JOINT_VENTURE))
                        : item;
        };
    }

    private static Snapshot snapshot(List<Item> items) {
        return understood(read("application/json", document(items))).getFirst().snapshot();
    }

    private static Map<ItemId, Attributes> attributes(Canvas canvas) {
        return canvas.items().values().stream().collect(Collectors.toMap(Item::id, Item::attributes));
    }

    private static List<Item> items() {
        return Stream.iterate(1, n -> n <= ALL.size(), n -> n + 1)
                .map(n -> new Item(
                        id(n),
                        new Placement(ALL.get(n - 1).block(), n),
                        new Wording("Item " + n, n % 2 == 0 ? "described" : null),
                        List.of("tag"),
                        Standing.VALIDATED,
                        ALL.get(n - 1)))
                .toList();
    }

    private static String document(List<Item> items) {
        return JSON.writeValueAsString(
                Map.of("items", items.stream().map(ItemView::of).toList()));
    }

    private static ItemId id(int number) {
        return Matched.id(1_000 + number);
    }
}
