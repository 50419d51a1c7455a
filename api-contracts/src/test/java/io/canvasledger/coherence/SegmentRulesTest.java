package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.CustomerSegment.Payment.PAYING;
import static io.canvasledger.canvas.CustomerSegment.Payment.SUBSIDISED;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.canvas.LinkType.IS_SUBSIDISED_BY;
import static io.canvasledger.canvas.LinkType.REACHES;
import static io.canvasledger.canvas.LinkType.SERVES;
import static io.canvasledger.canvas.Relationship.Motive.RETENTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.ItemId;
import org.junit.jupiter.api.Test;

/** What every segment needs. */
class SegmentRulesTest extends Examined {

    private final ItemId neighbours = complete("Neighbours");
    private final ItemId firms = story.adds(CUSTOMER_SEGMENTS, "Firms");

    @Test
    void every_segment_is_served_by_an_offer() {
        story.links(story.adds(VALUE_PROPOSITIONS, "Catering"), SERVES, firms);

        assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_OFFER);
    }

    @Test
    void every_segment_is_reached_or_served_by_a_channel() {
        var link = story.links(story.adds(CHANNELS, "Van"), REACHES, firms);
        assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_CHANNEL);

        story.unlinks(link);
        assertThat(rules()).contains(Rule.SEGMENT_WITHOUT_CHANNEL);

        story.links(story.adds(CHANNELS, "Phone"), SERVES, firms);
        assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_CHANNEL);
    }

    @Test
    void every_segment_is_addressed_or_served_by_a_relationship() {
        var account = story.adds(CUSTOMER_RELATIONSHIPS, "Account", relationship(RETENTION, firms));
        assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_RELATIONSHIP);

        story.attributes(account, null);
        assertThat(rules()).contains(Rule.SEGMENT_WITHOUT_RELATIONSHIP);

        story.links(account, SERVES, firms);
        assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_RELATIONSHIP);
    }

    @Test
    void every_segment_pays_a_revenue_stream() {
        story.links(story.adds(REVENUE_STREAMS, "Invoices"), IS_PAID_BY, firms);

        assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_REVENUE);
    }

    @Test
    void a_segment_may_be_subsidised_by_one_that_pays() {
        story.links(firms, IS_SUBSIDISED_BY, neighbours);

        assertThat(rules())
                .doesNotContain(Rule.SEGMENT_WITHOUT_REVENUE, Rule.SUBSIDY_WITHOUT_REVENUE)
                .contains(Rule.SEGMENT_WITHOUT_CHANNEL);
    }

    @Test
    void a_segment_is_told_when_its_subsidy_comes_from_one_that_pays_nothing() {
        var town = story.adds(CUSTOMER_SEGMENTS, "Town hall", segment(PAYING));
        story.links(firms, IS_SUBSIDISED_BY, town);

        assertThat(findings())
                .contains(about(Rule.SUBSIDY_WITHOUT_REVENUE, firms, town))
                .contains(about(Rule.SEGMENT_WITHOUT_REVENUE, town))
                .doesNotContain(about(Rule.SEGMENT_WITHOUT_REVENUE, firms));
    }

    @Test
    void a_segment_that_is_subsidised_names_one_that_pays() {
        story.attributes(firms, segment(SUBSIDISED));
        assertThat(findings())
                .contains(about(Rule.SUBSIDISED_SEGMENT_WITHOUT_PAYER, firms))
                .doesNotContain(about(Rule.SEGMENT_WITHOUT_REVENUE, firms));

        story.links(firms, IS_SUBSIDISED_BY, neighbours);
        assertThat(rules()).doesNotContain(Rule.SUBSIDISED_SEGMENT_WITHOUT_PAYER);

        story.attributes(neighbours, segment(SUBSIDISED));
        assertThat(findings()).contains(about(Rule.SUBSIDISED_SEGMENT_WITHOUT_PAYER, firms, neighbours));
    }

    @Test
    void a_segment_that_is_said_to_pay_can_subsidise_before_its_revenue_is_drawn() {
        var town = story.adds(CUSTOMER_SEGMENTS, "Town hall", segment(PAYING));
        story.attributes(firms, segment(SUBSIDISED));
        story.links(firms, IS_SUBSIDISED_BY, town);

        assertThat(findings())
                .contains(about(Rule.SUBSIDY_WITHOUT_REVENUE, firms, town))
                .doesNotContain(about(Rule.SUBSIDISED_SEGMENT_WITHOUT_PAYER, firms, town));
    }
}
