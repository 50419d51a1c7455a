package io.canvasledger.figures;

import io.canvasledger.canvas.Canvas;
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
     * by the day versions took effect, then by version, so that a version dated back is there from its day on, and what was
     * recorded before it but took effect later is not there yet. What an event changes that is not there in that order stays unchanged, as {@link
     * Canvas#evolve} has it.
     *
     * @param events all events of the canvas, ascending
     * @param each such as {@link Series.Recorder} and {@link DailyCanvases}; {@link BiConsumer#andThen} feeds several
     */
    public void fold(CanvasId canvas, List<RecordedEvent> events, BiConsumer<RecordedVersion, Canvas> each) {
        var versions = new LinkedHashMap<Integer, List<RecordedEvent>>();
        events.forEach(event -> versions.computeIfAbsent(event.by().version(), _ -> new ArrayList<>())
                .add(event));
        var ordered = new ArrayList<>(versions.values());
        if (this == EFFECTIVE) {
            ordered.sort(Comparator.comparing(changes -> changes.getFirst().by().effectiveOn()));
        }
        var folded = Canvas.blank(canvas);
        for (var changes : ordered) {
            for (var change : changes) {
                folded = folded.evolve(change.by().id(), change.event());
            }
            each.accept(changes.getFirst().by(), folded);
        }
    }
}
