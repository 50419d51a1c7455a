package io.canvasledger.canvas;

import java.util.Set;

/**
 * What is typed about an item, beyond its words: one case per block, every attribute optional, because a first sketch is
 * usually untyped. Values and lists are those of the articles the vocabulary was distilled from.
 */
public sealed interface Attributes
        permits CustomerSegment,
                ValueProposition,
                Channel,
                Relationship,
                RevenueStream,
                KeyResource,
                KeyActivity,
                KeyPartner,
                Cost {

    /** The one block whose items carry these. */
    Block block();

    /** Whether nothing is specified; an item then carries no attributes at all. */
    boolean isEmpty();

    /** The segments these attributes name; none but for a {@link Relationship}. */
    default Set<ItemId> segments() {
        return Set.of();
    }
}
