package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.ADVERTISERS;
import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.PLANS;
import static io.canvasledger.decide.Decided.SHOP;
import static io.canvasledger.decide.Decided.SUPPORT;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.after;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.events;
import static io.canvasledger.decide.Decided.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.canvas.ValueProposition.Driver;
import io.canvasledger.change.Change;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each change of items, relationships and links comes to when nothing speaks against it. */
class ItemDecisionsTest {

    private static final Relationship WINNING =
            new Relationship(null, Motive.ACQUISITION, null, null, Set.of(CONSUMERS, ADVERTISERS));
    private static final Relationship KEEPING = new Relationship(null, Motive.RETENTION, null, null, Set.of(CONSUMERS));

    private final Canvas canvas = business();

    @Test
    void an_item_is_added_with_everything_that_is_said_about_it() {
        var added = events(decide(
                canvas,
                new Change.AddItem(
                        item(50),
                        Block.CUSTOMER_SEGMENTS,
                        "Sellers",
                        " Small shops ",
                        List.of(" to  test", "b"),
                        3,
                        Standing.HYPOTHESIS,
                        new CustomerSegment(null, null, null, "  "))));

        assertThat(added)
                .containsExactly(new ItemAdded(new Item(
                        item(50),
                        new Placement(Block.CUSTOMER_SEGMENTS, 3),
                        new Wording("Sellers", "Small shops"),
                        List.of("to test", "b"),
                        Standing.HYPOTHESIS,
                        null)));
    }

    @Test
    void words_that_are_left_out_stay_and_a_blank_description_ends_one() {
        var described = after(canvas, decide(canvas, new Change.RewordItem(OFFER, null, "Per minute")));

        assertThat(events(decide(described, new Change.RewordItem(OFFER, "Calls abroad", null))))
                .containsExactly(new ItemReworded(
                        OFFER, new Wording("Calls", "Per minute"), new Wording("Calls abroad", "Per minute")));
        assertThat(events(decide(described, new Change.RewordItem(OFFER, null, " "))))
                .containsExactly(
                        new ItemReworded(OFFER, new Wording("Calls", "Per minute"), new Wording("Calls", null)));
    }

    @Test
    void tags_and_standing_are_replaced_as_a_whole() {
        assertThat(events(decide(
                        canvas,
                        new Change.RetagItem(OFFER, List.of("core")),
                        new Change.SetStanding(OFFER, Standing.VALIDATED))))
                .containsExactly(
                        new ItemRetagged(OFFER, List.of(), List.of("core")),
                        new CanvasEvent.StandingChanged(OFFER, null, Standing.VALIDATED));
    }

    @Test
    void a_relationship_that_is_typed_anew_shifts_and_any_other_item_changes_its_attributes() {
        var drivers = new ValueProposition(Set.of(Driver.PRICE));

        assertThat(events(decide(
                        canvas,
                        new Change.SetAttributes(SUPPORT, WINNING),
                        new Change.ShiftRelationship(SUPPORT, KEEPING),
                        new Change.SetAttributes(OFFER, drivers),
                        new Change.ShiftRelationship(SUPPORT, null))))
                .containsExactly(
                        new RelationshipShifted(SUPPORT, null, WINNING),
                        new RelationshipShifted(SUPPORT, WINNING, KEEPING),
                        new AttributesChanged(OFFER, null, drivers),
                        new RelationshipShifted(SUPPORT, KEEPING, null));
    }

    @Test
    void an_item_moves_within_its_block_keeping_all_else() {
        assertThat(events(decide(canvas, new Change.MoveItem(OFFER, null, 4))))
                .containsExactly(new ItemMoved(
                        OFFER,
                        new Placement(Block.VALUE_PROPOSITIONS, null),
                        new Placement(Block.VALUE_PROPOSITIONS, 4)));
    }

    @Test
    void an_item_that_moves_to_another_block_leaves_its_attributes_and_the_links_it_may_no_longer_have() {
        var serves = new Link(OFFER, LinkType.SERVES, CONSUMERS);
        var needs = new Link(OFFER, LinkType.NEEDS, SHOP);
        var before = business(
                new Change.SetAttributes(OFFER, new ValueProposition(Set.of(Driver.PRICE))),
                new Change.MoveItem(OFFER, null, 4),
                new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS),
                new Change.LinkItems(OFFER, LinkType.NEEDS, SHOP));

