package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.store.CanvasHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/**
 * Folds versions in the order they took effect, those of one day by version, while they and their events come in chunks. The same
 * fold as that of {@link io.canvasledger.figures.TimeAxis#EFFECTIVE}, which wants all events at once.
 */
final class EffectiveWalk {

    private static final int VERSIONS_AT_ONCE = 500;
    private static final int EVENTS_AT_ONCE = 2_000;

    private final CanvasVersions versions;
    private final CanvasHistory history;
    private Canvas canvas;

    /** One version and where its events are. */
    private record Stop(RecordedVersion version, long first, long last) {

        LongStream sequences() {
            return LongStream.rangeClosed(first, last);
        }

        long events() {
            return last - first + 1;
        }
    }

    EffectiveWalk(CanvasVersions versions, CanvasHistory history) {
        this.versions = versions;
        this.history = history;
        this.canvas = Canvas.blank(versions.canvas());
    }

    void over(int upTo, BiConsumer<RecordedVersion, Canvas> visitor) {
        var stops = stops(LocalDate.EPOCH, 0, upTo, true);
        while (!stops.isEmpty()) {
            visit(stops, visitor);
            var last = stops.getLast().version();
            stops = stops(last.effectiveOn(), last.version(), upTo, false);
        }
    }

    /** No more events at once than a chunk holds, unless one version alone has more. */
    private void visit(List<Stop> stops, BiConsumer<RecordedVersion, Canvas> visitor) {
        var chunk = new ArrayList<Stop>();
        long events = 0;
        for (var stop : stops) {
            if (!chunk.isEmpty() && events + stop.events() > EVENTS_AT_ONCE) {
                fold(chunk, visitor);
                chunk.clear();
                events = 0;
            }
            chunk.add(stop);
            events += stop.events();
        }
        fold(chunk, visitor);
    }

    private void fold(List<Stop> chunk, BiConsumer<RecordedVersion, Canvas> visitor) {
        var sequences = chunk.stream().flatMapToLong(Stop::sequences).boxed().toList();
        Map<Integer, List<Recorded>> events = new HashMap<>();
        history.at(versions.canvas(), sequences)
                .forEach(stored -> events.computeIfAbsent(stored.version(), _ -> new ArrayList<>())
                        .add(stored.recorded()));
        for (var stop : chunk) {
            canvas = canvas.evolve(events.getOrDefault(stop.version().version(), List.of()));
            visitor.accept(stop.version(), canvas);
        }
    }

    private List<Stop> stops(LocalDate afterDay, int afterVersion, int upTo, boolean fromTheBeginning) {
        return versions.sql("""
                        select version, author, recorded_at, noted_on, rationale, evidence, first_sequence, last_sequence
                        from version where workspace = :workspace and canvas = :canvas and version <= :upTo
                        and (:all or (effective_on, version) > (:day, :after))
                        order by effective_on, version limit :most""")
                .param("all", fromTheBeginning)
                .param("day", afterDay)
                .param("after", afterVersion)
                .param("upTo", upTo)
                .param("most", VERSIONS_AT_ONCE)
                .query((row, _) -> new Stop(
                        CanvasVersions.recorded(row), row.getLong("first_sequence"), row.getLong("last_sequence")))
                .list();
    }
}
