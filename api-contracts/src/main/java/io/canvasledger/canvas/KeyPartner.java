package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;

/** Attributes of a key partner. */
public record KeyPartner(@Nullable PartnerKind kind) implements Attributes {

    /** Nothing specified. */
    public static final KeyPartner BLANK = new KeyPartner(null);

    public enum PartnerKind implements PersonalOnly {
        STRATEGIC_ALLIANCE,
        COOPETITION,
        JOINT_VENTURE,
        BUYER_SUPPLIER,
        /** Somebody who supports the person; on a personal canvas only. */
        SUPPORTER;

        @Override
        public boolean personal() {
            return this == SUPPORTER;
        }
    }

    @Override
    public Block block() {
        return Block.KEY_PARTNERS;
    }

    @Override
    public KeyPartner map(AttributeMapping each) {
        return new KeyPartner(each.choice("kind", PartnerKind.class, kind));
    }
}
