package io.canvasledger.write;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.command.CommandOutcome;
import io.canvasledger.decide.Decision;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.store.LedgerEventStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a write has recorded, or in a dry run would have.
 *
 * @param canvas the canvas
 * @param version its version afterwards; in a dry run still the one before
 * @param changed whether anything was, or would be, recorded; not if everything asked for is already so
 * @param dryRun whether nothing was recorded because only a preview was asked for
 * @param versions what was recorded, oldest first; most writes record one version
 * @param unchanged JSON pointers to the parts of the request that change nothing
 * @param related where to read what it is now; absent if there is nothing to read
 */
public record WriteAnswer(
        UUID canvas,
        int version,
        boolean changed,
        boolean dryRun,
        List<VersionView> versions,
        List<String> unchanged,
        @Nullable Related related) {

    /** @param author who asked */
    public static WriteAnswer of(
            CanvasId canvas,
            String author,
            CommandOutcome<Canvas, Decision> recorded,
            Accepted accepted,
            boolean dryRun) {
        int version = recorded.state().version();
        return new WriteAnswer(
                canvas.uuid(),
                version,
                !accepted.events().isEmpty(),
                dryRun,
                dryRun ? imagined(author, accepted) : stored(canvas, author, recorded, accepted),
                accepted.unchanged(),
                version == 0 ? null : Related.ofWrite(canvas.uuid(), version));
    }

    private static List<VersionView> imagined(String author, Accepted accepted) {
        var now = LedgerEventStorage.stored(Instant.now());
        var versions = new ArrayList<VersionView>();
        for (var events : byVersion(accepted)) {
            versions.add(VersionView.imagined(
                    version(events.getFirst(), author, now),
                    events.stream()
                            .skip(1)
                            .map(event -> EventView.of(null, event.event()))
                            .toList()));
        }
        return versions;
    }

    private static List<VersionView> stored(
            CanvasId canvas, String author, CommandOutcome<Canvas, Decision> recorded, Accepted accepted) {
        var versions = new ArrayList<VersionView>();
        int at = 0;
        for (var events : byVersion(accepted)) {
            var shown = new ArrayList<EventView>();
            for (int i = 1; i < events.size(); i++) {
                shown.add(EventView.of(
                        recorded.stored().get(at + i).id(), events.get(i).event()));
            }
            var opened =
                    version(events.getFirst(), author, recorded.stored().get(at).recordedAt());
            versions.add(VersionView.told(canvas.uuid(), opened, shown.size(), shown, 0));
            at += events.size();
        }
        return versions;
    }

    /** Each version begins with the event that opens it. */
    private static Collection<List<Recorded>> byVersion(Accepted accepted) {
        return accepted.events().stream()
                .collect(Collectors.groupingBy(Recorded::version, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static RecordedVersion version(Recorded opening, String author, Instant recordedAt) {
        return new RecordedVersion(opening.version(), author, recordedAt, ((VersionOpened) opening.event()).note());
    }
}
