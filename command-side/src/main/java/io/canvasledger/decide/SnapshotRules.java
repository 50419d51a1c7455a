package io.canvasledger.decide;

import static io.canvasledger.canvas.Rejection.Reason.ITEM_TWICE_IN_SNAPSHOT;
import static io.canvasledger.canvas.Rejection.Reason.TOO_MANY_ITEMS;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Rejection;
import io.canvasledger.canvas.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a snapshot must be before it is worth comparing, told by where it stands in what was sent. */
final class SnapshotRules {

    private SnapshotRules() {}

    static List<Rejection> check(Canvas canvas, Snapshot snapshot, String pointer) {
        int count = snapshot.statements().size();
        if (count > Limits.ITEMS) {
            return List.of(Rejection.of(TOO_MANY_ITEMS, pointer, "limit", Limits.ITEMS, "given", count));
        }
        var reasons = new ArrayList<Rejection>();
        var seen = new HashSet<ItemId>();
        for (var statement : snapshot.statements()) {
            var at = statement.pointer();
            reasons.addAll(TextRules.name(statement.title(), at + "/title"));
            reasons.addAll(TextRules.text(statement.description(), at + "/description"));
            reasons.addAll(TextRules.tags(statement.tags(), at + "/tags"));
            if (statement.id() != null && !seen.add(statement.id())) {
                reasons.add(Rejection.of(ITEM_TWICE_IN_SNAPSHOT, at + "/id", "item", statement.id()));
            }
        }
        return reasons;
    }
}