        assertThat(events(decide(before, new Change.MoveItem(OFFER, Block.KEY_ACTIVITIES, null))))
                .containsExactly(
                        new AttributesChanged(OFFER, new ValueProposition(Set.of(Driver.PRICE)), null),
                        new ItemsUnlinked(serves),
                        new ItemMoved(
                                OFFER,
                                new Placement(Block.VALUE_PROPOSITIONS, 4),
                                new Placement(Block.KEY_ACTIVITIES, null)));
        assertThat(after(before, decide(before, new Change.MoveItem(OFFER, Block.KEY_ACTIVITIES, null)))
                        .links())
                .containsExactly(needs);
    }

    /** Whichever end moves: what the link was between before says nothing of it. */
    @ParameterizedTest
    @EnumSource
    void a_link_stays_after_a_move_exactly_if_its_type_connects_the_blocks_of_then(LinkType type) {
        for (var from : type.from()) {
            for (var to : type.to()) {
                var link = new Link(item(50), type, item(51));
                var linked = business(
                        add(link.from(), from, "From"),
                        add(link.to(), to, "To"),
                        new Change.LinkItems(link.from(), type, link.to()));
                for (var block : Block.values()) {
                    assertThat(after(linked, decide(linked, new Change.MoveItem(link.from(), block, 1)))
                                    .links()
                                    .contains(link))
                            .isEqualTo(type.connects(block, to));
                    assertThat(after(linked, decide(linked, new Change.MoveItem(link.to(), block, 1)))
                                    .links()
                                    .contains(link))
                            .isEqualTo(type.connects(from, block));
                }
            }
        }
    }

    @Test
    void a_segment_that_becomes_something_else_is_no_longer_addressed() {
        var before = business(new Change.ShiftRelationship(SUPPORT, WINNING));

        assertThat(events(decide(before, new Change.MoveItem(ADVERTISERS, Block.KEY_PARTNERS, null))))
                .contains(new RelationshipShifted(SUPPORT, WINNING, WINNING.without(ADVERTISERS)));
    }

    @Test
    void a_removed_item_takes_its_links_and_its_place_in_relationships_along_in_the_same_version() {
        var before = business(
                new Change.ShiftRelationship(SUPPORT, WINNING),
                new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS),
                new Change.LinkItems(PLANS, LinkType.IS_PAID_BY, CONSUMERS),
                new Change.LinkItems(PLANS, LinkType.IS_PAID_BY, ADVERTISERS));

        var removed = events(decide(before, new Change.RemoveItem(CONSUMERS)));

        assertThat(removed)
                .containsExactly(
                        new ItemsUnlinked(new Link(OFFER, LinkType.SERVES, CONSUMERS)),
                        new ItemsUnlinked(new Link(PLANS, LinkType.IS_PAID_BY, CONSUMERS)),
                        new RelationshipShifted(SUPPORT, WINNING, WINNING.without(CONSUMERS)),
                        new ItemRemoved(before.item(CONSUMERS).orElseThrow()));
        assertThat(after(before, removed).links()).containsExactly(new Link(PLANS, LinkType.IS_PAID_BY, ADVERTISERS));
    }

    @Test
    void a_relationship_that_addressed_only_what_is_gone_and_said_no_more_is_left_untyped() {
        var only = new Relationship(null, null, null, null, Set.of(CONSUMERS));
        var before = business(new Change.ShiftRelationship(SUPPORT, only));

        assertThat(events(decide(before, new Change.RemoveItem(CONSUMERS))))
                .contains(new RelationshipShifted(SUPPORT, only, null));
    }

    @Test
    void an_item_that_was_removed_comes_back_as_itself() {
        var without = after(canvas, decide(canvas, new Change.RemoveItem(SHOP)));

        assertThat(after(without, decide(without, add(SHOP, Block.CHANNELS, "Shop")))
                        .item(SHOP))
                .isPresent();
    }

    @Test
    void links_are_made_and_ended() {
        var link = new Link(SHOP, LinkType.REACHES, CONSUMERS);

        assertThat(events(decide(
                        canvas,
                        new Change.LinkItems(SHOP, LinkType.REACHES, CONSUMERS),
                        new Change.UnlinkItems(SHOP, LinkType.REACHES, CONSUMERS))))
                .containsExactly(new ItemsLinked(link), new ItemsUnlinked(link));
    }
}
