package io.canvasledger.figures;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;

/** By which of its two times a version is placed. */
public enum TimeAxis {
    /** When it was recorded. */
    RECORDED,
    /** When it took effect in the business. */
    EFFECTIVE;

    /** The day a version falls on (UTC). */
    public LocalDate day(RecordedVersion version) {
        return switch (this) {
            case RECORDED -> LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
            case EFFECTIVE -> version.effectiveOn();
        };
    }

    /**
     * Folds a history along this time, and hands each version over with the canvas as it was then. Recorded: by version. Effective:
     * by the day versions took effect, then by version, each with the canvas as {@link EffectiveFold} has it.
     *
     * @param events all events of the canvas, ascending
     * @param each such as {@link Series.Recorder} and {@link DailyCanvases}; {@link BiConsumer#andThen} feeds several
     */
    public void fold(CanvasId canvas, List<RecordedEvent> events, BiConsumer<RecordedVersion, Canvas> each) {
        var versions = new LinkedHashMap<RecordedVersion, List<CanvasEvent>>();
        events.forEach(event ->
                versions.computeIfAbsent(event.by(), _ -> new ArrayList<>()).add(event.event()));
        var ordered = new ArrayList<>(versions.keySet());
        if (this == EFFECTIVE) {
            ordered.sort(Comparator.comparing(RecordedVersion::effectiveOn));
        }
        var fold = new EffectiveFold(canvas);
        for (var version : ordered) {
            each.accept(version, fold.include(version, versions.get(version)));
        }
    }
}
