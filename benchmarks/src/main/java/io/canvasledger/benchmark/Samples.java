package io.canvasledger.benchmark;

import java.util.Arrays;

/** Middle and upper end of many measured values. */
final class Samples {

    private Samples() {}

    static double median(double[] values) {
        return percentile(values, 50);
    }

    /** The smallest value that so many percent of the values do not exceed. */
    static double percentile(double[] values, int percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)];
    }
}
