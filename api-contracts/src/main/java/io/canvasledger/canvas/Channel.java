package io.canvasledger.canvas;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes of a channel: how an offer is made known, sold, delivered and followed up. */
public record Channel(
        @Nullable Reach reach,
        @Nullable Ownership ownership,
        @Nullable Medium medium,
        Set<Phase> phases) implements Attributes {

    /** Nothing specified. */
    public static final Channel BLANK = new Channel(null, null, null, Set.of());

    public enum Reach {
        DIRECT,
        INDIRECT
    }

    public enum Ownership {
        OWN,
        PARTNER
    }

    public enum Medium {
        SALES_FORCE,
        FACE_TO_FACE,
        PHONE,
        OWN_STORE,
        PARTNER_STORE,
        WHOLESALER,
        WEB_SALES,
        SOCIAL_MEDIA,
        EMAIL,
        TRADITIONAL_MEDIA,
        PHYSICAL_DELIVERY
    }

    public enum Phase {
        AWARENESS,
        EVALUATION,
        PURCHASE,
        DELIVERY,
        AFTER_SALES
    }

    public Channel {
        phases = InOrder.of(phases);
    }

    @Override
    public Block block() {
        return Block.CHANNELS;
    }

    @Override
    public Channel map(AttributeMapping each) {
        return new Channel(
                each.choice("reach", Reach.class, reach),
                each.choice("ownership", Ownership.class, ownership),
                each.choice("medium", Medium.class, medium),
                each.choices("phases", Phase.class, phases));
    }
}
