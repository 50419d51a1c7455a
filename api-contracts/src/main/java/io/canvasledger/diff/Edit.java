package io.canvasledger.diff;

import org.jspecify.annotations.Nullable;

/** A value before and after; the same twice when nothing was done to it. */
public record Edit<T extends @Nullable Object>(T before, T after) {

    public Edit<T> reversed() {
        return new Edit<>(after, before);
    }
}
