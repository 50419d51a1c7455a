package io.canvasledger.write;

import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.store.StreamHistory.StoredEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version somebody else recorded since the one a stale write was based on.
 *
 * @param events its first events
 * @param omitted how many more there are
 */
record MissedVersion(
        int version,
        String author,
        Instant recordedAt,
        @Nullable String rationale,
        List<EventView> events,
        int omitted) {

    static final int MOST_SHOWN = 200;

    /** @param events all that happened after the version was opened */
    static MissedVersion of(StoredEvent<Recorded> opening, VersionOpened opened, List<StoredEvent<Recorded>> events) {
        var shown = events.stream()
                .limit(MOST_SHOWN)
                .map(stored -> EventView.of(stored.id(), stored.recorded().event()))
                .toList();
        return new MissedVersion(
                opening.recorded().version().number(),
                opening.author(),
                opening.recordedAt(),
                opened.note().rationale(),
                shown,
                events.size() - shown.size());
    }
}
