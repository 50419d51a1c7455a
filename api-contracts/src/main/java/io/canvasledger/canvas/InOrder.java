package io.canvasledger.canvas;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets that always print, compare and store in the same order, whatever order they were given in. */
final class InOrder {

    private InOrder() {}

    static <T extends Comparable<? super T>> Set<T> of(@Nullable Set<T> values) {
        return values == null || values.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
