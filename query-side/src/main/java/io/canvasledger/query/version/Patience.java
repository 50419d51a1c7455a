package io.canvasledger.query.version;

import org.jspecify.annotations.Nullable;

/**
 * What a reader says about waiting: query parameters of every read of a canvas. (No record: none may have a component
 * {@code wait}.)
 */
public final class Patience {

    private final @Nullable Integer minVersion;

    private final @Nullable Integer wait;

    public Patience(@Nullable Integer minVersion, @Nullable Integer wait) {
        this.minVersion = minVersion;
        this.wait = wait;
    }

    @Nullable
    Integer minVersion() {
        return minVersion;
    }

    @Nullable
    Integer seconds() {
        return wait;
    }
}
