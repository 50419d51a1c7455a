package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.shift.StatedMotive.ACQUISITION;
import static io.canvasledger.shift.StatedMotive.RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Standing;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is told as behind a shift, and what is not though it looks like it. */
class ShiftCausesTest extends ShiftStory {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private final ItemId consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");

    @Test
    void a_relationship_that_names_a_segment_and_serves_it_too_counts_once() {
        var hotline = relates("Hot-line", Motive.RETENTION, 50, consumers);
        relates("Free phones", Motive.ACQUISITION, 50, consumers);
        story.version();
        story.links(hotline, LinkType.SERVES, consumers);

        assertThat(between(1, 2).of(consumers).magnitude()).isZero();
        assertThat(causes(1, 2).of(consumers))
                .as("what says nothing new is no cause")
                .isEmpty();
        assertThat(causes(1, 2).overall()).isEmpty();
    }

    @Test
    void a_segment_named_anew_is_a_cause_for_that_segment_and_for_nobody_else() {
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var hotline = relates("Hot-line", Motive.RETENTION, 50, consumers);
        story.version();
        shifts(hotline, Motive.RETENTION, 50, consumers, firms);

        assertThat(causes(1, 2).of(firms)).hasSize(1);
        assertThat(causes(1, 2).of(consumers)).isEmpty();
        assertThat(causes(1, 2).overall()).isEmpty();
    }

    @Test
    void more_weight_for_the_only_relationship_there_is_shifts_nothing() {
        var hotline = relates("Hot-line", Motive.RETENTION, 50, consumers);
        story.version();
        shifts(hotline, Motive.RETENTION, 80, consumers);

        assertThat(causes(1, 2).overall()).isEmpty();
        assertThat(causes(1, 2).of(consumers)).isEmpty();
    }

    @Test
    void what_else_a_version_brings_is_not_behind_the_shift_it_makes() {
        story.version();
        var hotline = relates("Hot-line", Motive.RETENTION, 50, consumers);
        var offer = story.adds(VALUE_PROPOSITIONS, "Calls");
        story.links(offer, LinkType.SERVES, consumers);
        story.moves(offer, KEY_ACTIVITIES, null);

        var added = new ItemAdded(story.canvas().item(hotline).orElseThrow());
        assertThat(causes(1, 2).overall()).extracting(RecordedEvent::event).containsExactly(added);
        assertThat(causes(1, 2).of(consumers)).extracting(RecordedEvent::event).containsExactly(added);
    }

    @Test
    void what_else_was_done_to_a_relationship_in_the_version_that_turns_it_is_not_behind_its_shift() {
        var hotline = relates("Hot-line", Motive.RETENTION, 50, consumers);
        relates("Free phones", Motive.ACQUISITION, 50, consumers);
        story.version();
        story.rewords(hotline, "Hot-line, day and night", null);
        story.retags(hotline, List.of("care"));
        story.moves(hotline, CUSTOMER_RELATIONSHIPS, 7);
        story.tests(hotline, Standing.VALIDATED);
        shifts(hotline, Motive.UPSELLING, 50, consumers);

        assertThat(causes(1, 2).overall())
                .extracting(RecordedEvent::event)
                .singleElement()
                .isInstanceOf(RelationshipShifted.class);
        assertThat(causes(1, 2).of(consumers)).isEqualTo(causes(1, 2).overall());
    }

    @Test
    void what_was_turned_and_turned_back_is_told_though_nothing_of_it_is_left() {
        var hotline = relates("Hot-line", Motive.RETENTION, 50, consumers);
        story.version();
        shifts(hotline, Motive.ACQUISITION, 50, consumers);
        story.version();
        shifts(hotline, Motive.RETENTION, 50, consumers);

        assertThat(between(1, 3).of(consumers).magnitude()).isZero();
        assertThat(causes(1, 3).of(consumers)).hasSize(2);
    }

    @Test
    void told_backwards_began_is_ended_and_causes_are_told_as_they_happened() {
        story.version();
        relates("Hot-line", Motive.RETENTION, 50, consumers);
        story.version();
        relates("Free phones", Motive.ACQUISITION, 150, consumers);

        assertThat(between(2, 3).of(consumers).flow().began(ACQUISITION)).isEqualTo(0.75, EXACTLY);
        assertThat(between(3, 2).of(consumers).flow().ended(ACQUISITION)).isEqualTo(0.75, EXACTLY);
        assertThat(between(3, 2).of(consumers).dominantMotive()).isEqualTo(ACQUISITION.to(RETENTION));
        assertThat(causes(1, 3).of(consumers))
                .extracting(cause -> cause.by().version())
                .containsExactly(2, 3);
    }
}
