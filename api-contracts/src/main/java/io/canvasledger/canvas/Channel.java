package io.canvasledger.canvas;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes of a channel: how an offer is made known, sold, delivered and followed up. */
public record Channel(
        @Nullable Reach reach,
        @Nullable Ownership ownership,
        @Nullable Medium medium,
        Set<Phase> phases) implements Attributes {

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
    public boolean isEmpty() {
        return reach == null && ownership == null && medium == null && phases.isEmpty();
    }
}
