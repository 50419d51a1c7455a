package io.canvasledger.query.coherence;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.coherence.Coherence;
import io.canvasledger.query.version.ItemsKept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How coherent a canvas is with each version, told version by version along either time. A version that changed no item, no link and no switch
 * is not examined again; those that share a verdict share its findings.
 */
final class CoherenceHistory implements BiConsumer<RecordedVersion, Canvas> {

    /**
     * A version with its findings.
     *
     * @param canvas when the version came, along the time that is told; it shares what did not change with those of other moments
     * @param kept items and findings it does not share with the moment before
     */
    record CoherenceMoment(int version, LocalDate effectiveOn, Canvas canvas, Coherence coherence, int kept) {}

    private final List<CoherenceMoment> moments = new ArrayList<>();

    CoherenceHistory(List<CoherenceMoment> soFar) {
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
        moments.add(new CoherenceMoment(by.version(), by.effectiveOn(), canvas, coherence, items + findings));
    }

    /** Everything told so far, in the order it was told. */
    List<CoherenceMoment> moments() {
        return List.copyOf(moments);
    }

    private static Coherence coherence(Canvas canvas, @Nullable CoherenceMoment last) {
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

    /** Along effective time, of several versions of one day only the latest counts. */
    List<CoherenceMoment> lastOfEachDay() {
        var byDay = new TreeMap<LocalDate, CoherenceMoment>();
        moments.forEach(moment -> byDay.put(moment.effectiveOn(), moment));
        return List.copyOf(byDay.values());
    }
}
