package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.figures.RevenueMix.Basis;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import io.canvasledger.histories.Story;
import io.canvasledger.shift.RelationshipShift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class FiguresProperties {

    private static final double EPSILON = 1e-9;

    /** A stream, and which of three segments pay it. */
    record Earned(@Nullable RevenueStream says, List<Integer> payers) {}

    record Sketch(List<Earned> earned, List<Cost> costs) {

        /** The canvas with its items in an order of their own, but under the same ids. */
        Canvas drawn(long seed) {
            var story = Story.of("Any", CanvasKind.PERSONAL);
            var segments = IntStream.range(0, 3)
                    .mapToObj(i -> story.adds(CUSTOMER_SEGMENTS, "Segment " + i))
                    .toList();
            var streams = new ArrayList<ItemId>();
            earned.forEach(stream -> streams.add(story.adds(REVENUE_STREAMS, "Stream", stream.says())));
            costs.forEach(cost -> story.adds(COST_STRUCTURE, "Cost", cost));
            var items = new ArrayList<>(story.canvas().items().values());
            Collections.shuffle(items, new Random(seed));
            items.forEach(item -> story.removes(item.id()));
            items.forEach(story::adds);
            for (int i = 0; i < streams.size(); i++) {
                for (int payer : earned.get(i).payers()) {
                    story.links(streams.get(i), IS_PAID_BY, segments.get(payer));
                }
            }
            for (var item : items) {
                story.moves(item.id(), item.block(), new Random(seed).nextInt(100));
            }
            return story.canvas();
        }

        MoneyFigures money() {
            return MoneyFigures.of(drawn(0));
        }
    }

    @Provide
    Arbitrary<Sketch> sketches() {
        var amounts = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("999999999999999"))
                                .ofScale(4),
                        Arbitraries.of("EUR", "CHF"),
                        Arbitraries.of(Amount.Period.class).injectNull(0.3))
                .as(Amount::new);
        var shares = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2);
        var types = Arbitraries.of(RevenueStream.RevenueType.class);
        var recurrences = Arbitraries.of(RevenueStream.Recurrence.class);
        // How often amounts are given varies by sketch, else hardly any would rest on shares or counts.
        var earned = Arbitraries.of(0.2, 0.9, 1.0)
                .flatMap(withoutAmount -> Arbitraries.of(0.3, 1.0).flatMap(withoutShare -> Combinators.combine(
                                types.injectNull(0.2),
                                recurrences.injectNull(0.3),
                                amounts.injectNull(withoutAmount),
                                shares.injectNull(withoutShare),
                                Arbitraries.integers().between(0, 2).list().uniqueElements())
                        .as((type, recurrence, amount, share, payers) -> new Earned(
                                type == RevenueStream.RevenueType.IMMATERIAL
                                        ? new RevenueStream(type, null, null, null, share, null, 3)
                                        : new RevenueStream(type, recurrence, null, amount, share, null, null),
                                payers))
                        .list()
                        .ofMaxSize(8)));
        var costs = amounts.injectNull(0.2)
                .map(amount -> new Cost(null, amount, null, null))
                .list()
                .ofMaxSize(5);
        return Combinators.combine(earned, costs).as(Sketch::new);
    }

    @Provide
    Arbitrary<History> histories() {
        return CanvasHistories.any();
    }

    @Property(tries = 300)
    void shares_of_revenue_sum_to_one_in_each_currency(@ForAll("sketches") Sketch sketch) {
        var mix = sketch.money().mix();
        for (var split : mix.splits()) {
            assertSumIsOne(split.byRecurrence());
            assertSumIsOne(split.byType());
            assertSumIsOne(split.bySegment());
        }
        assertThat(mix.splits().isEmpty()).isEqualTo(sketch.money().revenue().items() == 0);
    }

    @Property(tries = 300)
    void the_mix_rests_on_the_best_there_is_and_names_what_that_leaves_out(@ForAll("sketches") Sketch sketch) {
        var material = sketch.earned().stream()
                .map(Earned::says)
                .filter(says -> says.type() != RevenueStream.RevenueType.IMMATERIAL)
                .toList();
        boolean amounts = material.stream()
                .anyMatch(says -> says.amount() != null
                        && says.amount().per() != null
                        && says.amount().value().signum() > 0);
        boolean shares = material.stream()
                .anyMatch(says -> says.share() != null && says.share().signum() > 0);
        var mix = sketch.money().mix();

        assertThat(mix.basis()).isEqualTo(amounts ? Basis.AMOUNTS : shares ? Basis.SHARES : Basis.COUNTS);
        assertThat(mix.uncovered().size()).isEqualTo((int) material.stream()
                .filter(says -> says.amount() == null || says.amount().per() == null)
                .filter(says -> amounts || (shares && says.share() == null))
                .count());
    }

    @Property(tries = 300)
    void a_year_is_the_sum_of_what_each_item_brings_in_a_year(@ForAll("sketches") Sketch sketch) {
        var costs = sketch.money().costs();
        costs.byCurrency().forEach((currency, total) -> {
            var perYear = BigDecimal.ZERO;
            var oneOff = BigDecimal.ZERO;
            for (var cost : sketch.costs()) {
                var amount = cost.amount();
                if (amount != null && amount.currency().equals(currency)) {
                    if (amount.per() == null) {
                        oneOff = oneOff.add(amount.value());
                    } else {
                        perYear = perYear.add(amount.value().multiply(new BigDecimal(Total.timesAYear(amount.per()))));
                    }
                }
            }
            assertThat(total.perYear()).isEqualByComparingTo(perYear);
            assertThat(total.oneOff()).isEqualByComparingTo(oneOff);
        });
        assertThat(costs.items()).isEqualTo(sketch.costs().size());
    }

    @Property(tries = 200)
    void the_order_of_items_is_irrelevant_to_money(@ForAll("sketches") Sketch sketch, @ForAll long seed) {
        assertThat(MoneyFigures.of(sketch.drawn(seed))).isEqualTo(sketch.money());
    }

    @Property(tries = 100)
    void a_series_recorded_while_folding_shows_what_each_version_shows_on_its_own(
            @ForAll("histories") History history) {
        var recorder = new Series.Recorder();
        TimeAxis.RECORDED.fold(history.canvas(), history.events(), recorder);

        var series = recorder.series();

        assertThat(series.points()).hasSize(history.head());
        for (var point : series.points()) {
            var canvas = history.at(point.version());
            assertThat(point.figures()).isEqualTo(Figures.of(canvas));
            var shift = RelationshipShift.between(canvas, canvas);
            assertThat(point.figures().relationships().motives())
                    .isEqualTo(shift.overall().motivesAfter());
            assertThat(point.figures().bySegment().keySet())
                    .containsExactlyElementsOf(shift.bySegment().keySet());
            shift.bySegment()
                    .forEach((segment, with) ->
                            assertThat(point.figures().with(segment).motives()).isEqualTo(with.motivesAfter()));
        }
    }

    @Property(tries = 100)
    void a_compact_series_loses_nothing_that_is_plotted(@ForAll("histories") History history) {
        var recorder = new Series.Recorder();
        TimeAxis.RECORDED.fold(history.canvas(), history.events(), recorder);
        var compact = recorder.series().compact().points();

        for (var point : recorder.series().points()) {
            var shown = compact.stream()
                    .filter(kept -> kept.version() <= point.version())
                    .toList()
                    .getLast();
            assertThat(shown.figures()).isEqualTo(point.figures());
        }
        for (int i = 1; i < compact.size(); i++) {
            assertThat(compact.get(i).figures()).isNotEqualTo(compact.get(i - 1).figures());
        }
    }

    private static <K extends Comparable<? super K>> void assertSumIsOne(Shares<K> shares) {
        double stated = shares.stated().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(stated + shares.unstated()).isEqualTo(1, within(EPSILON));
        assertThat(shares.stated().values()).allMatch(share -> share > 0);
        assertThat(shares.unstated()).isNotNegative();
    }
}
