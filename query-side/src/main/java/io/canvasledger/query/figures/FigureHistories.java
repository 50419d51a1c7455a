package io.canvasledger.query.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.figures.DailyCanvases;
import io.canvasledger.figures.EffectiveFold.Deferred;
import io.canvasledger.figures.Series;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.version.ItemsKept;
import io.canvasledger.query.version.Versions;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The figures of all versions of a canvas, folded once and kept for a while: up to a given head they never change. Readers
 * that ask at the same moment wait for one fold.
 */
@Component
final class FigureHistories {

    /**
     * Points, mixes and items kept, over all canvases: some ten thousand versions of usual canvases. A history that is
     * heavier than that alone is folded anew each time.
     */
    private static final long MOST_KEPT = 200_000;

    private final Cache<FigureKey, FigureHistory> histories = Caffeine.newBuilder()
            .<FigureKey, FigureHistory>weigher((_, history) -> weight(history.series())
                    + history.items()
                    + history.deferred().size())
            .maximumWeight(MOST_KEPT)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private record FigureKey(CanvasId canvas, TimeAxis axis, int head) {}

    /**
     * All versions along one time.
     *
     * @param series every point
     * @param days the canvas at the end of each day
     * @param items how many items these hold at most
     * @param deferred along effective time, the events that could not apply when their version took effect
     */
    record FigureHistory(Series series, DailyCanvases days, int items, List<Deferred> deferred) {}

    FigureHistory of(Versions versions, TimeAxis axis) {
        return histories.get(new FigureKey(versions.canvas(), axis, versions.head()), _ -> read(versions, axis));
    }

    private static FigureHistory read(Versions versions, TimeAxis axis) {
        var recorder = new Series.Recorder();
        var days = new DailyCanvases(axis);
        var items = new ItemsKept();
        var all = recorder.andThen(days).andThen(items);
        var deferred =
                switch (axis) {
                    case RECORDED -> {
                        versions.walk(Canvas.blank(versions.canvas()), versions.head(), all);
                        yield List.<Deferred>of();
                    }
                    case EFFECTIVE -> versions.walkAsEffective(versions.head(), all);
                };
        return new FigureHistory(recorder.series().along(axis), days, items.count(), deferred);
    }

    /** Points that share their mixes weigh little. */
    private static int weight(Series series) {
        int weight = 1;
        Object last = null;
        for (var point : series.points()) {
            var mixes = point.figures().bySegment();
            weight += mixes == last ? 1 : 1 + mixes.size();
            last = mixes;
        }
        return weight;
    }
}
