package io.canvasledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StabilityProperties {

    private record Two(History history, int from, int to) {}

    @Provide
    Arbitrary<Two> twoVersions() {
        return CanvasHistories.any().flatMap(history -> {
            var version = Arbitraries.integers().between(1, history.head());
            return Combinators.combine(version, version).as((from, to) -> new Two(history, from, to));
        });
    }

    @Property(tries = 300)
    void who_survived_and_who_was_removed_are_all_there_were(@ForAll("twoVersions") Two two) {
        var start = two.history().at(two.from());
        var end = two.history().at(two.to());
        var stability = Stability.between(start, end);

        for (var block : Block.values()) {
            var was = ids(start, block);
            var is = ids(end, block);
            var survival = stability.of(block);
            assertThat(survival.start()).isEqualTo(was.size());
            assertThat(survival.end()).isEqualTo(is.size());
            var kept = new HashSet<>(was);
            kept.retainAll(is);
            assertThat(survival.kept()).isEqualTo(kept.size());
            survival.survivalRate()
                    .ifPresent(rate -> assertThat(rate + survival.churnRate().orElseThrow())
                            .isEqualTo(1, within(1e-9)));
        }
        assertThat(stability.overall().start()).isEqualTo(start.items().size());
        assertThat(stability.overall().end()).isEqualTo(end.items().size());
    }

    @Property(tries = 300)
    void stability_is_between_0_and_1_and_the_same_told_backwards(@ForAll("twoVersions") Two two) {
        var start = two.history().at(two.from());
        var end = two.history().at(two.to());
        var there = Stability.between(start, end);
        var back = Stability.between(end, start);

        assertThat(there.overall().stability())
                .isBetween(0.0, 1.0)
                .isEqualTo(back.overall().stability());
        for (var block : Block.values()) {
            assertThat(there.of(block).stability())
                    .isBetween(0.0, 1.0)
                    .isEqualTo(back.of(block).stability());
            assertThat(there.of(block).added()).isEqualTo(back.of(block).removed());
        }
        assertThat(Stability.between(end, end).overall().stability()).isEqualTo(1);
        assertThat(Stability.between(end, end).byBlock().values()).allMatch(same -> same.stability() == 1);
    }

    @Property(tries = 100)
    void months_told_while_folding_are_those_read_back_afterwards(@ForAll("twoVersions") Two two) {
        var history = two.history();
        var daily = recorded(history);

        var last = new LinkedHashMap<YearMonth, Integer>();
        for (int version = 1; version <= history.head(); version++) {
            last.put(YearMonth.from(day(history, version)), version);
        }
        var before = Canvas.blank(history.canvas());
        var naive = new ArrayList<PeriodStability>();
        for (var month : last.entrySet()) {
            var canvas = history.at(month.getValue());
            naive.add(new PeriodStability(
                    month.getKey().atDay(1),
                    month.getKey().atEndOfMonth(),
                    history.version(month.getValue()),
                    Stability.between(before, canvas)));
            before = canvas;
        }

        assertThat(Stability.over(daily, CalendarPeriod.MONTH)).isEqualTo(naive);
    }

    @Property(tries = 100)
    void lives_are_those_found_by_asking_for_each_item_on_each_day(@ForAll("twoVersions") Two two) {
        var history = two.history();
        int asked = two.to();
        var asOf = day(history, asked);
        var ended = new ArrayList<Long>();
        var ages = new ArrayList<Long>();
        var everybody = new HashSet<ItemId>();
        for (int version = 1; version <= asked; version++) {
            everybody.addAll(history.at(version).items().keySet());
        }
        for (var item : everybody) {
            LocalDate since = null;
            for (int version = 1; version <= asked; version++) {
                boolean there = history.at(version).items().containsKey(item);
                if (there && since == null) {
                    since = day(history, version);
                } else if (!there && since != null) {
                    ended.add(ChronoUnit.DAYS.between(since, day(history, version)));
                    since = null;
                }
            }
            if (since != null) {
                ages.add(ChronoUnit.DAYS.between(since, asOf));
            }
        }

        var lifetimes = Lifetimes.of(recorded(history), asOf);

        assertThat(lifetimes.overall()).isEqualTo(new Lifespan(Lifespan.Days.of(ended), Lifespan.Days.of(ages)));
        for (var block : Block.values()) {
            assertThat(lifetimes.byBlock().get(block).alive().count())
                    .isEqualTo(ids(history.at(asked), block).size());
        }
    }

    @Property(tries = 100)
    void in_whichever_order_the_days_are_handed_over_the_answer_is_the_same(@ForAll("twoVersions") Two two) {
        var history = two.history();
        var forwards = new DailyCanvases(TimeAxis.EFFECTIVE);
        var backwards = new DailyCanvases(TimeAxis.EFFECTIVE);
        for (int version = 1; version <= history.head(); version++) {
            forwards.accept(history.version(version), history.at(version));
            int other = history.head() + 1 - version;
            backwards.accept(history.version(other), history.at(other));
        }

        assertThat(Stability.over(backwards, CalendarPeriod.MONTH))
                .isEqualTo(Stability.over(forwards, CalendarPeriod.MONTH));
    }

    private static DailyCanvases recorded(History history) {
        var daily = new DailyCanvases(TimeAxis.RECORDED);
        TimeAxis.RECORDED.fold(history.canvas(), history.events(), daily);
        return daily;
    }

    private static LocalDate day(History history, int version) {
        return LocalDate.ofInstant(history.version(version).recordedAt(), ZoneOffset.UTC);
    }

    private static Set<ItemId> ids(Canvas canvas, Block block) {
        return canvas.itemsOf(block).map(item -> item.id()).collect(Collectors.toSet());
    }
}
