package io.canvasledger.query.coherence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.coherence.Coherence;
import io.canvasledger.coherence.Rule;
import io.canvasledger.query.coherence.CoherenceHistory.Moment;
import io.canvasledger.query.version.Versions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Examines canvases, and keeps what was found for a while: a past version never changes, so a history once told only has
 * to be told on.
 */
@Component
final class Coherences {

    /**
     * Versions, findings and items kept, over all canvases: some ten thousand versions of usual canvases. A history that is
     * heavier than that alone is told anew each time.
     */
    private static final long MOST_KEPT = 200_000;

    private final Cache<CanvasId, List<Moment>> histories = Caffeine.newBuilder()
            .<CanvasId, List<Moment>>weigher((_, moments) -> weight(moments))
            .maximumWeight(MOST_KEPT)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

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

    /** Every version up to one, by version. The first time all events are read once; later only those recorded since. */
    List<Moment> upTo(Versions versions, int upTo) {
        var known = Objects.requireNonNullElse(histories.getIfPresent(versions.canvas()), List.<Moment>of());
        if (known.size() < upTo) {
            var history = new CoherenceHistory(known);
            var from = known.isEmpty()
                    ? Canvas.blank(versions.canvas())
                    : known.getLast().canvas();
            versions.walk(from, upTo, history);
            known = history.moments();
            histories.put(versions.canvas(), known);
        }
        return known.subList(0, upTo);
    }

    private static int weight(List<Moment> moments) {
        return 1 + moments.stream().mapToInt(moment -> 1 + moment.kept()).sum();
    }
}
