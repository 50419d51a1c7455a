package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.canvas.LinkType.REACHES;
import static io.canvasledger.canvas.LinkType.SERVES;
import static io.canvasledger.coherence.Verdict.COHERENT;
import static io.canvasledger.coherence.Verdict.INCOHERENT;
import static io.canvasledger.coherence.Verdict.TOO_EARLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.coherence.CoherenceSeries.ExaminedVersion;
import io.canvasledger.coherence.CoherenceSeries.Span;
import io.canvasledger.coherence.CoherenceSeries.Step;
import io.canvasledger.histories.Story;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoherenceSeriesTest {

    private final Story story = Story.of("Bakery");

    @Test
    void history_shows_when_the_model_became_coherent_and_when_it_stopped_being_so() {
        story.version("A first sketch");
        var neighbours = story.adds(CUSTOMER_SEGMENTS, "Neighbours");
        story.version("Now it holds together");
        var paid = completes(neighbours);
        story.version("Nothing to see here");
        story.version("Free bread");
        story.unlinks(paid);
        story.version("That did not work");
        story.links(paid.from(), paid.type(), paid.to());

        assertThat(series().spans())
                .containsExactly(
                        new Span(TOO_EARLY, 1, 1),
                        new Span(INCOHERENT, 2, 2),
                        new Span(COHERENT, 3, 4),
                        new Span(INCOHERENT, 5, 5),
                        new Span(COHERENT, 6, 6));
        assertThat(series().coherentSince()).hasValue(6);
        assertThat(series().steps()).extracting(Step::version).containsExactly(2, 3, 5, 6);
        assertThat(series().steps()).extracting(Step::findings).containsExactly(4, 0, 2, 0);
        assertThat(series().steps().get(2).difference().appeared())
                .extracting(Finding::rule)
                .containsExactly(Rule.SEGMENT_WITHOUT_REVENUE, Rule.STREAM_WITHOUT_PAYER);
    }

    @Test
    void a_canvas_that_is_not_coherent_now_is_coherent_since_no_version() {
        assertThat(series().coherentSince()).isEmpty();

        completes(story.adds(CUSTOMER_SEGMENTS, "Neighbours"));
        assertThat(series().coherentSince()).hasValue(1);

        story.version();
        story.adds(VALUE_PROPOSITIONS, "Cakes");
        assertThat(series().coherentSince()).isEmpty();
    }

    @Test
    void a_finding_remains_while_the_same_item_breaks_the_same_rule_in_another_way() {
        story.adds(CUSTOMER_SEGMENTS, "Neighbours");
        var sketch = Coherence.of(story.canvas());
        story.adds(CUSTOMER_SEGMENTS, "Firms");
        var wider = Coherence.of(story.canvas());

        var difference = CoherenceDifference.between(sketch, wider);

        assertThat(difference.remaining())
                .filteredOn(remaining -> remaining.after().rule() == Rule.OFFER_NOT_DEFINED)
                .singleElement()
                .satisfies(remaining -> {
                    assertThat(remaining.before().others()).hasSize(1);
                    assertThat(remaining.after().others()).hasSize(2);
                });
        assertThat(difference.appeared()).extracting(Finding::rule).doesNotContain(Rule.OFFER_NOT_DEFINED);
        assertThat(difference.resolved()).isEmpty();
    }

    @Test
    void versions_are_told_in_order() {
        var first = CoherenceSeries.EMPTY.then(new ExaminedVersion(2, Coherence.of(story.canvas())));

        assertThatThrownBy(() -> first.then(new ExaminedVersion(2, Coherence.of(story.canvas()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Link completes(ItemId segment) {
        story.links(story.adds(VALUE_PROPOSITIONS, "Bread"), SERVES, segment);
        story.links(story.adds(CHANNELS, "Shop"), REACHES, segment);
        story.links(story.adds(CUSTOMER_RELATIONSHIPS, "A chat"), SERVES, segment);
        return story.links(story.adds(REVENUE_STREAMS, "Sales"), IS_PAID_BY, segment);
    }

    private CoherenceSeries series() {
        var history = story.told();
        return CoherenceSeries.of(IntStream.rangeClosed(1, history.head())
                .mapToObj(version -> new ExaminedVersion(version, Coherence.of(history.at(version)))));
    }
}
