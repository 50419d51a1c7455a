package io.canvasledger.figures;

import java.util.OptionalDouble;

/**
 * How strongly immaterial entries are felt.
 *
 * @param count how many there are
 * @param rated how many of those state an intensity
 * @param sum of the intensities stated, 1–5 each
 */
public record Felt(int count, int rated, int sum) {

    static final Felt NOTHING = new Felt(0, 0, 0);

    /** The mean intensity of those that state one; absent when none does. */
    public OptionalDouble mean() {
        return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / rated);
    }

    Felt plus(Felt other) {
        return new Felt(count + other.count, rated + other.rated, sum + other.sum);
    }
}
