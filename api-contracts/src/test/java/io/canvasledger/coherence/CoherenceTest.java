package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.Channel.Phase.AFTER_SALES;
import static io.canvasledger.canvas.Channel.Phase.AWARENESS;
import static io.canvasledger.canvas.Channel.Phase.DELIVERY;
import static io.canvasledger.canvas.Channel.Phase.EVALUATION;
import static io.canvasledger.canvas.Channel.Phase.PURCHASE;
import static io.canvasledger.canvas.CustomerSegment.Payment.PAYING;
import static io.canvasledger.canvas.CustomerSegment.Payment.SUBSIDISED;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.canvas.LinkType.IS_SUBSIDISED_BY;
import static io.canvasledger.canvas.LinkType.REACHES;
import static io.canvasledger.canvas.LinkType.SERVES;
import static io.canvasledger.canvas.Relationship.Motive.RETENTION;
import static io.canvasledger.canvas.Relationship.Motive.UPSELLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Channel.Phase;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.CustomerSegment.Payment;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.histories.Story;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CoherenceTest {

    private Story story = Story.of("Bakery");

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

    @Nested
    class Every_segment {

        private final ItemId neighbours = complete("Neighbours");
        private final ItemId firms = story.adds(CUSTOMER_SEGMENTS, "Firms");

        @Test
        void is_served_by_an_offer() {
            story.links(story.adds(VALUE_PROPOSITIONS, "Catering"), SERVES, firms);

            assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_OFFER);
        }

        @Test
        void is_reached_or_served_by_a_channel() {
            var link = story.links(story.adds(CHANNELS, "Van"), REACHES, firms);
            assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_CHANNEL);

            story.unlinks(link);
            assertThat(rules()).contains(Rule.SEGMENT_WITHOUT_CHANNEL);

            story.links(story.adds(CHANNELS, "Phone"), SERVES, firms);
            assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_CHANNEL);
        }

        @Test
        void is_addressed_or_served_by_a_relationship() {
            var account = story.adds(CUSTOMER_RELATIONSHIPS, "Account", relationship(RETENTION, firms));
            assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_RELATIONSHIP);

            story.attributes(account, null);
            assertThat(rules()).contains(Rule.SEGMENT_WITHOUT_RELATIONSHIP);

            story.links(account, SERVES, firms);
            assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_RELATIONSHIP);
        }

        @Test
        void pays_a_revenue_stream() {
            story.links(story.adds(REVENUE_STREAMS, "Invoices"), IS_PAID_BY, firms);

            assertThat(rules()).doesNotContain(Rule.SEGMENT_WITHOUT_REVENUE);
        }

        @Test
        void may_be_subsidised_by_one_that_pays() {
            story.links(firms, IS_SUBSIDISED_BY, neighbours);

            assertThat(rules())
                    .doesNotContain(Rule.SEGMENT_WITHOUT_REVENUE, Rule.SUBSIDY_WITHOUT_REVENUE)
                    .contains(Rule.SEGMENT_WITHOUT_CHANNEL);
        }

        @Test
        void is_told_when_its_subsidy_comes_from_one_that_pays_nothing() {
            var town = story.adds(CUSTOMER_SEGMENTS, "Town hall", segment(PAYING));
            story.links(firms, IS_SUBSIDISED_BY, town);

            assertThat(findings())
                    .contains(about(Rule.SUBSIDY_WITHOUT_REVENUE, firms, town))
                    .contains(about(Rule.SEGMENT_WITHOUT_REVENUE, town))
                    .doesNotContain(about(Rule.SEGMENT_WITHOUT_REVENUE, firms));
        }

        @Test
        void that_is_subsidised_names_one_that_pays() {
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
        void that_is_said_to_pay_can_subsidise_before_its_revenue_is_drawn() {
            var town = story.adds(CUSTOMER_SEGMENTS, "Town hall", segment(PAYING));
            story.attributes(firms, segment(SUBSIDISED));
            story.links(firms, IS_SUBSIDISED_BY, town);

            assertThat(findings())
                    .contains(about(Rule.SUBSIDY_WITHOUT_REVENUE, firms, town))
                    .doesNotContain(about(Rule.SUBSIDISED_SEGMENT_WITHOUT_PAYER, firms, town));
        }
    }

    @Nested
    class Channel_phases {

        private final ItemId neighbours = complete("Neighbours");

        @Test
        void are_not_asked_of_channels_nobody_typed() {
            assertThat(findings()).isEmpty();
        }

        @Test
        void are_counted_over_all_channels_of_the_segment() {
            channel("Shop window", neighbours, AWARENESS, EVALUATION);
            channel("Shop", neighbours, PURCHASE, DELIVERY);

            assertThat(findings())
                    .containsExactly(new Finding(
                            Rule.PHASES_NOT_SERVED, Optional.of(neighbours), List.of(), List.of(AFTER_SALES)));

            channel("Phone", neighbours, AFTER_SALES);
            assertThat(findings()).isEmpty();
        }

        @Test
        void of_other_segments_do_not_count() {
            var firms = complete("Firms");
            channel("Everything", firms, Phase.values());
            channel("Shop window", neighbours, AWARENESS, EVALUATION, PURCHASE);

            assertThat(findings())
                    .containsExactly(new Finding(
                            Rule.PHASES_NOT_SERVED,
                            Optional.of(neighbours),
                            List.of(),
                            List.of(DELIVERY, AFTER_SALES)));
        }

        @Test
        void an_offer_is_sold_before_anybody_knows_it() {
            var shop = channel("Shop", neighbours, PURCHASE, DELIVERY, AFTER_SALES);

            assertThat(findings()).containsExactly(about(Rule.SOLD_BEFORE_COMMUNICATED, neighbours, shop));

            channel("Posters", neighbours, AWARENESS);
            assertThat(rules()).containsExactly(Rule.PHASES_NOT_SERVED);
        }

        @Test
        void money_is_earned_where_nothing_can_be_bought() {
            channel("Posters", neighbours, AWARENESS, EVALUATION, DELIVERY, AFTER_SALES);

            assertThat(findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(Rule.EARNED_BEFORE_SOLD);
                assertThat(finding.about()).contains(neighbours);
                assertThat(finding.others())
                        .containsExactly(story.canvas()
                                .itemsOf(REVENUE_STREAMS)
                                .findAny()
                                .orElseThrow()
                                .id());
            });

            channel("Shop", neighbours, PURCHASE);
            assertThat(findings()).isEmpty();
        }

        @Test
        void a_free_segment_is_told_of_the_missing_purchase_as_of_any_other_phase() {
            var walkers = complete("Passers-by");
            var paid = story.canvas()
                    .linksOf(walkers)
                    .filter(link -> link.type() == IS_PAID_BY)
                    .findAny()
                    .orElseThrow();
            story.removes(paid.from());
            story.links(walkers, IS_SUBSIDISED_BY, neighbours);
            channel("Posters", walkers, AWARENESS, EVALUATION, DELIVERY, AFTER_SALES);

            assertThat(findings())
                    .containsExactly(
                            new Finding(Rule.PHASES_NOT_SERVED, Optional.of(walkers), List.of(), List.of(PURCHASE)));
        }
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

    @Nested
    class A_personal_canvas {

        {
            story = Story.of("Journalist", CanvasKind.PERSONAL);
            complete("Readers");
        }

        @Test
        void names_its_person_as_key_resource() {
            var camera = story.adds(KEY_RESOURCES, "Camera", new KeyResource(KeyResource.Kind.PHYSICAL));
            assertThat(findings())
                    .contains(new Finding(Rule.PERSON_NOT_NAMED, Optional.empty(), List.of(camera), List.of()));

            story.adds(KEY_RESOURCES, "Curiosity", new KeyResource(KeyResource.Kind.PERSONALITY));
            assertThat(rules()).doesNotContain(Rule.PERSON_NOT_NAMED);
        }

        @Test
        void may_name_its_person_without_typing_anything() {
            assertThat(rules()).contains(Rule.PERSON_NOT_NAMED);

            story.adds(KEY_RESOURCES, "Me");
            assertThat(rules()).doesNotContain(Rule.PERSON_NOT_NAMED);
        }

        @Test
        void considers_an_immaterial_cost() {
            story.adds(KEY_RESOURCES, "Me");
            assertThat(rules()).containsExactly(Rule.NOTHING_IMMATERIAL);

            story.adds(COST_STRUCTURE, "Deadlines", new Cost(null, null, Cost.Immaterial.STRESS, 4));
            assertThat(findings()).isEmpty();
        }

        @Test
        void considers_an_immaterial_revenue_which_nobody_in_particular_pays() {
            story.adds(KEY_RESOURCES, "Me");
            story.adds(
                    REVENUE_STREAMS,
                    "Being read",
                    new RevenueStream(
                            RevenueStream.Type.IMMATERIAL,
                            null,
                            null,
                            null,
                            null,
                            RevenueStream.Immaterial.RECOGNITION,
                            5));

            assertThat(findings()).isEmpty();
        }

        @Test
        void says_who_pays_the_salary() {
            var salary = story.adds(
                    REVENUE_STREAMS,
                    "Salary",
                    new RevenueStream(RevenueStream.Type.SALARY, null, null, null, null, null, null));

            assertThat(findings()).contains(about(Rule.STREAM_WITHOUT_PAYER, salary));
        }
    }

    @Test
    void a_business_canvas_is_asked_neither_for_a_person_nor_for_feelings() {
        complete("Neighbours");
        story.adds(KEY_RESOURCES, "Oven", new KeyResource(KeyResource.Kind.PHYSICAL));

        assertThat(findings()).isEmpty();
        assertThat(EnumSet.allOf(Rule.class))
                .filteredOn(rule -> !rule.appliesTo(CanvasKind.BUSINESS))
                .containsExactly(Rule.PERSON_NOT_NAMED, Rule.NOTHING_IMMATERIAL);
    }

    /** A segment with all it needs, none of it typed. */
    private ItemId complete(String title) {
        var segment = story.adds(CUSTOMER_SEGMENTS, title);
        story.links(story.adds(VALUE_PROPOSITIONS, "Offer"), SERVES, segment);
        story.links(story.adds(CHANNELS, "Channel"), REACHES, segment);
        story.adds(CUSTOMER_RELATIONSHIPS, "Relationship", relationship(null, segment));
        story.links(story.adds(REVENUE_STREAMS, "Revenue"), IS_PAID_BY, segment);
        return segment;
    }

    private ItemId channel(String title, ItemId segment, Phase... phases) {
        var channel = story.adds(CHANNELS, title, new Channel(null, null, null, Set.of(phases)));
        story.links(channel, REACHES, segment);
        return channel;
    }

    private static Relationship relationship(@Nullable Motive motive, ItemId... segments) {
        return new Relationship(null, motive, null, null, Set.of(segments));
    }

    private static CustomerSegment segment(Payment payment) {
        return new CustomerSegment(null, null, payment, null);
    }

    private static Finding about(Rule rule, ItemId item, ItemId... others) {
        return new Finding(rule, Optional.of(item), List.of(others), List.of());
    }

    private Coherence coherence() {
        return Coherence.of(story.canvas());
    }

    private List<Finding> findings() {
        return coherence().findings();
    }

    private List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }
}
