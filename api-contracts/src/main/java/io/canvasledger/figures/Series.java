package io.canvasledger.figures;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.shift.RelationshipMix;
import io.canvasledger.shift.StatedMotive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a canvas over its versions, ready to plot.
 *
 * <pre>{@code
 * var recorder = new Series.Recorder();
 * EFFECTIVE.fold(canvas, events, recorder);        // or call accept with each version as it is folded
 * var plot = recorder.series().along(EFFECTIVE).compact();
 * }</pre>
 *
 * @param points in the order they were recorded in, or are put in by {@link #along}
 * @param titles what each customer segment of any of the points was last called
 */
public record Series(List<Point> points, SortedMap<ItemId, String> titles) {

    public Series {
        points = List.copyOf(points);
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    }

    /**
     * The same points along one time. Recorded: all of them, by version. Effective: by the day they took effect, and of
     * several on one day only the latest version. A point shows the canvas that was handed over with it: unless that was
     * folded in effective order, see {@link TimeAxis#fold}, it also shows what took effect later but was recorded before.
     */
    public Series along(TimeAxis axis) {
        return switch (axis) {
            case RECORDED -> new Series(byVersion(), titles);
            case EFFECTIVE -> {
                var byDay = new TreeMap<LocalDate, Point>();
                byVersion().forEach(point -> byDay.put(point.effectiveOn(), point));
                yield new Series(List.copyOf(byDay.values()), titles);
            }
        };
    }

    /** Only the points at which a figure differs from the point before. */
    public Series compact() {
        return compact(Point::figures);
    }

    /** As {@link #compact()}, for a plot of some of the figures: points at which what the plot shows differs. */
    public Series compact(Function<Point, ?> shown) {
        var kept = new ArrayList<Point>();
        Object last = null;
        for (var point : points) {
            var now = shown.apply(point);
            if (!now.equals(last)) {
                kept.add(point);
                last = now;
            }
        }
        return new Series(kept, titles);
    }

    /**
     * When one motive led another over all relationships, in the order of the points. The first lead that was {@link
     * Lead#overtaken} answers "when did retention overtake acquisition?"; a last one that is not {@link Lead#lost} "since when
     * does it lead?".
     */
    public List<Lead> leads(StatedMotive ahead, StatedMotive behind) {
        return leads(Figures::relationships, ahead, behind);
    }

    /** As {@link #leads(StatedMotive, StatedMotive)}, with one customer segment. While it does not exist nothing leads. */
    public List<Lead> leads(ItemId segment, StatedMotive ahead, StatedMotive behind) {
        return leads(figures -> figures.with(segment), ahead, behind);
    }

    private List<Lead> leads(Function<Figures, RelationshipMix> of, StatedMotive ahead, StatedMotive behind) {
        var leads = new ArrayList<Lead>();
        Point since = null;
        boolean overtaken = false;
        Point before = null;
        for (var point : points) {
            boolean leading = of.apply(point.figures()).motives().leads(ahead, behind);
            if (leading && since == null) {
                since = point;
                overtaken = before != null;
            } else if (!leading && since != null) {
                leads.add(new Lead(since, overtaken, Optional.of(point)));
                since = null;
            }
            before = point;
        }
        if (since != null) {
            leads.add(new Lead(since, overtaken, Optional.empty()));
        }
        return List.copyOf(leads);
    }

    private List<Point> byVersion() {
        return points.stream().sorted(Comparator.comparingInt(Point::version)).toList();
    }

    /** Takes each version with its canvas, once; a version that changed no item and no link costs nothing. */
    public static final class Recorder implements BiConsumer<RecordedVersion, Canvas> {

        private final List<Point> points = new ArrayList<>();
        private final Map<ItemId, String> titles = new TreeMap<>();
        private @Nullable Canvas measured;
        private @Nullable Figures last;

        @Override
        public void accept(RecordedVersion by, Canvas canvas) {
            points.add(new Point(by, figures(canvas)));
        }

        public Series series() {
            return new Series(points, new TreeMap<>(titles));
        }

        private Figures figures(Canvas canvas) {
            var known = last;
            if (known == null || !sameContent(canvas)) {
                var figures = Figures.of(canvas);
                known = known == null ? figures : figures.sharing(known);
                canvas.itemsOf(Block.CUSTOMER_SEGMENTS).forEach(segment -> titles.put(segment.id(), segment.title()));
            }
            measured = canvas;
            last = known;
            return known;
        }

        private boolean sameContent(Canvas canvas) {
            return measured != null && canvas.items() == measured.items() && canvas.links() == measured.links();
        }
    }
}
