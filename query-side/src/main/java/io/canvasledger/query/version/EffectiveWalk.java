package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.figures.EffectiveFold;
import io.canvasledger.figures.EffectiveFold.Deferred;
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

    private final Versions versions;
    private final EffectiveFold fold;

    EffectiveWalk(Versions versions) {
        this.versions = versions;
        this.fold = new EffectiveFold(versions.canvas());
    }

    List<Deferred> over(int upTo, BiConsumer<RecordedVersion, Canvas> visitor) {
        var stops = stops(LocalDate.EPOCH, 0, upTo, true);
        while (!stops.isEmpty()) {
            visit(stops, visitor);
            var last = stops.getLast().recorded();
            stops = stops.size() < VersionWalk.VERSIONS_AT_ONCE
                    ? List.of()
                    : stops(last.effectiveOn(), last.version(), upTo, false);
        }
        return fold.deferred();
    }

    /** No more events at once than a chunk holds, unless one version alone has more. */
    private void visit(List<VersionRow> stops, BiConsumer<RecordedVersion, Canvas> visitor) {
        var chunk = new ArrayList<VersionRow>();
        long events = 0;
        for (var stop : stops) {
            if (!chunk.isEmpty() && events + stop.events() >= VersionWalk.EVENTS_AT_ONCE) {
                fold(chunk, visitor);
                chunk.clear();
                events = 0;
            }
            chunk.add(stop);
            events += stop.events() + 1;
        }
        fold(chunk, visitor);
    }

    private void fold(List<VersionRow> chunk, BiConsumer<RecordedVersion, Canvas> visitor) {
        var sequences = chunk.stream()
                .flatMapToLong(stop -> LongStream.rangeClosed(stop.firstSequence(), stop.lastSequence()))
                .boxed()
                .toList();
        Map<Integer, List<CanvasEvent>> events = new HashMap<>();
        versions.history().at(versions.canvas(), sequences).forEach(stored -> events.computeIfAbsent(
                        stored.recorded().version().number(), _ -> new ArrayList<>())
                .add(stored.recorded().event()));
        for (var stop : chunk) {
            var recorded = stop.recorded();
            visitor.accept(recorded, fold.include(recorded, events.getOrDefault(recorded.version(), List.of())));
        }
    }

    private List<VersionRow> stops(LocalDate afterDay, int afterVersion, int upTo, boolean fromTheBeginning) {
        return versions.sql("select " + VersionRow.COLUMNS + """
                         from version v where workspace = :workspace and canvas = :canvas and version <= :upTo
                        and (:all or (effective_on, version) > (:day, :after))
                        order by effective_on, version limit :most""")
                .param("all", fromTheBeginning)
                .param("day", afterDay)
                .param("after", afterVersion)
                .param("upTo", upTo)
                .param("most", VersionWalk.VERSIONS_AT_ONCE)
                .query((row, _) -> VersionRow.of(row))
                .list();
    }
}
