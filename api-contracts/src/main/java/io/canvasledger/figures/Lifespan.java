package io.canvasledger.figures;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How long items live. Read the two together: the lives that ended are the short ones among all, as long as most are still
 * going on.
 *
 * @param ended lives that are over, from the day an item came to the day it was gone
 * @param alive lives still going on, from the day an item came to the day of asking
 */
public record Lifespan(Days ended, Days alive) {

    /**
     * How long some lives are.
     *
     * @param count how many
     * @param median absent when there is none; of an even number the mean of the two in the middle
     * @param mean absent when there is none
     */
    public record Days(int count, OptionalDouble median, OptionalDouble mean) {

        static Days of(List<Long> lengths) {
            if (lengths.isEmpty()) {
                return new Days(0, OptionalDouble.empty(), OptionalDouble.empty());
            }
            var sorted = lengths.stream().sorted().toList();
            int upper = sorted.size() / 2;
            double median = sorted.size() % 2 == 1
                    ? sorted.get(upper)
                    : (sorted.get(upper - 1).doubleValue() + sorted.get(upper)) / 2;
            return new Days(
                    sorted.size(),
                    OptionalDouble.of(median),
                    sorted.stream().mapToLong(Long::longValue).average());
        }
    }
}
