package io.canvasledger.figures;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.RecordedVersion;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The canvas as it stood at the end of each day on which a version falls, along one time: what {@link Stability#over} and
 * {@link Lifetimes#of} are read from. Takes each version with its canvas, once, in any order; of several versions on a day
 * the latest counts, so what came and went within a day leaves no trace. Along effective time hand over canvases folded in
 * effective order, see {@link TimeAxis#fold}. Holds one canvas a day, which share what did not
 * change.
 */
public final class DailyCanvases implements BiConsumer<RecordedVersion, Canvas> {

    private final TimeAxis axis;
    private final NavigableMap<LocalDate, Held> days = new TreeMap<>();

    /** A canvas and the version it is at. */
    record Held(RecordedVersion by, Canvas canvas) {}

    public DailyCanvases(TimeAxis axis) {
        this.axis = axis;
    }

    @Override
    public void accept(RecordedVersion by, Canvas canvas) {
        days.merge(
                axis.day(by),
                new Held(by, canvas),
                (held, given) -> given.by().version() >= held.by().version() ? given : held);
    }

    /** By day. */
    NavigableMap<LocalDate, Held> days() {
        return Collections.unmodifiableNavigableMap(days);
    }
}
