package io.canvasledger.mechanics;

import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;

/**
 * How one item depends on another: by a link of the type of the same name, or, for {@link #ADDRESSES}, because a customer
 * relationship names the segment among its {@link Relationship#segments()}.
 */
public enum Tie {
    /** Without that segment, the offer, channel or relationship has one fewer to serve. */
    SERVES(Need.AUDIENCE),
    /** Without that segment, the channel leads to one fewer; without that channel, the offer has one way fewer to it. */
    REACHES(Need.AUDIENCE),
    /** Without that segment, the revenue does not come in. */
    IS_PAID_BY(Need.PAYER),
    /** Without that, the item lacks something it is made with. */
    NEEDS(Need.MEANS),
    /** Without that partner, nobody provides the item. */
    IS_PROVIDED_BY(Need.PROVIDER),
    /** Without that segment, nobody pays for the free one. */
    IS_SUBSIDISED_BY(Need.SUBSIDY),
    /** Without that segment, the relationship has one fewer to be kept up. */
    ADDRESSES(Need.AUDIENCE);

    /** Ties of one need stand in for each other: a relationship that serves a segment addresses it. */
    enum Need {
        AUDIENCE,
        PAYER,
        MEANS,
        PROVIDER,
        SUBSIDY
    }

    private final Need need;

    Tie(Need need) {
        this.need = need;
    }

    Need need() {
        return need;
    }

    static Tie of(LinkType type) {
        return switch (type) {
            case SERVES -> SERVES;
            case REACHES -> REACHES;
            case IS_PAID_BY -> IS_PAID_BY;
            case NEEDS -> NEEDS;
            case IS_PROVIDED_BY -> IS_PROVIDED_BY;
            case IS_SUBSIDISED_BY -> IS_SUBSIDISED_BY;
        };
    }
}
