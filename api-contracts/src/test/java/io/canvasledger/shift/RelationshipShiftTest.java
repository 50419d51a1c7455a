package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.shift.StatedMotive.ACQUISITION;
import static io.canvasledger.shift.StatedMotive.RETENTION;
import static io.canvasledger.shift.StatedMotive.UNSPECIFIED;
import static io.canvasledger.shift.StatedMotive.UPSELLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RelationshipShiftTest extends ShiftStory {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private final ItemId consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");

    @Test
    void the_mobile_operator_turned_from_acquisition_to_retention() {
        var freePhones = relates("Cheap plans, free phones", Motive.ACQUISITION, 80, consumers);
        var hotline = relates("Hot-line", Motive.RETENTION, 20, consumers);
        story.version("The market is full: keep whom we have", LocalDate.of(2004, 1, 1));
        shifts(freePhones, Motive.ACQUISITION, 20, consumers);
        shifts(hotline, Motive.RETENTION, 80, consumers);

        var shift = between(1, 2).of(consumers);

        assertThat(shift.dominantMotive()).isEqualTo(ACQUISITION.to(RETENTION));
        assertThat(shift.magnitude()).isEqualTo(0.6, EXACTLY);
        assertThat(shift.flow().moved(ACQUISITION, RETENTION)).isEqualTo(0.6, EXACTLY);
        assertThat(shift.flow().moved(ACQUISITION, ACQUISITION)).isEqualTo(0.2, EXACTLY);
        assertThat(shift.flow().moved(RETENTION, RETENTION)).isEqualTo(0.2, EXACTLY);
        assertThat(shift.flow().began()).isEmpty();
        assertThat(shift.flow().ended()).isEmpty();
    }

    @Test
    void a_relationship_that_turns_from_acquisition_to_retention_is_reported_as_one_shift() {
        var offer = relates("Free phones", Motive.ACQUISITION, null, consumers);
        story.version("Loyalty");
        shifts(offer, Motive.RETENTION, null, consumers);

        var shift = between(1, 2);

        assertThat(shift.of(consumers).magnitude()).isEqualTo(1, EXACTLY);
        assertThat(shift.of(consumers).flow().moved(ACQUISITION, RETENTION)).isEqualTo(1, EXACTLY);
        assertThat(causes(1, 2).of(consumers))
                .singleElement()
                .satisfies(cause -> assertThat(cause.by().note().rationale()).isEqualTo("Loyalty"));
    }

    @Test
    void whatsapp_went_from_acquisition_through_retention_to_upselling() {
        var whatsapp = relates("Free for life", Motive.ACQUISITION, 100, consumers);
        story.version("New features against competitors");
        var features = relates("Calls, groups, status", Motive.RETENTION, 100, consumers);
        shifts(whatsapp, Motive.ACQUISITION, 50, consumers);
        story.version("Revenue per user through advertising");
        var advertisers = story.adds(CUSTOMER_SEGMENTS, "Advertisers");
        relates("Click-to-chat ads", Motive.UPSELLING, 200, consumers, advertisers);
        story.removes(whatsapp);

        assertThat(between(1, 2).of(consumers).dominantMotive()).isEqualTo(ACQUISITION.to(RETENTION));
        assertThat(between(2, 3).of(consumers).dominantMotive()).isEqualTo(RETENTION.to(UPSELLING));
        assertThat(between(1, 3).of(consumers).magnitude()).isEqualTo(1, EXACTLY);
        assertThat(between(1, 3).of(advertisers).dominantMotive())
                .isEqualTo(new Turn<>(Optional.empty(), Optional.of(UPSELLING)));
        assertThat(between(1, 3).of(advertisers).magnitude()).isEqualTo(1, EXACTLY);
        assertThat(between(1, 3).of(advertisers).flow().began(UPSELLING)).isEqualTo(1, EXACTLY);
        assertThat(between(2, 3).of(consumers).flow().ended(ACQUISITION)).isEqualTo(1.0 / 3, EXACTLY);
        assertThat(between(2, 3).of(consumers).relationships()).contains(features);
    }

    @Test
    void how_one_deals_with_a_customer_can_shift_while_the_motive_stays() {
        var care = story.adds(
                CUSTOMER_RELATIONSHIPS,
                "Care",
                new Relationship(Category.PERSONAL_ASSISTANCE, Motive.RETENTION, null, null, Set.of(consumers)));
        story.version();
        story.attributes(care, new Relationship(Category.COMMUNITY, Motive.RETENTION, null, null, Set.of(consumers)));

        var shift = between(1, 2).of(consumers);

        assertThat(shift.magnitude()).isZero();
        assertThat(shift.categoryMagnitude()).isEqualTo(1, EXACTLY);
        assertThat(shift.dominantCategory()).isEqualTo(StatedCategory.PERSONAL_ASSISTANCE.to(StatedCategory.COMMUNITY));
    }

    @Test
    void without_any_weights_each_relationship_counts_the_same() {
        relates("One", Motive.ACQUISITION, null, consumers);
        relates("Two", Motive.ACQUISITION, null, consumers);
        relates("Three", Motive.RETENTION, null, consumers);

        assertThat(between(1, 1).of(consumers).motivesAfter().share(ACQUISITION))
                .isEqualTo(2.0 / 3, EXACTLY);
    }

    @Test
    void a_first_relationship_turns_what_dominates_and_a_tie_dominates_nothing() {
        story.version();
        relates("Hot-line", Motive.RETENTION, 50, consumers);
        story.version();
        relates("Free phones", Motive.ACQUISITION, 50, consumers);

        assertThat(between(1, 2).of(consumers).dominantMotive().turned()).isTrue();
        assertThat(between(2, 3).of(consumers).dominantMotive().after()).isEmpty();
        assertThat(between(2, 3).of(consumers).dominantMotive().turned()).isTrue();
    }

    @Test
    void a_weight_nobody_stated_counts_as_the_mean_of_the_stated_ones() {
        relates("One", Motive.ACQUISITION, 10, consumers);
        relates("Two", Motive.ACQUISITION, 30, consumers);
        relates("Three", Motive.RETENTION, null, consumers);

        assertThat(between(1, 1).of(consumers).motivesAfter().share(RETENTION)).isEqualTo(20.0 / 60, EXACTLY);
    }

    @Test
    void weights_that_are_all_zero_count_the_same() {
        relates("One", Motive.ACQUISITION, 0, consumers);
        relates("Two", Motive.RETENTION, 0, consumers);

        var mix = between(1, 1).of(consumers).motivesAfter();

        assertThat(mix.share(RETENTION)).isEqualTo(0.5, EXACTLY);
        assertThat(mix.dominant()).as("a tie").isEmpty();
    }

    @Test
    void a_relationship_addressing_nobody_counts_overall_and_with_no_segment() {
        story.adds(CUSTOMER_RELATIONSHIPS, "Just an idea");

        var shift = between(1, 1);

        assertThat(shift.overall().motivesAfter().share(UNSPECIFIED)).isEqualTo(1, EXACTLY);
        assertThat(shift.of(consumers).motivesAfter().isEmpty()).isTrue();
        assertThat(shift.of(consumers).magnitude())
                .as("from nothing to nothing")
                .isZero();
    }

    @Test
    void a_segment_that_is_gone_lost_all_its_relationships() {
        relates("Free phones", Motive.ACQUISITION, null, consumers);
        story.version();
        story.removes(consumers);

        var shift = between(1, 2);

        assertThat(shift.of(consumers).magnitude()).isEqualTo(1, EXACTLY);
        assertThat(shift.of(consumers).flow().ended(ACQUISITION)).isEqualTo(1, EXACTLY);
        assertThat(shift.overall().magnitude()).isZero();
        assertThat(causes(1, 2).of(consumers)).hasSize(1);
    }

    @Test
    void a_note_moved_among_the_relationships_or_out_of_them_causes_a_shift() {
        var hotline = story.adds(KEY_ACTIVITIES, "Hot-line");
        story.version();
        story.moves(hotline, CUSTOMER_RELATIONSHIPS, null);
        story.version();
        story.moves(hotline, CUSTOMER_RELATIONSHIPS, 3);

        assertThat(causes(1, 2).overall()).hasSize(1);
        assertThat(causes(2, 3).overall()).as("only reordered").isEmpty();
    }

    @Test
    void a_relationship_that_turned_to_another_segment_and_then_left_its_block_left_the_segment_it_had_turned_to() {
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var hotline = relates("Hot-line", Motive.RETENTION, null, consumers);
        story.version("Firms need it more");
        shifts(hotline, Motive.RETENTION, null, firms);
        story.version("It is something we do");
        story.moves(hotline, KEY_ACTIVITIES, null);

        assertThat(causes(1, 3).of(consumers))
                .extracting(recorded -> recorded.by().version())
                .containsOnly(2);
        assertThat(causes(1, 3).of(firms))
                .extracting(recorded -> recorded.by().version())
                .containsOnly(2, 3);
        assertThat(causes(1, 3).of(firms)).anyMatch(recorded -> recorded.event() instanceof ItemMoved);
    }

    @Test
    void a_relationship_that_serves_a_segment_by_a_link_is_a_relationship_with_it() {
        var hotline = relates("Hot-line", Motive.RETENTION, null);
        story.version("For consumers");
        story.links(hotline, LinkType.SERVES, consumers);
        story.version("Not any more");
        story.unlinks(new Link(hotline, LinkType.SERVES, consumers));

        assertThat(between(1, 2).of(consumers).flow().began(RETENTION)).isEqualTo(1, EXACTLY);
        assertThat(between(2, 3).of(consumers).flow().ended(RETENTION)).isEqualTo(1, EXACTLY);
        assertThat(RelationshipMix.bySegment(story.told().at(2))
                        .get(consumers)
                        .motives()
                        .dominant())
                .contains(RETENTION);
        assertThat(causes(1, 2).of(consumers)).hasSize(1);
        assertThat(causes(2, 3).of(consumers)).hasSize(1);
    }

    @Test
    void only_what_addresses_a_segment_causes_its_shift() {
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        story.version();
        relates("Free phones", Motive.ACQUISITION, null, consumers);

        var shift = between(1, 2);

        assertThat(causes(1, 2).of(consumers)).hasSize(1);
        assertThat(causes(1, 2).of(firms)).isEmpty();
    }

    @Test
    void there_is_no_shift_with_a_segment_nobody_knows() {
        var stranger = ItemId.parse("0198c0de-0000-7000-8000-00000000ffff");

        assertThatThrownBy(() -> between(1, 1).of(stranger)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_serves_a_segment_without_being_a_relationship_causes_no_shift() {
        var offer = story.adds(VALUE_PROPOSITIONS, "Calls");
        relates("Hot-line", Motive.RETENTION, null, consumers);
        story.version();
        story.links(offer, LinkType.SERVES, consumers);

        assertThat(causes(1, 2).overall()).isEmpty();
        assertThat(causes(1, 2).of(consumers)).isEmpty();
    }
}
