package io.canvasledger.shift;

import java.util.Optional;

/** What dominated before and what dominates after; absent where nothing does: on a tie, or when there is no relationship. */
public record Turn<K extends Enum<K>>(Optional<K> before, Optional<K> after) {

    static <K extends Enum<K>> Turn<K> of(K before, K after) {
        return new Turn<>(Optional.of(before), Optional.of(after));
    }

    /** Whether something else dominates than before. */
    public boolean turned() {
        return !before.equals(after);
    }
}
