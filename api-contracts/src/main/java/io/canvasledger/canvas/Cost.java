package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;

/**
 * Attributes of a cost.
 *
 * @param immaterial what is given when it is not money; on a personal canvas only, and then without amount
 * @param intensity 1–5, how heavily an immaterial cost weighs; with {@code immaterial} only
 */
public record Cost(
        @Nullable Behaviour behaviour,
        @Nullable Amount amount,
        @Nullable ImmaterialCost immaterial,
        @Nullable Integer intensity)
        implements Attributes {

    /** Nothing specified. */
    public static final Cost BLANK = new Cost(null, null, null, null);

    public enum Behaviour {
        FIXED,
        VARIABLE
    }

    public enum ImmaterialCost implements PersonalOnly {
        STRESS,
        TIME,
        DISSATISFACTION,
        OTHER;

        @Override
        public boolean personal() {
            return true;
        }
    }

    @Override
    public Block block() {
        return Block.COST_STRUCTURE;
    }

    @Override
    public Cost map(AttributeMapping each) {
        return new Cost(
                each.choice("behaviour", Behaviour.class, behaviour),
                each.money("amount", amount),
                each.choice("immaterial", ImmaterialCost.class, immaterial),
                each.intensity("intensity", intensity));
    }
}
