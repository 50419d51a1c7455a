package io.canvasledger.decide;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a sent snapshot a change was asked for: nobody has sent the change itself, so it is no place to point at. */
record SnapshotPlaces(Snapshot snapshot, Map<ItemId, Statement> statements) {

    Refusal placed(Refusal reason, Change change) {
        return switch (change) {
            case Change.LinkItems link -> linked(reason, new Link(link.from(), link.type(), link.to()));
            case Change.UnlinkItems _ -> whole(reason);
            case Change.AddItem add -> stated(reason, add.item());
            case Change.RewordItem reword -> stated(reason, reword.item());
            case Change.RetagItem retag -> stated(reason, retag.item());
            case Change.MoveItem move -> stated(reason, move.item());
            case Change.RemoveItem remove -> stated(reason, remove.item());
            case Change.SetStanding set -> stated(reason, set.item());
            case Change.SetAttributes set -> stated(reason, set.item());
            case Change.ShiftRelationship shift -> stated(reason, shift.item());
            case Change.RenameCanvas _,
                    Change.DescribeCanvas _,
                    Change.ArchiveCanvas _,
                    Change.BringBackCanvas _,
                    Change.NameMilestone _,
                    Change.RemoveMilestone _,
                    Change.AnswerQuestion _,
                    Change.SwitchRule _ -> whole(reason);
        };
    }

    private Refusal stated(Refusal reason, @Nullable ItemId item) {
        var statement = item == null ? null : statements.get(item);
        return statement == null ? whole(reason) : reason.within(statement.place());
    }

    private Refusal linked(Refusal reason, Link link) {
        var links = snapshot.links();
        int place = links == null ? -1 : links.indexOf(link);
        return place < 0 ? whole(reason) : reason.within(new Place.Pointer(snapshot.pointer() + "/links/" + place));
    }

    private Refusal whole(Refusal reason) {
        return reason.about(new Place.Pointer(snapshot.pointer()));
    }
}
