package io.canvasledger.query.coherence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.coherence.Coherence;
import io.canvasledger.coherence.Rule;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.coherence.CoherenceHistory.CoherenceMoment;
import io.canvasledger.query.version.Versions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Examines canvases, and keeps what was found for a while: a past version never changes, so a history once told only has
 * to be told on. Along effective time it is told anew after each version.
 */
@Component
final class Coherences {

    /**
     * Versions, findings and items kept, over all canvases: some ten thousand versions of usual canvases. A history that is
     * heavier than that alone is told anew each time.
     */
    private static final long MOST_KEPT = 200_000;

    private final Cache<CoherenceKey, CoherenceMoments> histories = Caffeine.newBuilder()
            .<CoherenceKey, CoherenceMoments>weigher((_, told) -> weight(told))
            .maximumWeight(MOST_KEPT)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param upTo along effective time, where a version more can change every moment; 0 along recorded time */
    private record CoherenceKey(CanvasId canvas, TimeAxis axis, int upTo) {}

    /** By the rules this canvas heeds. */
    static Coherence of(Canvas canvas) {
        return Coherence.of(canvas, switchedOff(canvas));
    }

    /** The rules this canvas does not heed; one that this release no longer has is not among them. */
    static Set<Rule> switchedOff(Canvas canvas) {
        var off = EnumSet.allOf(Rule.class);
        off.removeIf(rule -> !canvas.silencedRules().contains(rule.name()));
        return off;
    }

    /** Up to a version, along one time. */
    CoherenceMoments along(TimeAxis axis, Versions versions, int upTo) {
        return switch (axis) {
            case RECORDED -> new CoherenceMoments(axis, upTo, upTo(versions, upTo), List.of());
            case EFFECTIVE ->
                histories.get(new CoherenceKey(versions.canvas(), axis, upTo), _ -> inOrderOfEffect(versions, upTo));
        };
    }

    /** Every version up to one, by version. The first time all events are read once; later only those recorded since. */
    List<CoherenceMoment> upTo(Versions versions, int upTo) {
        var key = new CoherenceKey(versions.canvas(), TimeAxis.RECORDED, 0);
        var kept = histories.getIfPresent(key);
        var known = kept == null ? List.<CoherenceMoment>of() : kept.moments();
        if (known.size() < upTo) {
            var history = new CoherenceHistory(known);
            var from = known.isEmpty()
                    ? Canvas.blank(versions.canvas())
                    : known.getLast().canvas();
            versions.walk(from, upTo, history);
            known = history.moments();
            histories.put(key, new CoherenceMoments(TimeAxis.RECORDED, upTo, known, List.of()));
        }
        return known.subList(0, upTo);
    }

    private static CoherenceMoments inOrderOfEffect(Versions versions, int upTo) {
        var history = new CoherenceHistory(List.of());
        var deferred = versions.walkAsEffective(upTo, history);
        return new CoherenceMoments(TimeAxis.EFFECTIVE, upTo, history.lastOfEachDay(), deferred);
    }

    private static int weight(CoherenceMoments told) {
        return 1
                + told.deferred().size()
                + told.moments().stream().mapToInt(moment -> 1 + moment.kept()).sum();
    }
}
