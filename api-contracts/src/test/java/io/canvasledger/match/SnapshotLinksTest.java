package io.canvasledger.match;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.match.Matched.BLANK;
import static io.canvasledger.match.Matched.after;
import static io.canvasledger.match.Matched.id;
import static io.canvasledger.match.Matched.importing;
import static io.canvasledger.match.Matched.named;
import static io.canvasledger.match.Matched.of;
import static io.canvasledger.match.Matched.relationship;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Change.LinkItems;
import io.canvasledger.change.Change.MoveItem;
import io.canvasledger.change.Change.RemoveItem;
import io.canvasledger.change.Change.UnlinkItems;
import io.canvasledger.change.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of links and of the segments relationships address, when snapshots follow each other. */
class SnapshotLinksTest {

    @Test
    void links_that_are_not_stated_end_and_new_ones_begin_after_their_items() {
        var canvas = importing(
                BLANK,
                new Snapshot(
                        Note.NONE,
                        List.of(named(1, 1, CUSTOMER_SEGMENTS, "Farmers"), named(2, 2, CHANNELS, "Shops")),
                        List.of(new Link(id(2), LinkType.REACHES, id(1)))));
        assertThat(canvas.links()).hasSize(1);

        var changes = SnapshotMatch.changes(
                canvas,
                new Snapshot(
                        Note.NONE,
                        List.of(
                                named(1, 11, CUSTOMER_SEGMENTS, "Farmers"),
                                named(2, 12, CHANNELS, "Shops"),
                                named(3, 13, VALUE_PROPOSITIONS, "Seed")),
                        List.of(new Link(id(3), LinkType.SERVES, id(1)))));

        assertThat(changes)
                .containsExactly(
                        new UnlinkItems(id(2), LinkType.REACHES, id(1)),
                        new AddItem(id(3), VALUE_PROPOSITIONS, "Seed", null, null, null, null, null),
                        new LinkItems(id(3), LinkType.SERVES, id(1)));
    }

    @Test
    void a_stated_link_that_a_move_makes_impossible_is_asked_for_and_not_passed_over() {
        var serves = new Link(id(2), LinkType.SERVES, id(1));
        var canvas = importing(
                BLANK,
                new Snapshot(
                        Note.NONE,
                        List.of(named(1, 1, CUSTOMER_SEGMENTS, "Farmers"), named(2, 2, CHANNELS, "Shops")),
                        List.of(serves)));

        assertThat(SnapshotMatch.changes(
                        canvas,
                        new Snapshot(
                                Note.NONE,
                                List.of(named(1, 11, KEY_PARTNERS, "Farmers"), named(2, 12, CHANNELS, "Shops")),
                                List.of(serves))))
                .containsExactly(new MoveItem(id(1), KEY_PARTNERS, null), new LinkItems(id(2), LinkType.SERVES, id(1)));
    }

    @Test
    void a_relationship_may_arrive_with_the_segment_it_addresses_and_loses_one_that_goes() {
        var canvas = importing(
                BLANK,
                of(
                        relationship(1, "Hotline", id(2), id(3)),
                        named(2, 2, CUSTOMER_SEGMENTS, "Farmers"),
                        named(3, 3, CUSTOMER_SEGMENTS, "Gardeners")));
        assertThat(canvas.items().get(id(1)).segments()).containsExactly(id(2), id(3));

        var changes = SnapshotMatch.changes(
                canvas, of(relationship(1, "Hotline", id(2)), named(2, 2, CUSTOMER_SEGMENTS, "Farmers")));
        assertThat(changes).containsExactly(new RemoveItem(id(3)));
        assertThat(after(canvas, changes).items().get(id(1)).segments()).containsExactly(id(2));
    }
}
