package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.canvas.LinkType.REACHES;
import static io.canvasledger.canvas.LinkType.SERVES;

import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Channel.Phase;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.CustomerSegment.Payment;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bakery whose canvas is told step by step and asked how coherent it is. */
abstract class Examined {

    Story story = Story.of("Bakery");

    /** A segment with all it needs, none of it typed. */
    ItemId complete(String title) {
        var segment = story.adds(CUSTOMER_SEGMENTS, title);
        story.links(story.adds(VALUE_PROPOSITIONS, "Offer"), SERVES, segment);
        story.links(story.adds(CHANNELS, "Channel"), REACHES, segment);
        story.adds(CUSTOMER_RELATIONSHIPS, "Relationship", relationship(null, segment));
        story.links(story.adds(REVENUE_STREAMS, "Revenue"), IS_PAID_BY, segment);
        return segment;
    }

    ItemId channel(String title, ItemId segment, Phase... phases) {
        var channel = story.adds(CHANNELS, title, new Channel(null, null, null, Set.of(phases)));
        story.links(channel, REACHES, segment);
        return channel;
    }

    static Relationship relationship(@Nullable Motive motive, ItemId... segments) {
        return new Relationship(null, motive, null, null, Set.of(segments));
    }

    static CustomerSegment segment(Payment payment) {
        return new CustomerSegment(null, null, payment, null);
    }

    static Finding about(Rule rule, ItemId item, ItemId... others) {
        return new Finding(rule, Optional.of(item), List.of(others), List.of());
    }

    Coherence coherence() {
        return Coherence.of(story.canvas());
    }

    List<Finding> findings() {
        return coherence().findings();
    }

    List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }
}
