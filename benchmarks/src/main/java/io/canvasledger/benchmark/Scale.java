package io.canvasledger.benchmark;

import java.time.Duration;

/**
 * How large the run is.
 *
 * @param factor 1 for figures to quote, less to see that everything runs
 */
record Scale(double factor) {

    /** As the system property {@code bench.scale} says. */
    static Scale asked() {
        double factor = Double.parseDouble(System.getProperty("bench.scale", "1"));
        if (!(factor > 0)) {
            throw new IllegalArgumentException("bench.scale must be above 0: " + factor);
        }
        return new Scale(factor);
    }

    int count(int full, int least) {
        return Math.max(least, (int) Math.round(full * factor));
    }

    Duration seconds(double full) {
        return Duration.ofMillis(Math.max(50, Math.round(full * 1_000 * factor)));
    }
}
