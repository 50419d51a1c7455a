package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.figures.MobileOperator.costs;
import static io.canvasledger.figures.MobileOperator.earns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Amount.Period;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.Recurrence;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import io.canvasledger.figures.RevenueMix.Basis;
import io.canvasledger.figures.RevenueMix.Gap;
import io.canvasledger.histories.Story;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyFiguresTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private final Story story = Story.of("Operator");

    @Test
    void what_is_earned_is_told_as_stated_and_per_year_and_what_is_paid_once_stays_apart() {
        var revenue = total(new MobileOperator().money(1).revenue(), "EUR");

        assertThat(revenue.stated())
                .isEqualTo(Map.of(
                        Period.MONTH, BigDecimal.valueOf(500_000), Period.QUARTER, BigDecimal.valueOf(2_000_000)));
        assertThat(revenue.perYear()).isEqualTo(BigDecimal.valueOf(14_000_000));
        assertThat(revenue.oneOff()).isEqualTo(BigDecimal.valueOf(750_000));
    }

    @Test
    void a_switch_to_subscriptions_makes_revenue_recurring_while_its_sum_stays() {
        var operator = new MobileOperator();
        var before = operator.money(1);
        var after = operator.money(2);

        assertThat(total(after.revenue(), "EUR").perYear())
                .isEqualTo(total(before.revenue(), "EUR").perYear());
        assertThat(split(before).byRecurrence().share(Recurrence.RECURRING)).isEqualTo(6.0 / 14, EXACTLY);
        assertThat(split(after).byRecurrence().share(Recurrence.RECURRING)).isEqualTo(12.0 / 14, EXACTLY);
        assertThat(split(after).byType().share(RevenueType.SUBSCRIPTION)).isEqualTo(12.0 / 14, EXACTLY);
        assertThat(split(after).byType().share(RevenueType.USAGE_FEE)).isZero();
    }

    @Test
    void a_stream_paid_by_two_segments_counts_half_with_each() {
        var operator = new MobileOperator();

        var bySegment = split(operator.money(1)).bySegment();

        assertThat(bySegment.share(operator.firms)).isEqualTo(3.0 / 14, EXACTLY);
        assertThat(bySegment.share(operator.consumers)).isEqualTo(11.0 / 14, EXACTLY);
        assertThat(bySegment.unstated()).isZero();
    }

    @Test
    void a_stream_nobody_is_known_to_pay_is_unattributed() {
        var consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");
        var calls = story.adds(REVENUE_STREAMS, "Calls", earns(null, null, 3, Period.YEAR));
        story.adds(REVENUE_STREAMS, "Ads", earns(RevenueType.ADVERTISING, null, 1, Period.YEAR));
        story.links(calls, IS_PAID_BY, consumers);

        var split = split(money());

        assertThat(split.bySegment().unstated()).isEqualTo(0.25, EXACTLY);
        assertThat(split.byType().unstated()).as("of no known type").isEqualTo(0.75, EXACTLY);
        assertThat(split.byRecurrence().unstated())
                .as("an amount per year may be many one-off sales")
                .isEqualTo(1, EXACTLY);
    }

    @Test
    void a_year_has_365_days_52_weeks_12_months_and_4_quarters() {
        for (var period : Period.values()) {
            story.adds(COST_STRUCTURE, period.name(), costs(1, period));
        }

        assertThat(total(money().costs(), "EUR").perYear()).isEqualTo(BigDecimal.valueOf(365 + 52 + 12 + 4 + 1));
    }

    @Test
    void currencies_are_never_added_up() {
        story.adds(REVENUE_STREAMS, "Here", earns(RevenueType.LICENSING, null, 10, Period.YEAR));
        story.adds(REVENUE_STREAMS, "There", stream(new Amount(BigDecimal.ONE, "CHF", Period.MONTH), null));

        var money = money();

        assertThat(money.revenue().byCurrency()).containsOnlyKeys("CHF", "EUR");
        assertThat(total(money.revenue(), "CHF").perYear()).isEqualTo(BigDecimal.valueOf(12));
        assertThat(money.mix().splits()).extracting(RevenueMix.Split::currency).containsExactly("CHF", "EUR");
        assertThat(money.mix().splits().getLast().byType().share(RevenueType.LICENSING))
                .isEqualTo(1, EXACTLY);
    }

    @Test
    void what_the_amounts_leave_out_is_named_with_the_reason() {
        story.adds(REVENUE_STREAMS, "Calls", earns(RevenueType.USAGE_FEE, null, 10, Period.YEAR));
        var contract = story.adds(REVENUE_STREAMS, "City contract", earns(null, null, 99, null));
        var ads = story.adds(REVENUE_STREAMS, "Ads", stream(null, 30));
        var idea = story.adds(REVENUE_STREAMS, "Just an idea");

        var money = money();

        assertThat(money.mix().basis()).isEqualTo(Basis.AMOUNTS);
        assertThat(money.mix().uncovered())
                .isEqualTo(Map.of(contract, Gap.ONE_OFF_AMOUNT, ads, Gap.SHARE_ONLY, idea, Gap.NOTHING_STATED));
        assertThat(split(money).byType().share(RevenueType.USAGE_FEE)).isEqualTo(1, EXACTLY);
        assertThat(money.revenue().items()).isEqualTo(4);
        assertThat(money.revenue().withoutAmount()).isEqualTo(2);
    }

    @Test
    void without_amounts_the_stated_shares_of_revenue_decide() {
        story.adds(REVENUE_STREAMS, "Ads", stream(null, 20));
        story.adds(
                REVENUE_STREAMS,
                "Data",
                new RevenueStream(RevenueType.LICENSING, null, null, null, whole(60), null, null));
        story.adds(REVENUE_STREAMS, "Free for life", earns(RevenueType.SUBSCRIPTION, null, 0, Period.MONTH));
        var idea = story.adds(REVENUE_STREAMS, "Just an idea");

        var mix = money().mix();

        assertThat(mix.basis()).isEqualTo(Basis.SHARES);
        assertThat(mix.splits()).singleElement().satisfies(split -> {
            assertThat(split.currency()).isNull();
            assertThat(split.byType().share(RevenueType.LICENSING)).isEqualTo(0.75, EXACTLY);
            assertThat(split.byType().stated()).doesNotContainKey(RevenueType.SUBSCRIPTION);
        });
        assertThat(mix.uncovered()).isEqualTo(Map.of(idea, Gap.NOTHING_STATED));
    }

    @Test
    void a_sketch_without_numbers_counts_each_stream_the_same() {
        story.adds(
                REVENUE_STREAMS, "Ads", new RevenueStream(RevenueType.ADVERTISING, null, null, null, null, null, null));
        story.adds(REVENUE_STREAMS, "Just an idea");

        var mix = money().mix();

        assertThat(mix.basis()).isEqualTo(Basis.COUNTS);
        assertThat(mix.splits().getFirst().byType().share(RevenueType.ADVERTISING))
                .isEqualTo(0.5, EXACTLY);
        assertThat(mix.uncovered()).isEmpty();
    }

    @Test
    void no_stream_no_mix() {
        assertThat(money().mix().splits()).isEmpty();
        assertThat(money().revenue().byCurrency()).isEmpty();
    }

    @Test
    void what_a_person_gives_and_receives_besides_money_is_told_apart() {
        var journalist = Story.of("Journalist", CanvasKind.PERSONAL);
        journalist.adds(REVENUE_STREAMS, "Readers write", immaterial(RevenueStream.ImmaterialRevenue.RECOGNITION, 5));
        journalist.adds(REVENUE_STREAMS, "The prize", immaterial(RevenueStream.ImmaterialRevenue.RECOGNITION, 2));
        journalist.adds(REVENUE_STREAMS, "The team", immaterial(RevenueStream.ImmaterialRevenue.BELONGING, null));
        journalist.adds(REVENUE_STREAMS, "Something", immaterial(null, 4));
        journalist.adds(
                REVENUE_STREAMS, "Salary", earns(RevenueType.SALARY, Recurrence.RECURRING, 2_500, Period.MONTH));
        journalist.adds(COST_STRUCTURE, "Deadlines", new Cost(null, null, Cost.ImmaterialCost.STRESS, 4));
        journalist.adds(COST_STRUCTURE, "Trains", costs(50, Period.WEEK));

        var money = MoneyFigures.of(journalist.canvas());

        var recognition =
                Objects.requireNonNull(money.received().byKind().get(RevenueStream.ImmaterialRevenue.RECOGNITION));
        assertThat(recognition).isEqualTo(new Felt(2, 2, 7));
        assertThat(recognition.mean()).hasValue(3.5);
        assertThat(Objects.requireNonNull(money.received().byKind().get(RevenueStream.ImmaterialRevenue.BELONGING))
                        .mean())
                .as("nobody said how strongly")
                .isEmpty();
        assertThat(money.received().all()).isEqualTo(new Felt(4, 3, 11));
        assertThat(money.given().byKind()).isEqualTo(Map.of(Cost.ImmaterialCost.STRESS, new Felt(1, 1, 4)));
        assertThat(money.revenue().items()).isEqualTo(1);
        assertThat(total(money.costs(), "EUR").perYear()).isEqualTo(BigDecimal.valueOf(2_600));
        assertThat(split(money).byType().share(RevenueType.SALARY)).isEqualTo(1, EXACTLY);
    }

    private MoneyFigures money() {
        return MoneyFigures.of(story.canvas());
    }

    private static Total total(Totals totals, String currency) {
        return Objects.requireNonNull(totals.byCurrency().get(currency));
    }

    private static RevenueMix.Split split(MoneyFigures money) {
        assertThat(money.mix().splits()).hasSize(1);
        return money.mix().splits().getFirst();
    }

    private static RevenueStream stream(@Nullable Amount amount, @Nullable Integer share) {
        return new RevenueStream(null, null, null, amount, share == null ? null : whole(share), null, null);
    }

    private static RevenueStream immaterial(
            RevenueStream.@Nullable ImmaterialRevenue kind, @Nullable Integer intensity) {
        return new RevenueStream(RevenueType.IMMATERIAL, null, null, null, null, kind, intensity);
    }

    private static BigDecimal whole(int number) {
        return BigDecimal.valueOf(number);
    }
}
