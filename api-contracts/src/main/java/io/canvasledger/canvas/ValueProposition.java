package io.canvasledger.canvas;

import java.util.Set;

/** Attributes of a value proposition: what makes it worth having. */
public record ValueProposition(Set<Driver> drivers) implements Attributes {

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
    public boolean isEmpty() {
        return drivers.isEmpty();
    }
}
