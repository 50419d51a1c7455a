package io.canvasledger.shift;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the relationship effort divides.
 *
 * @param shares above 0 and at most 1 each, and 1 in all (as exactly as doubles are); empty when there is no relationship. Each
 *     is worked out exactly and rounded once, so shares that are the same are equal
 */
public record Mix<K extends Enum<K>>(Map<K, Double> shares) {

    public Mix {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    /** Whether there is no relationship at all. */
    public boolean isEmpty() {
        return shares.isEmpty();
    }

    /** 0–1. */
    public double share(K key) {
        return shares.getOrDefault(key, 0.0);
    }

    /** Whether the one has a larger share than the other. */
    public boolean leads(K ahead, K behind) {
        return share(ahead) > share(behind);
    }

    /** What has the largest share; absent on a tie, or when there is no relationship. */
    public Optional<K> dominant() {
        double largest = shares.values().stream().reduce(0.0, Math::max);
        var leading =
                shares.keySet().stream().filter(key -> share(key) == largest).toList();
        return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    /**
     * The total variation distance, 0–1: the share of effort that would have to be spent otherwise to turn one mix into the
     * other. Between some relationship and none it is 1.
     */
    public double distanceTo(Mix<K> other) {
        if (isEmpty() != other.isEmpty()) {
            return 1;
        }
        var keys = new TreeMap<K, Double>(shares);
        keys.putAll(other.shares);
        double apart = 0;
        for (var key : keys.keySet()) {
            apart += Math.abs(share(key) - other.share(key));
        }
        return Math.min(1, apart / 2);
    }
}
