package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.canvasledger.histories.Story;
import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private final Story story = Story.of("Operator", LocalDate.of(2001, 1, 1));

    @Test
    void a_switch_to_subscriptions_breaks_the_revenue_block() {
        var told = new MobileOperator().story.told();

        var revenue = Stability.between(told.at(1), told.at(2)).of(REVENUE_STREAMS);

        assertThat(revenue).isEqualTo(new Survival(1, 1, 1, 1));
        assertThat(revenue.start()).isEqualTo(3);
        assertThat(revenue.end()).isEqualTo(3);
        assertThat(revenue.survivalRate().orElseThrow()).isEqualTo(2.0 / 3, EXACTLY);
        assertThat(revenue.churnRate().orElseThrow()).isEqualTo(1.0 / 3, EXACTLY);
        assertThat(revenue.stability()).isEqualTo(1.5 / 4, EXACTLY);
    }

    @Test
    void a_reordered_note_is_unchanged_and_a_reworded_one_is_kept_but_changed() {
        var billing = story.adds(KEY_ACTIVITIES, "Billing");
        var rollout = story.adds(KEY_ACTIVITIES, "Roll-out");
        story.version();
        story.moves(billing, KEY_ACTIVITIES, 4);
        story.rewords(rollout, "Roll-out in cities", null);

        assertThat(stability(1, 2).of(KEY_ACTIVITIES)).isEqualTo(new Survival(1, 1, 0, 0));
    }

    @Test
    void a_note_moved_to_another_block_left_the_one_and_came_to_the_other_but_stayed_on_the_canvas() {
        var hotline = story.adds(KEY_ACTIVITIES, "Hot-line");
        story.version();
        story.moves(hotline, KEY_PARTNERS, null);

        var stability = stability(1, 2);

        assertThat(stability.of(KEY_ACTIVITIES)).isEqualTo(new Survival(0, 0, 0, 1));
        assertThat(stability.of(KEY_PARTNERS)).isEqualTo(new Survival(0, 0, 1, 0));
        assertThat(stability.overall()).isEqualTo(new Survival(0, 1, 0, 0));
    }

    @Test
    void an_empty_block_that_stays_empty_is_stable_and_has_no_rates() {
        var nothing = stability(1, 1).of(KEY_RESOURCES);

        assertThat(nothing.stability()).isEqualTo(1);
        assertThat(nothing.survivalRate()).isEmpty();
        assertThat(nothing.churnRate()).isEmpty();
    }

    @Test
    void year_by_year_one_sees_the_model_appear_break_and_settle() {
        var years = Stability.over(new MobileOperator().daily(), CalendarPeriod.YEAR);

        assertThat(years)
                .extracting(PeriodStability::from)
                .as("2002 and 2003 saw no version")
                .containsExactly(LocalDate.of(2001, 1, 1), LocalDate.of(2004, 1, 1));
        assertThat(years.getFirst().stability().of(REVENUE_STREAMS)).isEqualTo(new Survival(0, 0, 3, 0));
        assertThat(years.getLast().stability().of(REVENUE_STREAMS)).isEqualTo(new Survival(0, 1, 1, 2));
        assertThat(years.getLast().end().version()).isEqualTo(3);
        assertThat(years.getLast().to()).isEqualTo(LocalDate.of(2004, 12, 31));
    }

    @Test
    void quarters_and_months_begin_and_end_where_the_calendar_says() {
        var operator = new MobileOperator();

        assertThat(Stability.over(operator.daily(), CalendarPeriod.QUARTER))
                .extracting(PeriodStability::from, PeriodStability::to)
                .containsExactly(
                        tuple(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 3, 31)),
                        tuple(LocalDate.of(2004, 1, 1), LocalDate.of(2004, 3, 31)),
                        tuple(LocalDate.of(2004, 7, 1), LocalDate.of(2004, 9, 30)));
        assertThat(Stability.over(operator.daily(), CalendarPeriod.MONTH)
                        .getLast()
                        .to())
                .isEqualTo(LocalDate.of(2004, 9, 30));
        assertThat(CalendarPeriod.QUARTER.last(LocalDate.of(2004, 11, 30))).isEqualTo(LocalDate.of(2004, 12, 31));
        assertThat(CalendarPeriod.QUARTER.first(LocalDate.of(2004, 5, 31))).isEqualTo(LocalDate.of(2004, 4, 1));
    }

    @Test
    void calls_lived_1050_days_and_the_phones_still_live() {
        var lifetimes = Lifetimes.of(new MobileOperator().daily(), LocalDate.of(2004, 12, 31));

        var revenue = lifetimes.byBlock().get(REVENUE_STREAMS);

        assertThat(revenue.ended().count()).isEqualTo(2);
        assertThat(revenue.ended().median())
                .as("calls 1050, city contract 1280")
                .hasValue(1165);
        assertThat(revenue.alive().count()).isEqualTo(2);
        assertThat(revenue.alive().mean()).as("phones 1401, plan 351").hasValue(876);
    }

    @Test
    void on_an_earlier_day_the_future_had_not_happened() {
        var lifetimes = Lifetimes.of(new MobileOperator().daily(), MobileOperator.SWITCH.minusDays(1));

        assertThat(lifetimes.byBlock().get(REVENUE_STREAMS).ended().count()).isZero();
        assertThat(lifetimes.byBlock().get(REVENUE_STREAMS).ended().median()).isEmpty();
        assertThat(lifetimes.byBlock().get(REVENUE_STREAMS).alive().median()).hasValue(1049);
    }

    @Test
    void an_item_that_comes_back_begins_another_life() {
        var hotline = story.adds(KEY_ACTIVITIES, "Hot-line");
        story.version("Too dear", LocalDate.of(2001, 1, 11));
        var last = story.removes(hotline);
        story.version("They complained", LocalDate.of(2001, 1, 21));
        story.adds(last);
        story.version("A partner does it", LocalDate.of(2001, 1, 26));
        story.moves(hotline, KEY_PARTNERS, null);

        var daily = new DailyCanvases(TimeAxis.EFFECTIVE);
        TimeAxis.EFFECTIVE.fold(story.told().canvas(), story.told().events(), daily);
        var lifetimes = Lifetimes.of(daily, LocalDate.of(2001, 1, 31));

        assertThat(lifetimes.byBlock().get(KEY_ACTIVITIES).ended().mean()).hasValue((10 + 5) / 2.0);
        assertThat(lifetimes.byBlock().get(KEY_PARTNERS).alive().mean()).hasValue(5);
        assertThat(lifetimes.overall().ended().count()).isEqualTo(1);
        assertThat(lifetimes.overall().alive().mean()).hasValue(10);
    }

    private Stability stability(int start, int end) {
        return Stability.between(story.told().at(start), story.told().at(end));
    }
}
