package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.store.StreamHistory.StoredEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Folds version after version while they and their events come in chunks, so that a long history is never in memory as a
 * whole.
 */
final class VersionWalk {

    static final int VERSIONS_AT_ONCE = 500;
    static final int EVENTS_AT_ONCE = 2_000;

    private final Versions versions;
    private Canvas canvas;
    private long next;
    private Iterator<StoredEvent<Recorded>> loaded = Collections.emptyIterator();

    /** @param from a version of the canvas, or blank */
    VersionWalk(Versions versions, Canvas from) {
        this.versions = versions;
        this.canvas = from;
    }

    void over(int upTo, BiConsumer<RecordedVersion, Canvas> visitor) {
        var stops = stops(upTo);
        while (!stops.isEmpty()) {
            visit(stops, visitor);
            stops = stops.size() < VERSIONS_AT_ONCE ? List.of() : stops(upTo);
        }
    }

    private void visit(List<VersionRow> stops, BiConsumer<RecordedVersion, Canvas> visitor) {
        next = stops.getFirst().firstSequence();
        long end = stops.getLast().lastSequence();
        for (var stop : stops) {
            while (next <= stop.lastSequence()) {
                canvas = canvas.evolve(event(end));
                next++;
            }
            visitor.accept(stop.recorded(), canvas);
        }
    }

    private Recorded event(long end) {
        if (!loaded.hasNext()) {
            loaded = versions.history()
                    .between(versions.canvas(), next, Math.min(next + EVENTS_AT_ONCE - 1, end))
                    .iterator();
        }
        return loaded.next().recorded();
    }

    private List<VersionRow> stops(int upTo) {
        return versions.sql("select " + VersionRow.COLUMNS + """
                         from version v
                        where workspace = :workspace and canvas = :canvas and version > :after and version <= :upTo
                        and version <= :head order by version limit :most""")
                .param("after", canvas.version())
                .param("upTo", upTo)
                .param("most", VERSIONS_AT_ONCE)
                .query((row, _) -> VersionRow.of(row))
                .list();
    }
}
