package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.Channel.Phase.AWARENESS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.canvas.LinkType.SERVES;
import static io.canvasledger.canvas.Relationship.Motive.RETENTION;
import static io.canvasledger.canvas.Relationship.Motive.UPSELLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.histories.Story;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoherenceTest extends Examined {

    @Test
    void an_empty_canvas_has_nothing_to_be_incoherent_about() {
        assertThat(coherence()).isEqualTo(new Coherence(Verdict.TOO_EARLY, List.of()));

        story = Story.of("Me", CanvasKind.PERSONAL);

        assertThat(coherence()).isEqualTo(new Coherence(Verdict.TOO_EARLY, List.of()));
    }

    @Test
    void a_canvas_without_a_segment_is_not_called_coherent() {
        story.adds(KEY_ACTIVITIES, "Bake");

        assertThat(coherence()).isEqualTo(new Coherence(Verdict.TOO_EARLY, List.of()));
    }

    @Test
    void a_segment_with_offer_channel_relationship_and_revenue_is_coherent() {
        complete("Neighbours");

        assertThat(coherence()).isEqualTo(new Coherence(Verdict.COHERENT, List.of()));
    }

    @Test
    void a_rule_that_is_switched_off_is_silent_and_no_other_speaks_up() {
        complete("Neighbours");
        var offer = story.adds(VALUE_PROPOSITIONS, "Cakes");

        assertThat(findings()).containsExactly(about(Rule.OFFER_WITHOUT_SEGMENT, offer));
        assertThat(Coherence.of(story.canvas(), Set.of(Rule.OFFER_WITHOUT_SEGMENT)))
                .isEqualTo(new Coherence(Verdict.COHERENT, List.of()));
        assertThat(Coherence.of(story.canvas(), Set.of(Rule.SEGMENT_WITHOUT_OFFER))
                        .findings())
                .isEqualTo(findings());
    }

    @Test
    void findings_come_by_rule_and_then_in_reading_order() {
        complete("Neighbours");
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var tourists = story.adds(CUSTOMER_SEGMENTS, "Tourists");

        assertThat(findings())
                .containsExactly(
                        about(Rule.SEGMENT_WITHOUT_OFFER, firms),
                        about(Rule.SEGMENT_WITHOUT_OFFER, tourists),
                        about(Rule.SEGMENT_WITHOUT_CHANNEL, firms),
                        about(Rule.SEGMENT_WITHOUT_CHANNEL, tourists),
                        about(Rule.SEGMENT_WITHOUT_RELATIONSHIP, firms),
                        about(Rule.SEGMENT_WITHOUT_RELATIONSHIP, tourists),
                        about(Rule.SEGMENT_WITHOUT_REVENUE, firms),
                        about(Rule.SEGMENT_WITHOUT_REVENUE, tourists));
    }

    @Test
    void an_offer_serves_a_segment() {
        var neighbours = complete("Neighbours");
        var cakes = story.adds(VALUE_PROPOSITIONS, "Cakes");
        assertThat(findings()).containsExactly(about(Rule.OFFER_WITHOUT_SEGMENT, cakes));

        story.links(cakes, SERVES, neighbours);
        assertThat(findings()).isEmpty();
    }

    @Test
    void every_revenue_stream_says_who_pays() {
        var neighbours = complete("Neighbours");
        var cakes = story.adds(REVENUE_STREAMS, "Cakes to order");
        assertThat(findings()).containsExactly(about(Rule.STREAM_WITHOUT_PAYER, cakes));

        story.links(cakes, IS_PAID_BY, neighbours);
        assertThat(findings()).isEmpty();
    }

    @Test
    void upselling_addresses_somebody_who_already_buys() {
        var neighbours = complete("Neighbours");
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var card = story.adds(CUSTOMER_RELATIONSHIPS, "Loyalty card", relationship(UPSELLING));
        assertThat(findings()).contains(about(Rule.UPSELLING_TO_NOBODY, card));

        story.attributes(card, relationship(UPSELLING, firms));
        assertThat(findings()).contains(about(Rule.UPSELLING_BEFORE_FIRST_SALE, card, firms));

        story.attributes(card, relationship(RETENTION, firms));
        assertThat(rules()).doesNotContain(Rule.UPSELLING_BEFORE_FIRST_SALE);

        story.attributes(card, relationship(UPSELLING, firms, neighbours));
        assertThat(rules()).doesNotContain(Rule.UPSELLING_BEFORE_FIRST_SALE, Rule.UPSELLING_TO_NOBODY);
    }

    @Test
    void an_offer_that_is_not_defined_is_told_once_however_much_waits_for_it() {
        var neighbours = story.adds(CUSTOMER_SEGMENTS, "Neighbours");
        var posters = channel("Posters", neighbours, AWARENESS);

        assertThat(findings())
                .contains(
                        new Finding(Rule.OFFER_NOT_DEFINED, Optional.empty(), List.of(neighbours, posters), List.of()));
        assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_OFFER);

        story.adds(VALUE_PROPOSITIONS, "Bread");
        assertThat(rules()).contains(Rule.SEGMENT_WITHOUT_OFFER).doesNotContain(Rule.OFFER_NOT_DEFINED);
    }

    @Test
    void a_business_canvas_is_asked_neither_for_a_person_nor_for_feelings() {
        complete("Neighbours");
        story.adds(KEY_RESOURCES, "Oven", new KeyResource(KeyResource.ResourceKind.PHYSICAL));

        assertThat(findings()).isEmpty();
        assertThat(EnumSet.allOf(Rule.class))
                .filteredOn(rule -> !rule.appliesTo(CanvasKind.BUSINESS))
                .containsExactly(Rule.PERSON_NOT_NAMED, Rule.NOTHING_IMMATERIAL);
    }
}
