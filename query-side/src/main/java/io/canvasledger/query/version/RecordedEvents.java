package io.canvasledger.query.version;

import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.store.StreamHistory.StoredEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads events together with who recorded their versions, when and why. */
final class RecordedEvents {

    private RecordedEvents() {}

    /**
     * The events of the versions after the one and up to the other, in order. Takes one statement: each version is opened
     * by an event that tells of it.
     */
    static List<RecordedEvent> between(VersionRow after, VersionRow upTo, Versions versions) {
        if (after.lastSequence() >= upTo.lastSequence()) {
            return List.of();
        }
        var events = versions.history().between(versions.canvas(), after.lastSequence() + 1, upTo.lastSequence());
        var by = new HashMap<Integer, RecordedVersion>();
        for (var stored : events) {
            if (stored.recorded().event() instanceof VersionOpened opened) {
                by.put(
                        stored.recorded().version().number(),
                        new RecordedVersion(
                                stored.recorded().version(), stored.author(), stored.recordedAt(), opened.note()));
            }
        }
        return joined(events, by);
    }

    /** The events at these places of the stream, in order. Takes two statements. */
    static List<RecordedEvent> at(Collection<Long> sequences, Versions versions) {
        var events = versions.history().at(versions.canvas(), sequences);
        return joined(
                events,
                versions.recorded(events.stream()
                        .map(stored -> stored.recorded().version().number())
                        .toList()));
    }

    private static List<RecordedEvent> joined(List<StoredEvent<Recorded>> events, Map<Integer, RecordedVersion> by) {
        return events.stream()
                .map(stored -> new RecordedEvent(
                        stored.id(),
                        stored.sequence(),
                        stored.recorded().event(),
                        by.get(stored.recorded().version().number())))
                .toList();
    }
}
