package io.canvasledger.query.figures;

import io.canvasledger.figures.Point;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.version.Deferral;
import io.canvasledger.shift.StatedCategory;
import io.canvasledger.shift.StatedMotive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a canvas over its versions, ready to plot.
 *
 * @param version the latest version this tells of
 * @param by which of its two times orders the versions
 * @param total how many points there are in the stretch asked for; of very many, those shown are spread evenly over them
 * @param titles what each customer segment of the whole history was last called
 * @param points in the order of the time asked for
 * @param deferred along effective time, at most 500 events that did not apply from the day their version took effect
 * @param deferredOmitted how many more there are; absent when none
 */
record FiguresSeriesView(
        UUID canvas,
        int version,
        TimeAxis by,
        int total,
        List<SegmentTitle> titles,
        List<FiguresPoint> points,
        List<Deferral> deferred,
        @Nullable Integer deferredOmitted) {

    /**
     * The figures at one version; each as in the figures of a single version.
     *
     * @param motives how the effort of all relationships divides by motive; sums to 1, empty without relationships
     * @param categories likewise by category
     * @param segments the same with each customer segment, in reading order
     * @param revenue material revenue
     * @param costs material costs
     * @param received immaterial revenue, never part of the money
     * @param given immaterial costs, likewise
     * @param revenueMix how material revenue divides
     */
    record FiguresPoint(
            int version,
            LocalDate effectiveOn,
            Instant recordedAt,
            Map<StatedMotive, Double> motives,
            Map<StatedCategory, Double> categories,
            List<SegmentMix> segments,
            MoneyTotals revenue,
            MoneyTotals costs,
            List<ImmaterialTotal> received,
            List<ImmaterialTotal> given,
            RevenueShares revenueMix) {

        static FiguresPoint of(Point point) {
            var figures = point.figures();
            var money = figures.money();
            return new FiguresPoint(
                    point.version(),
                    point.effectiveOn(),
                    point.recordedAt(),
                    figures.relationships().motives().shares(),
                    figures.relationships().categories().shares(),
                    SegmentMix.of(figures),
                    MoneyTotals.of(money.revenue()),
                    MoneyTotals.of(money.costs()),
                    ImmaterialTotal.of(money.received()),
                    ImmaterialTotal.of(money.given()),
                    RevenueShares.of(money.mix()));
        }
    }
}
