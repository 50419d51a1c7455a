package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.SHOP;
import static io.canvasledger.decide.Decided.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever imports has sent no change: what speaks against one is told of what was sent, whatever the change. */
class SnapshotPlacesTest {

    private static final Refusal REASON = Refusal.of(Reason.TEXT_REQUIRED, "/part");

    private final Snapshot.Statement shop = says(60, Block.CHANNELS, "Shop", null, "/snapshots/2/items/5");
    private final SnapshotPlaces places = new SnapshotPlaces(
            new Snapshot(Note.NONE, List.of(shop), List.of(new Link(SHOP, LinkType.SERVES, CONSUMERS)))
                    .at("/snapshots/2"),
            Map.of(SHOP, shop));

    static Stream<Change> stated() {
        return Stream.of(
                Decided.add(SHOP, Block.CHANNELS, "Shop"),
                new Change.RewordItem(SHOP, "Web shop", null),
                new Change.RetagItem(SHOP, List.of()),
                new Change.MoveItem(SHOP, Block.CHANNELS, 1),
                new Change.RemoveItem(SHOP),
                new Change.SetStanding(SHOP, null),
                new Change.SetAttributes(SHOP, null),
                new Change.ShiftRelationship(SHOP, null));
    }

    static Stream<Change> unstated() {
        return Stream.of(
                new Change.RemoveItem(OFFER),
                new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS),
                new Change.UnlinkItems(SHOP, LinkType.SERVES, CONSUMERS),
                new Change.RenameCanvas("Carrier"),
                new Change.DescribeCanvas(null),
                new Change.ArchiveCanvas(),
                new Change.BringBackCanvas(),
                new Change.NameMilestone("Launch", null),
                new Change.RemoveMilestone("Launch"),
                new Change.AnswerQuestion("Spring", RefusalExample.CHANNELS_1, null),
                new Change.SwitchRule("OFFER_NOT_DEFINED", false));
    }

    @ParameterizedTest
    @MethodSource("stated")
    void what_a_statement_asks_for_is_told_where_the_statement_stands(Change change) {
        assertThat(places.placed(REASON, change).pointer()).isEqualTo("/snapshots/2/items/5/part");
    }

    @ParameterizedTest
    @MethodSource("unstated")
    void what_no_part_of_a_snapshot_asks_for_is_told_of_the_snapshot(Change change) {
        assertThat(places.placed(REASON, change).pointer()).isEqualTo("/snapshots/2");
    }

    @Test
    void every_kind_of_change_has_its_place_here() {
        assertThat(Stream.concat(stated(), unstated()).map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }
}
