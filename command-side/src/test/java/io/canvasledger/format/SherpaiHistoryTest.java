package io.canvasledger.format;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.format.Told.revision;
import static io.canvasledger.match.Matched.BLANK;
import static io.canvasledger.match.Matched.after;
import static io.canvasledger.match.Matched.importing;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.format.ParsedDocument.Unmapped;
import io.canvasledger.match.SnapshotMatch;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A company that dropped its enterprise customers, and took them back under the title of a logo change. */
class SherpaiHistoryTest {

    private final Snapshot first = revision("sherpai", 1).snapshot();
    private final Snapshot second = revision("sherpai", 2).snapshot();
    private final Snapshot third = revision("sherpai", 3).snapshot();
    private final Canvas before = importing(BLANK, first);
    private final List<Change> dropping = SnapshotMatch.changes(before, second);
    private final Canvas without = after(before, dropping);
    private final List<Change> takingBack = SnapshotMatch.changes(without, third);
    private final Canvas again = after(without, takingBack);

    @Test
    void every_table_row_and_bullet_of_seven_blocks_becomes_an_item() {
        var perBlock =
                before.items().values().stream().collect(Collectors.groupingBy(Item::block, Collectors.counting()));

        assertThat(perBlock)
                .isEqualTo(Map.of(
                        VALUE_PROPOSITIONS,
                        20L,
                        CUSTOMER_SEGMENTS,
                        16L,
                        REVENUE_STREAMS,
                        12L,
                        Block.KEY_RESOURCES,
                        20L,
                        KEY_ACTIVITIES,
                        20L,
                        KEY_PARTNERS,
                        16L,
                        Block.COST_STRUCTURE,
                        16L));
    }

    @Test
    void sections_that_are_no_block_are_named() {
        assertThat(revision("sherpai", 1).unmapped())
                .containsExactly(
                        new Unmapped("Overview", "line 11", 1),
                        new Unmapped("8. Key Metrics", "line 303", 16),
                        new Unmapped("9. Competitive Landscape", "line 346", 8),
                        new Unmapped("10. Future Growth Opportunities", "line 393", 20));
    }

    @Test
    void a_table_row_keeps_its_columns_as_description_and_its_group_as_tag() {
        var managed = item(before, REVENUE_STREAMS, "Managed Security Services");

        assertThat(managed.description()).isEqualTo("""
                        Outsourced monitoring and response
                        Value Creation: Custom pricing based; on scope and scale
                        Target Segment: SMBs & enterprises""");
        assertThat(managed.tags()).containsExactly("indirect-revenue-models");
    }

    @Test
    void the_enterprise_customers_leave_four_blocks_and_nothing_arrives() {
        assertThat(titlesRemoved(VALUE_PROPOSITIONS))
                .containsExactlyInAnyOrder(
                        "Employee Security Training",
                        "Organizational Network Analysis",
                        "Fraud & Insider Threat Prevention",
                        "Privacy Compliance",
                        "Productivity Enhancement");
        assertThat(titlesRemoved(CUSTOMER_SEGMENTS))
                .containsExactlyInAnyOrder(
                        "Financial Services",
                        "Healthcare Organizations",
                        "Government & Defense",
                        "Technology Companies",
                        "Enterprise Solution Providers");
        assertThat(titlesRemoved(REVENUE_STREAMS))
                .containsExactlyInAnyOrder("Enterprise Licensing", "Enterprise Licensing", "Managed Security Services");
        assertThat(titlesRemoved(KEY_PARTNERS)).containsExactly("Cloud Infrastructure");
        assertThat(dropping).noneMatch(Change.AddItem.class::isInstance);
        assertThat(dropping).noneMatch(Change.MoveItem.class::isInstance);
    }

    @Test
    void enterprise_sales_that_become_platform_sales_are_reworded() {
        assertThat(rewordings())
                .containsEntry("Enterprise Sales", "Platform Sales")
                .containsEntry("Enterprise IT Providers", "Platform Providers")
                .containsEntry("API & Developer Ecosystem", "Platform & API Integration")
                // Same titles, other words below: who pays, and the forecast.
                .containsEntry("Implementation Services", "Implementation Services")
                .containsEntry("Consumer Subscriptions", "Consumer Subscriptions")
                .containsEntry("Services & Indirect Revenue", "Services & Indirect Revenue")
                .hasSize(6);
    }

    @Test
    void what_was_dropped_comes_back_as_what_it_was() {
        var returned = takingBack.stream()
                .filter(Change.AddItem.class::isInstance)
                .map(change -> ((Change.AddItem) change).item())
                .collect(toList());

        assertThat(returned).hasSize(14).doesNotHaveDuplicates();
        assertThat(before.items()).containsKeys(returned.toArray(ItemId[]::new));
        assertThat(takingBack).noneMatch(Change.RemoveItem.class::isInstance);
    }

    @Test
    void from_the_first_revision_to_the_third_nothing_has_changed() {
        assertThat(again.items()).isEqualTo(before.items());
        assertThat(again.removed()).isEmpty();
    }

    @Test
    void a_revision_imported_again_changes_nothing() {
        assertThat(SnapshotMatch.changes(before, first)).isEmpty();
        assertThat(SnapshotMatch.changes(without, second)).isEmpty();
        assertThat(SnapshotMatch.changes(again, first)).isEmpty();
    }

    private List<String> titlesRemoved(Block block) {
        return dropping.stream()
                .filter(Change.RemoveItem.class::isInstance)
                .map(change -> before.items().get(((Change.RemoveItem) change).item()))
                .filter(item -> item.block() == block)
                .map(Item::title)
                .toList();
    }

    private Map<String, String> rewordings() {
        return dropping.stream()
                .filter(Change.RewordItem.class::isInstance)
                .map(Change.RewordItem.class::cast)
                .collect(Collectors.toMap(
                        change -> before.items().get(change.item()).title(), Change.RewordItem::title));
    }

    private static Item item(Canvas canvas, Block block, String title) {
        return canvas.itemsOf(block)
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
