package io.canvasledger.standalone.sweep;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Two versions to compare, in either direction. */
record Pair(int from, int to, NaiveCanvas before, NaiveCanvas after) {

    private static final int PAIRS = 25;

    @Override
    public String toString() {
        return "from " + from + " to " + to;
    }

    static Pair of(WrittenHistory history, int from, int to) {
        return new Pair(from, to, history.versions.get(from), history.versions.get(to));
    }

    /** Some of a history, the same ones each time. */
    static List<Pair> of(WrittenHistory history) {
        var random = new Random(history.seed);
        return Stream.generate(() -> {
                    int from = 1 + random.nextInt(history.head());
                    int to = 1 + random.nextInt(history.head());
                    return of(history, from, to);
                })
                .limit(PAIRS)
                .toList();
    }
}
