package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;

/** Attributes of a key activity. */
public record KeyActivity(@Nullable ActivityKind kind) implements Attributes {

    /** Nothing specified. */
    public static final KeyActivity BLANK = new KeyActivity(null);

    public enum ActivityKind {
        PRODUCTION,
        PROBLEM_SOLVING,
        PLATFORM
    }

    @Override
    public Block block() {
        return Block.KEY_ACTIVITIES;
    }

    @Override
    public KeyActivity map(AttributeMapping each) {
        return new KeyActivity(each.choice("kind", ActivityKind.class, kind));
    }
}
