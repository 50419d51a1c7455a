package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.RevenueStream.Recurrence;
import io.canvasledger.shift.StatedMotive;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked example on the page is what the code computes. */
class FiguresPageTest {

    private final MobileOperator operator = new MobileOperator();
    private final String page = Files.readString(Path.of("../docs/figures.md"));

    FiguresPageTest() throws IOException {}

    @Test
    void money_on_the_page_is_true() {
        for (int version = 1; version <= 3; version++) {
            var revenue = euros(operator.money(version).revenue());
            says("revenue, version " + version, revenue.perYear(), revenue.oneOff());
        }
        var costs = euros(operator.money(1).costs());
        says("costs, version 1", costs.perYear(), costs.oneOff());
    }

    @Test
    void the_revenue_mix_on_the_page_is_true() {
        says("recurring", each(split -> split.byRecurrence().share(Recurrence.RECURRING)));
        says("one-off", each(split -> split.byRecurrence().share(Recurrence.ONE_OFF)));
        says("paid by consumers", each(split -> split.bySegment().share(operator.consumers)));
        says("paid by firms", each(split -> split.bySegment().share(operator.firms)));
        var mix = operator.money(1).mix();
        assertThat(page)
                .contains("the basis is " + mix.basis())
                .contains("covered (" + mix.uncovered().get(operator.rollout) + ")");
    }

    @Test
    void the_series_on_the_page_is_true() {
        var series = operator.series();
        says("", series.points().stream().map(Point::effectiveOn).toArray());
        for (var motive : new StatedMotive[] {StatedMotive.ACQUISITION, StatedMotive.RETENTION}) {
            says(
                    motive.name().toLowerCase(Locale.ROOT) + ", consumers",
                    series.points().stream()
                            .map(point -> point.figures()
                                    .with(operator.consumers)
                                    .motives()
                                    .share(motive))
                            .toArray());
        }
        var lead = series.leads(operator.consumers, StatedMotive.RETENTION, StatedMotive.ACQUISITION)
                .getFirst();
        assertThat(page)
                .contains("on **" + lead.since().effectiveOn() + "**, with version "
                        + lead.since().version() + ", and still leads");
    }

    @Test
    void stability_on_the_page_is_true() {
        var told = operator.story.told();
        var block = Stability.between(told.at(1), told.at(2)).of(REVENUE_STREAMS);
        says(
                block.unchanged(),
                block.changed(),
                block.added(),
                block.removed(),
                block.survivalRate().orElseThrow(),
                block.churnRate().orElseThrow(),
                block.stability());
        var years = Stability.over(operator.daily(), CalendarPeriod.YEAR);
        assertThat(years).hasSize(2);
        for (var year : years) {
            var survival = year.stability().of(REVENUE_STREAMS);
            says(
                    year.from().getYear(),
                    survival.start(),
                    survival.kept(),
                    survival.added(),
                    survival.removed(),
                    survival.stability());
        }
    }

    @Test
    void lifetimes_on_the_page_are_true() {
        var lifespan = Objects.requireNonNull(Lifetimes.of(operator.daily(), LocalDate.of(2004, 12, 31))
                .byBlock()
                .get(REVENUE_STREAMS));
        says("ended", days(lifespan.ended()));
        says("alive", days(lifespan.alive()));
    }

    private static Object[] days(Lifespan.Days days) {
        return new Object[] {
            days.count(), days.median().orElseThrow(), days.mean().orElseThrow()
        };
    }

    private Object[] each(Function<RevenueMix.Split, Double> figure) {
        return Stream.of(1, 2)
                .map(version ->
                        figure.apply(operator.money(version).mix().splits().getFirst()))
                .toArray();
    }

    private static Total euros(Totals totals) {
        return Objects.requireNonNull(totals.byCurrency().get("EUR"));
    }

    private void says(String label, Object... cells) {
        says(Stream.concat(Stream.of(label), Arrays.stream(cells)).toArray());
    }

    private void says(Object... cells) {
        var row = Arrays.stream(cells).map(FiguresPageTest::shown).collect(Collectors.joining(" | ", "| ", " |"));
        assertThat(page.lines().map(line -> line.replaceAll("^\\|\\s+\\|", "|  |")))
                .contains(row);
    }

    /** At most three decimals. */
    private static String shown(Object cell) {
        return cell instanceof Double number
                ? BigDecimal.valueOf(number)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.toString();
    }
}
