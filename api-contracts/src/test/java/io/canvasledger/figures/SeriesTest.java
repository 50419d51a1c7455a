package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.figures.MobileOperator.why;
import static io.canvasledger.shift.StatedMotive.ACQUISITION;
import static io.canvasledger.shift.StatedMotive.RETENTION;
import static io.canvasledger.shift.StatedMotive.UPSELLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import io.canvasledger.shift.RelationshipMix;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private final Story story = Story.of("Operator", LocalDate.of(2001, 1, 1));
    private final ItemId consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");
    private final ItemId offer = story.adds(CUSTOMER_RELATIONSHIPS, "Offer", why(Motive.ACQUISITION, 100, consumers));

    @Test
    void retention_overtook_acquisition_for_consumers_in_january_2004() {
        var operator = new MobileOperator();

        var leads = operator.series().leads(operator.consumers, RETENTION, ACQUISITION);

        assertThat(leads).singleElement().satisfies(lead -> {
            assertThat(lead.since().effectiveOn()).isEqualTo(MobileOperator.SWITCH);
            assertThat(lead.since().version()).isEqualTo(2);
            assertThat(lead.since().by().note().rationale()).isEqualTo("The market is full: keep whom we have");
            assertThat(lead.overtaken()).isTrue();
            assertThat(lead.lost()).isEmpty();
        });
        assertThat(operator.series().leads(RETENTION, ACQUISITION)).isEqualTo(leads);
        assertThat(operator.series().leads(operator.firms, RETENTION, ACQUISITION))
                .as("nothing addresses firms")
                .isEmpty();
    }

    @Test
    void a_lead_from_the_first_point_on_overtook_nothing_and_can_be_lost() {
        story.version();
        shifts(Motive.RETENTION);

        assertThat(series().leads(consumers, ACQUISITION, RETENTION))
                .singleElement()
                .satisfies(lead -> {
                    assertThat(lead.since().version()).isEqualTo(1);
                    assertThat(lead.overtaken()).isFalse();
                    assertThat(lead.lost()).hasValueSatisfying(point -> assertThat(point.version())
                            .isEqualTo(2));
                });
    }

    @Test
    void a_lead_won_lost_and_won_again_is_told_twice() {
        for (var motive : new Motive[] {Motive.RETENTION, Motive.RETENTION, Motive.UPSELLING, Motive.RETENTION}) {
            story.version();
            shifts(motive);
        }

        assertThat(series().leads(RETENTION, ACQUISITION))
                .extracting(lead -> lead.since().version())
                .containsExactly(2, 5);
        assertThat(series().leads(RETENTION, UPSELLING))
                .extracting(lead -> lead.lost().map(Point::version))
                .containsExactly(Optional.of(4), Optional.empty());
    }

    @Test
    void a_tie_is_no_lead() {
        story.version();
        story.adds(CUSTOMER_RELATIONSHIPS, "Hot-line", why(Motive.RETENTION, 100, consumers));

        assertThat(series().leads(RETENTION, ACQUISITION)).isEmpty();
        assertThat(series().points()
                        .getLast()
                        .figures()
                        .with(consumers)
                        .motives()
                        .share(RETENTION))
                .isEqualTo(0.5, within(1e-9));
    }

    @Test
    void a_segment_that_is_gone_has_no_mix_and_keeps_its_name() {
        story.version();
        story.rewords(consumers, "Families", null);
        story.version();
        story.removes(consumers);

        var series = series();

        assertThat(series.points().getLast().figures().bySegment()).isEmpty();
        assertThat(series.points().getLast().figures().with(consumers)).isEqualTo(RelationshipMix.NONE);
        assertThat(series.titles()).containsEntry(consumers, "Families");
    }

    @Test
    void of_several_versions_that_took_effect_on_one_day_the_last_is_plotted() {
        story.version("Growth", LocalDate.of(2003, 1, 1));
        shifts(Motive.UPSELLING);
        story.version("Put right", LocalDate.of(2003, 1, 1));
        shifts(Motive.RETENTION);
        story.version("Found in the archive", LocalDate.of(2002, 1, 1));
        story.adds(KEY_ACTIVITIES, "Roll-out");

        assertThat(series().along(TimeAxis.EFFECTIVE).points())
                .extracting(Point::version)
                .containsExactly(1, 4, 3);
        assertThat(series().along(TimeAxis.RECORDED).points())
                .extracting(Point::version)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void folded_in_effective_order_a_version_dated_back_does_not_know_the_future() {
        story.version("Loyalty", LocalDate.of(2003, 1, 1));
        shifts(Motive.RETENTION);
        story.version("Found in the archive", LocalDate.of(2002, 1, 1));
        story.adds(CUSTOMER_RELATIONSHIPS, "Hot-line", why(Motive.UPSELLING, 100, consumers));

        var points = folded(TimeAxis.EFFECTIVE).along(TimeAxis.EFFECTIVE).points();

        assertThat(points).extracting(Point::version).containsExactly(1, 3, 2);
        var in2002 = points.get(1).figures().relationships().motives();
        assertThat(in2002.shares()).containsOnlyKeys(ACQUISITION, UPSELLING);
        var in2003 = points.getLast().figures().relationships().motives();
        assertThat(in2003.shares()).containsOnlyKeys(RETENTION, UPSELLING);
    }

    @Test
    void a_compact_series_keeps_only_the_points_where_a_figure_changes() {
        story.version();
        story.adds(KEY_ACTIVITIES, "Billing");
        story.version();
        shifts(Motive.RETENTION);
        story.version();
        story.renames("Carrier");
        story.version();
        story.adds(CUSTOMER_SEGMENTS, "Firms");

        assertThat(series().points()).hasSize(5);
        assertThat(series().compact().points()).extracting(Point::version).containsExactly(1, 3, 5);
        assertThat(series().compact(point -> point.figures().relationships()).points())
                .extracting(Point::version)
                .containsExactly(1, 3);
    }

    @Test
    void what_stays_equal_in_a_long_series_is_kept_once() {
        story.version();
        shifts(Motive.RETENTION);

        var points = series().points();

        assertThat(points.getLast().figures().money())
                .isSameAs(points.getFirst().figures().money());
    }

    private Series series() {
        return folded(TimeAxis.RECORDED);
    }

    private Series folded(TimeAxis axis) {
        var recorder = new Series.Recorder();
        axis.fold(story.told().canvas(), story.told().events(), recorder);
        return recorder.series();
    }

    private void shifts(Motive motive) {
        story.attributes(offer, why(motive, 100, consumers));
    }
}
