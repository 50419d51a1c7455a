package io.canvasledger.query.figures;

import io.canvasledger.figures.Point;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a series that is shown: the points of a stretch of time, few enough to draw.
 *
 * @param points those shown, in order
 * @param total how many points the stretch holds; more than those shown when there are too many
 */
record Plot(List<Point> points, int total) {

    /** Points shown at most. */
    static final int POINTS = 1_000;
    /** Mixes with a segment shown at most, over all points. */
    static final int SEGMENT_MIXES = 20_000;

    private static final int FEWEST = 10;

    /**
     * @param since the first day shown; a point before it comes first when it still holds on that day
     * @param segments how many segments each point is shown with: of very many, fewer points
     */
    static Plot of(
            List<Point> points, TimeAxis axis, @Nullable LocalDate since, @Nullable LocalDate until, int segments) {
        var inside = inside(points, axis, since, until);
        int most = Math.clamp(SEGMENT_MIXES / Math.max(segments, 1), FEWEST, POINTS);
        return new Plot(thinned(inside, most), inside.size());
    }

    /** @throws ProblemException if a day has no year of four digits, or the stretch ends before it begins */
    static void check(@Nullable LocalDate since, @Nullable LocalDate until) {
        checkDay("since", since);
        checkDay("until", until);
        if (since != null && until != null && until.isBefore(since)) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PERIOD_REVERSED, null, "since", since, "until", until);
        }
    }

    /** @throws ProblemException if it has no year of four digits, as all days here have */
    static void checkDay(String parameter, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 0 || day.getYear() > 9999)) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PARAMETER_INVALID, null, "parameter", parameter, "expected", "2024-03-01");
        }
    }

    private static List<Point> inside(
            List<Point> points, TimeAxis axis, @Nullable LocalDate since, @Nullable LocalDate until) {
        var inside = new ArrayList<Point>();
        Point before = null;
        for (var point : points) {
            var day = axis.day(point.by());
            if (since != null && day.isBefore(since)) {
                before = point;
            } else if (until == null || !day.isAfter(until)) {
                inside.add(point);
            }
        }
        boolean holds = inside.isEmpty() || !axis.day(inside.getFirst().by()).equals(since);
        if (before != null && holds) {
            inside.addFirst(before);
        }
        return inside;
    }

    /** Evenly spread over them, the first and the last included. */
    private static List<Point> thinned(List<Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        var kept = new ArrayList<Point>(most);
        for (int i = 0; i < most; i++) {
            kept.add(points.get((int) ((long) i * (points.size() - 1) / (most - 1))));
        }
        return kept;
    }
}
