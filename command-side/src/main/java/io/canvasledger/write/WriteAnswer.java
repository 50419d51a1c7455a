package io.canvasledger.write;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.command.CommandOutcome;
import io.canvasledger.decide.Decision;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.http.canvas.EventView;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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
 * @param self where to read the canvas at this version
 */
public record WriteAnswer(
        UUID canvas,
        int version,
        boolean changed,
        boolean dryRun,
        List<WrittenVersion> versions,
        List<String> unchanged,
        @Nullable URI self) {

    /**
     * A version that was, or would be, recorded.
     *
     * @param version its number
     * @param self where to read the canvas as of this version; absent in a dry run
     * @param events its events in order
     */
    public record WrittenVersion(int version, @Nullable URI self, List<EventView> events) {}

    public static WriteAnswer of(
            CanvasId canvas, CommandOutcome<Canvas, Decision> recorded, Accepted accepted, boolean dryRun) {
        var versions = new LinkedHashMap<Integer, List<EventView>>();
        for (int i = 0; i < accepted.events().size(); i++) {
            var event = accepted.events().get(i);
            var views = versions.computeIfAbsent(event.version().number(), _ -> new ArrayList<>());
            if (!(event.event() instanceof VersionOpened)) {
                views.add(EventView.of(dryRun ? null : recorded.eventIds().get(i), event.event()));
            }
        }
        return new WriteAnswer(
                canvas.uuid(),
                recorded.state().version(),
                !accepted.events().isEmpty(),
                dryRun,
                versions.entrySet().stream()
                        .map(entry -> new WrittenVersion(
                                entry.getKey(), dryRun ? null : self(canvas, entry.getKey()), entry.getValue()))
                        .toList(),
                accepted.unchanged(),
                recorded.state().version() == 0
                        ? null
                        : self(canvas, recorded.state().version()));
    }

    /** Where to read a version, by a reader that waits for it: it may be there a moment after it was recorded. */
    static URI self(CanvasId canvas, int version) {
        return URI.create("/api/v1/canvases/" + canvas.uuid() + "?at=" + version + "&minVersion=" + version);
    }
}
