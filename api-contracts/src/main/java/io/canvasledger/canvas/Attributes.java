package io.canvasledger.canvas;

import java.util.List;
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

    /**
     * The same attributes with each value replaced by what the mapping makes of it. This is the one place that names the
     * values of a block: {@link #values()} and all who tell, check, compare or fill attributes go by it.
     */
    Attributes map(AttributeMapping each);

    /** Every attribute of the block, in the order they are shown, with what it says; also those that say nothing. */
    default List<AttributeValue> values() {
        return AttributeValues.of(this);
    }

    /** Whether nothing is specified; an item then carries no attributes at all. */
    default boolean isEmpty() {
        return values().stream().allMatch(AttributeValue::isEmpty);
    }

    /** The segments these attributes name; none but for a {@link Relationship}. */
    default Set<ItemId> segments() {
        return Set.of();
    }

    /** The attributes of a block's items, with nothing specified. */
    static Attributes blank(Block block) {
        return switch (block) {
            case CUSTOMER_SEGMENTS -> CustomerSegment.BLANK;
            case VALUE_PROPOSITIONS -> ValueProposition.BLANK;
            case CHANNELS -> Channel.BLANK;
            case CUSTOMER_RELATIONSHIPS -> Relationship.BLANK;
            case REVENUE_STREAMS -> RevenueStream.BLANK;
            case KEY_RESOURCES -> KeyResource.BLANK;
            case KEY_ACTIVITIES -> KeyActivity.BLANK;
            case KEY_PARTNERS -> KeyPartner.BLANK;
            case COST_STRUCTURE -> Cost.BLANK;
        };
    }
}
