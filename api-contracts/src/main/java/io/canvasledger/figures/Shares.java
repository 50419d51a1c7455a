package io.canvasledger.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How revenue divides.
 *
 * @param stated above 0 each, and 1 in all together with {@code unstated} (as exactly as doubles are)
 * @param unstated the share nobody said anything about: unspecified, or paid by nobody known
 */
public record Shares<K extends Comparable<? super K>>(SortedMap<K, Double> stated, double unstated) {

    public Shares {
        stated = Collections.unmodifiableSortedMap(new TreeMap<>(stated));
    }

    /** 0–1. */
    public double share(K key) {
        return stated.getOrDefault(key, 0.0);
    }

    /** Weights, at least one above 0, on their way to shares. */
    static final class ShareTally<K extends Comparable<? super K>> {

        private final SortedMap<K, BigDecimal> stated = new TreeMap<>();
        private BigDecimal unstated = BigDecimal.ZERO;

        void add(@Nullable K key, BigDecimal weight) {
            if (key == null) {
                unstated = unstated.add(weight);
            } else if (weight.signum() > 0) {
                stated.merge(key, weight, BigDecimal::add);
            }
        }

        Shares<K> shares() {
            double total =
                    stated.values().stream().reduce(unstated, BigDecimal::add).doubleValue();
            var shares = new TreeMap<K, Double>();
            stated.forEach((key, weight) -> shares.put(key, weight.doubleValue() / total));
            return new Shares<>(shares, unstated.doubleValue() / total);
        }
    }
}
