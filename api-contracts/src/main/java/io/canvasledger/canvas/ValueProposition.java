package io.canvasledger.canvas;

import java.util.Set;

/** Attributes of a value proposition: what makes it worth having. */
public record ValueProposition(Set<Driver> drivers) implements Attributes {

    /** Nothing specified. */
    public static final ValueProposition BLANK = new ValueProposition(Set.of());

    public enum Driver {
        NEWNESS,
        PERFORMANCE,
        CUSTOMISATION,
        GETTING_THE_JOB_DONE,
        DESIGN,
        BRAND_STATUS,
        PRICE,
        COST_REDUCTION,
        RISK_REDUCTION,
        ACCESSIBILITY,
        CONVENIENCE
    }

    public ValueProposition {
        drivers = InOrder.of(drivers);
    }

    @Override
    public Block block() {
        return Block.VALUE_PROPOSITIONS;
    }

    @Override
    public ValueProposition map(AttributeMapping each) {
        return new ValueProposition(each.choices("drivers", Driver.class, drivers));
    }
}
