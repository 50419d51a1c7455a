package io.canvasledger.snapshot;

import io.canvasledger.format.ParsedDocument.Dated;
import io.canvasledger.format.ParsedDocument.Ignored;
import io.canvasledger.format.ParsedDocument.Unmapped;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.canvas.VersionView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import has recorded, or in a dry run would have.
 *
 * @param version the canvas's version afterwards; in a dry run still the one before
 * @param changed whether anything was, or would be, recorded
 * @param snapshots one entry a snapshot, in the order sent
 * @param related where to read what it is now
 */
public record ImportAnswer(
        UUID canvas, int version, boolean changed, boolean dryRun, List<Imported> snapshots, Related related) {

    /**
     * What became of one snapshot.
     *
     * @param version the version it was recorded as; absent when it says what the version before said
     * @param effectiveOn its day, if it has one
     * @param counts how many events of each kind
     * @param events what changed since the version before
     * @param unmapped sections that are no block of a canvas, and so are not in it
     * @param ignored parts that state nothing, such as comments and images
     * @param self where to read the version; absent if there is none
     */
    public record Imported(
            @Nullable Integer version,
            @Nullable LocalDate effectiveOn,
            Map<String, Integer> counts,
            List<EventView> events,
            List<Unmapped> unmapped,
            List<Ignored> ignored,
            @Nullable String self) {

        static Imported of(Dated dated, @Nullable VersionView version) {
            var counts = new TreeMap<String, Integer>();
            var events = version == null ? List.<EventView>of() : Objects.requireNonNull(version.events());
            events.forEach(event -> counts.merge(event.kind(), 1, Integer::sum));
            return new Imported(
                    version == null ? null : version.version(),
                    dated.snapshot().note().effectiveOn(),
                    counts,
                    events,
                    dated.unmapped(),
                    dated.ignored(),
                    version == null ? null : version.self());
        }
    }
}
