package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.ITEM_TWICE_IN_SNAPSHOT;
import static io.canvasledger.refuse.Reason.TOO_MANY_ITEMS;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.change.Snapshot;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a snapshot must be before it is worth comparing, told by where it stands in what was sent. */
final class SnapshotRules {

    private SnapshotRules() {}

    static List<Refusal> check(Snapshot snapshot) {
        int count = snapshot.statements().size();
        if (count > Limits.ITEMS) {
            return List.of(Refusal.of(TOO_MANY_ITEMS, snapshot.pointer(), "limit", Limits.ITEMS, "given", count));
        }
        var reasons = new ArrayList<Refusal>();
        var seen = new HashSet<ItemId>();
        for (var statement : snapshot.statements()) {
            var wrong = new ArrayList<>(TextRules.name(statement.title(), "/title"));
            wrong.addAll(TextRules.text(statement.description(), "/description"));
            wrong.addAll(TextRules.tags(statement.tags(), "/tags"));
            if (statement.id() != null && !seen.add(statement.id())) {
                wrong.add(Refusal.of(ITEM_TWICE_IN_SNAPSHOT, "/id", "item", statement.id()));
            }
            wrong.forEach(reason -> reasons.add(reason.within(statement.place())));
            if (reasons.size() >= Limits.REASONS) {
                // More are not told; a document of many thousands must not be collected for nothing.
                break;
            }
        }
        return reasons;
    }
}
