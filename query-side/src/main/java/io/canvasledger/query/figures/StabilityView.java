package io.canvasledger.query.figures;

import io.canvasledger.canvas.Block;
import io.canvasledger.figures.CalendarPeriod;
import io.canvasledger.figures.Lifespan;
import io.canvasledger.figures.Lifetimes;
import io.canvasledger.figures.PeriodStability;
import io.canvasledger.figures.Stability;
import io.canvasledger.figures.Survival;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.version.Deferral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a canvas stays from period to period, and how long its items live.
 *
 * @param version the latest version this tells of
 * @param by which of its two times places the versions in periods
 * @param period how history is cut
 * @param asOf the day lifetimes are counted to
 * @param periods those with a version, oldest first; of very many only the latest
 * @param periodsOmitted how many earlier ones are left out; absent when none
 * @param lifetimes of the whole canvas first, then of each block
 * @param deferred along effective time, at most 500 events that did not apply from the day their version took effect
 * @param deferredOmitted how many more there are; absent when none
 */
record StabilityView(
        UUID canvas,
        int version,
        TimeAxis by,
        CalendarPeriod period,
        LocalDate asOf,
        List<PeriodView> periods,
        @Nullable Integer periodsOmitted,
        List<LifetimeView> lifetimes,
        List<Deferral> deferred,
        @Nullable Integer deferredOmitted) {

    /**
     * From the end of the period before, whenever that was, to the end of this one.
     *
     * @param from the first day of the period
     * @param to the last day of the period
     * @param version the version the canvas was at when the period ended
     * @param survivals of the whole canvas first, then of each block
     */
    record PeriodView(LocalDate since, LocalDate until, int version, List<SurvivalView> survivals) {

        static PeriodView of(PeriodStability period) {
            return new PeriodView(
                    period.from(), period.to(), period.end().version(), SurvivalView.of(period.stability()));
        }
    }

    /**
     * What became of the items of a block.
     *
     * @param block absent for the whole canvas
     * @param start how many there were
     * @param end how many there are
     * @param unchanged kept, saying the same
     * @param changed kept, but reworded, retagged, tested or retyped
     * @param added how many came to be
     * @param removed how many went
     * @param survivalRate 0–1 of the start; absent when there was none
     * @param churnRate 0–1 of the start; absent when there was none
     * @param stability 0–1; 1 when nothing happened, 0 when nothing stayed
     */
    record SurvivalView(
            @Nullable Block block,
            int start,
            int end,
            int unchanged,
            int changed,
            int added,
            int removed,
            @Nullable Double survivalRate,
            @Nullable Double churnRate,
            double stability) {

        static List<SurvivalView> of(Stability stability) {
            var views = new ArrayList<SurvivalView>();
            views.add(of(null, stability.overall()));
            Stream.of(Block.values()).forEach(block -> views.add(of(block, stability.of(block))));
            return views;
        }

        private static SurvivalView of(@Nullable Block block, Survival survival) {
            return new SurvivalView(
                    block,
                    survival.start(),
                    survival.end(),
                    survival.unchanged(),
                    survival.changed(),
                    survival.added(),
                    survival.removed(),
                    orAbsent(survival.survivalRate()),
                    orAbsent(survival.churnRate()),
                    survival.stability());
        }
    }

    /**
     * How long items live, in days.
     *
     * @param block absent for the whole canvas
     * @param ended lives that are over
     * @param alive the age of items still there
     */
    record LifetimeView(@Nullable Block block, DaysView ended, DaysView alive) {

        static List<LifetimeView> of(Lifetimes lifetimes) {
            var views = new ArrayList<LifetimeView>();
            views.add(of(null, lifetimes.overall()));
            lifetimes.byBlock().forEach((block, lifespan) -> views.add(of(block, lifespan)));
            return views;
        }

        private static LifetimeView of(@Nullable Block block, Lifespan lifespan) {
            return new LifetimeView(block, DaysView.of(lifespan.ended()), DaysView.of(lifespan.alive()));
        }
    }

    /**
     * How long some lives are; absent figures when there are none.
     *
     * @param count how many lives
     * @param median half of them are no longer than this
     * @param mean their average
     */
    record DaysView(
            int count, @Nullable Double median, @Nullable Double mean) {

        static DaysView of(Lifespan.Days days) {
            return new DaysView(days.count(), orAbsent(days.median()), orAbsent(days.mean()));
        }
    }

    private static @Nullable Double orAbsent(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
