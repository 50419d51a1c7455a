package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.store.CanvasHistory;
import io.canvasledger.store.CanvasHistory.StoredEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/** Folds version after version while the events come in chunks, so that a long history is never in memory as a whole. */
final class VersionWalk {

    /** One version and the last of its events. */
    record Stop(RecordedVersion version, long lastSequence) {}

    private static final int EVENTS_AT_ONCE = 2_000;

    private final CanvasHistory history;
    private final CanvasId id;
    private Canvas canvas;
    private long next;
    private Iterator<StoredEvent> loaded = Collections.emptyIterator();

    VersionWalk(CanvasHistory history, Canvas from, long firstSequence) {
        this.history = history;
        this.id = from.id();
        this.canvas = from;
        this.next = firstSequence;
    }

    Canvas canvas() {
        return canvas;
    }

    void over(List<Stop> stops, BiConsumer<RecordedVersion, Canvas> visitor) {
        long end = stops.getLast().lastSequence();
        for (var stop : stops) {
            while (next <= stop.lastSequence()) {
                canvas = canvas.evolve(event(end));
                next++;
            }
            visitor.accept(stop.version(), canvas);
        }
    }

    private Recorded event(long end) {
        if (!loaded.hasNext()) {
            loaded = history.between(id, next, Math.min(next + EVENTS_AT_ONCE - 1, end))
                    .iterator();
        }
        return loaded.next().recorded();
    }
}
