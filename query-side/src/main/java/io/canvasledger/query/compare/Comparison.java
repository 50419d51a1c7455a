package io.canvasledger.query.compare;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.diff.CanvasDiff;
import io.canvasledger.diff.Path;
import io.canvasledger.diff.Provenance;
import io.canvasledger.query.version.CanvasVersions;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Two versions with everything needed to compare them.
 *
 * @param inRange the events after the older and up to the newer of the two, in order
 */
record Comparison(CanvasVersions versions, Canvas from, Canvas to, List<RecordedEvent> inRange) {

    static Comparison of(CanvasVersions versions, int from, int to) {
        return new Comparison(
                versions, versions.at(from), versions.at(to), versions.events(Math.min(from, to), Math.max(from, to)));
    }

    CanvasDiff diff() {
        return CanvasDiff.between(from, to);
    }

    Provenance provenance(CanvasDiff diff) {
        return Provenance.of(diff, inRange);
    }

    /** Also looks at what the items went through before, because a return may be to a state from then. */
    Path path() {
        return Path.between(from, to, inRange, past(Path.touchedItems(inRange)));
    }

    private List<RecordedEvent> past(Collection<ItemId> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var sequences = versions.sql("""
                        select sequence from event where workspace = :workspace and canvas = :canvas
                        and (item = any(:items) or other_item = any(:items)) and version <= :older""")
                .param("items", items.stream().map(ItemId::uuid).toArray(UUID[]::new))
                .param("older", Math.min(from.version(), to.version()))
                .query(Long.class)
                .list();
        return versions.events(sequences);
    }
}
