package io.canvasledger.query.coherence;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.coherence.Coherence;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.version.ItemsKept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How coherent each version of a canvas is, told version by version. A version that changed no item, no link and no switch
 * is not examined again; those that share a verdict share its findings.
 */
final class CoherenceHistory implements BiConsumer<RecordedVersion, Canvas> {

    /**
     * A version with its findings. The canvas shares what did not change with those of other moments.
     *
     * @param kept items and findings it does not share with the moment before
     */
    record Moment(Canvas canvas, LocalDate effectiveOn, Coherence coherence, int kept) {

        int version() {
            return canvas.version();
        }
    }

    private final List<Moment> moments = new ArrayList<>();

    CoherenceHistory(List<Moment> soFar) {
        moments.addAll(soFar);
    }

    @Override
    public void accept(RecordedVersion by, Canvas canvas) {
        var last = moments.isEmpty() ? null : moments.getLast();
        var coherence = coherence(canvas, last);
        int items = ItemsKept.more(last == null ? null : last.canvas(), canvas);
        int findings = last != null && coherence == last.coherence()
                ? 0
                : coherence.findings().size();
        moments.add(new Moment(canvas, by.effectiveOn(), coherence, items + findings));
    }

    /** Everything told so far, by version. */
    List<Moment> moments() {
        return List.copyOf(moments);
    }

    private static Coherence coherence(Canvas canvas, @Nullable Moment last) {
        if (last != null && sameContent(canvas, last.canvas())) {
            return last.coherence();
        }
        var coherence = Coherences.of(canvas);
        return last != null && coherence.equals(last.coherence()) ? last.coherence() : coherence;
    }

    private static boolean sameContent(Canvas canvas, Canvas last) {
        return canvas.kind() == last.kind()
                && canvas.items() == last.items()
                && canvas.links() == last.links()
                && canvas.silencedRules() == last.silencedRules();
    }

    /**
     * Moments along one time. Recorded: all of them. Effective: by the day they took effect, and of several on one day
     * only the latest version, as a reference {@code effective:DATE} means it.
     */
    static List<Moment> along(TimeAxis axis, List<Moment> moments) {
        return switch (axis) {
            case RECORDED -> moments;
            case EFFECTIVE -> {
                var byDay = new TreeMap<LocalDate, Moment>();
                moments.forEach(moment -> byDay.put(moment.effectiveOn(), moment));
                yield List.copyOf(byDay.values());
            }
        };
    }
}
