package io.canvasledger.canvas;

/** The nine blocks of a canvas (Osterwalder &amp; Pigneur), in the order they are usually filled in. */
public enum Block {
    CUSTOMER_SEGMENTS,
    VALUE_PROPOSITIONS,
    CHANNELS,
    CUSTOMER_RELATIONSHIPS,
    REVENUE_STREAMS,
    KEY_RESOURCES,
    KEY_ACTIVITIES,
    KEY_PARTNERS,
    COST_STRUCTURE
}
