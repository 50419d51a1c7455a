package io.canvasledger.figures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a personal canvas receives or gives that is not money.
 *
 * @param byKind only kinds there is something of
 * @param unspecified entries that are immaterial without saying of which kind
 */
public record Immaterial<K extends Enum<K>>(SortedMap<K, Felt> byKind, Felt unspecified) {

    public Immaterial {
        byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    }

    /** All of it, whatever the kind. */
    public Felt all() {
        return byKind.values().stream().reduce(unspecified, Felt::plus);
    }

    static final class FeltTally<K extends Enum<K>> {

        private final SortedMap<K, Felt> byKind = new TreeMap<>();
        private Felt unspecified = Felt.NOTHING;

        void add(@Nullable K kind, @Nullable Integer intensity) {
            var one = intensity == null ? new Felt(1, 0, 0) : new Felt(1, 1, intensity);
            if (kind == null) {
                unspecified = unspecified.plus(one);
            } else {
                byKind.merge(kind, one, Felt::plus);
            }
        }

        Immaterial<K> total() {
            return new Immaterial<>(byKind, unspecified);
        }
    }
}
