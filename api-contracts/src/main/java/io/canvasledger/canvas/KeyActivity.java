package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;

/** Attributes of a key activity. */
public record KeyActivity(@Nullable Kind kind) implements Attributes {

    public enum Kind {
        PRODUCTION,
        PROBLEM_SOLVING,
        PLATFORM
    }

    @Override
    public Block block() {
        return Block.KEY_ACTIVITIES;
    }

    @Override
    public boolean isEmpty() {
        return kind == null;
    }
}
