package io.canvasledger.canvas;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;

import java.util.Set;

/**
 * What one item can be to another, and between which blocks; read as a sentence: <i>from</i> TYPE <i>to</i>. Whatever the
 * type, <i>from</i> depends on <i>to</i>: an offer without the segment it serves has nobody to serve, a revenue without
 * its payer does not come in, an activity without what it needs cannot be done.
 */
public enum LinkType {
    /** An offer, a channel or a relationship serves a segment. */
    SERVES(Set.of(VALUE_PROPOSITIONS, CHANNELS, CUSTOMER_RELATIONSHIPS), Set.of(CUSTOMER_SEGMENTS)),
    /** A channel reaches a segment; an offer reaches its segment through a channel. */
    REACHES(Set.of(CHANNELS, VALUE_PROPOSITIONS), Set.of(CUSTOMER_SEGMENTS, CHANNELS)),
    /** A revenue stream is paid by a segment. */
    IS_PAID_BY(Set.of(REVENUE_STREAMS), Set.of(CUSTOMER_SEGMENTS)),
    /** Anything offered or done needs a resource, an activity, a partner or another offer, and costs something. */
    NEEDS(
            Set.of(
                    VALUE_PROPOSITIONS,
                    CHANNELS,
                    CUSTOMER_RELATIONSHIPS,
                    REVENUE_STREAMS,
                    KEY_RESOURCES,
                    KEY_ACTIVITIES),
            Set.of(VALUE_PROPOSITIONS, CHANNELS, KEY_RESOURCES, KEY_ACTIVITIES, KEY_PARTNERS, COST_STRUCTURE)),
    /** A resource, an activity or a channel is provided by a partner. */
    IS_PROVIDED_BY(Set.of(KEY_RESOURCES, KEY_ACTIVITIES, CHANNELS, VALUE_PROPOSITIONS), Set.of(KEY_PARTNERS)),
    /** A segment that does not pay is subsidised by one that does. */
    IS_SUBSIDISED_BY(Set.of(CUSTOMER_SEGMENTS), Set.of(CUSTOMER_SEGMENTS));

    private final Set<Block> from;
    private final Set<Block> to;

    LinkType(Set<Block> from, Set<Block> to) {
        this.from = InOrder.of(from);
        this.to = InOrder.of(to);
    }

    /** Whether an item of the one block can be this to an item of the other. */
    public boolean connects(Block fromBlock, Block toBlock) {
        return from.contains(fromBlock) && to.contains(toBlock);
    }

    /** The blocks a link of this type can start from, in their order. */
    public Set<Block> from() {
        return from;
    }

    /** The blocks a link of this type can point to, in their order. */
    public Set<Block> to() {
        return to;
    }
}
