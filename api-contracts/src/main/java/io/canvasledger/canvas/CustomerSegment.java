package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;

/**
 * Attributes of a customer segment.
 *
 * @param job what the customer needs done, in the customer's words; up to {@link Limits#TEXT} characters
 */
public record CustomerSegment(
        @Nullable SegmentType type,
        @Nullable Market market,
        @Nullable Payment payment,
        @Nullable String job) implements Attributes {

    /** Nothing specified. */
    public static final CustomerSegment BLANK = new CustomerSegment(null, null, null, null);

    public enum SegmentType {
        MASS_MARKET,
        NICHE,
        SEGMENTED,
        DIVERSIFIED,
        MULTI_SIDED
    }

    public enum Market implements PersonalOnly {
        B2B,
        B2C,
        /** A colleague or a boss; on a personal canvas only. */
        INTERNAL;

        @Override
        public boolean personal() {
            return this == INTERNAL;
        }
    }

    public enum Payment {
        PAYING,
        /** A free user group that another segment pays for, named by an {@link LinkType#IS_SUBSIDISED_BY} link. */
        SUBSIDISED
    }

    @Override
    public Block block() {
        return Block.CUSTOMER_SEGMENTS;
    }

    @Override
    public CustomerSegment map(AttributeMapping each) {
        return new CustomerSegment(
                each.choice("type", SegmentType.class, type),
                each.choice("market", Market.class, market),
                each.choice("payment", Payment.class, payment),
                each.text("job", job));
    }
}
