package io.canvasledger.standalone.sweep;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The random histories of a build, each written once however many tests ask of it: few in an ordinary build, as many as
 * {@code -Dsweep.histories} says in a nightly one; {@code -Dsweep.seed} gives one history again.
 */
final class Histories {

    private static final int WRITES = 50;
    private static final long FIRST_SEED = 7;
    private static final Map<Long, WrittenHistory> WRITTEN = new ConcurrentHashMap<>();

    private Histories() {}

    /** Of business and personal canvases in turn. */
    static Stream<WrittenHistory> all() {
        var seed = Long.getLong("sweep.seed");
        return (seed != null
                        ? LongStream.of(seed)
                        : LongStream.range(FIRST_SEED, FIRST_SEED + Integer.getInteger("sweep.histories", 2)))
                .mapToObj(it -> WRITTEN.computeIfAbsent(it, Histories::written));
    }

    private static WrittenHistory written(long seed) {
        return WrittenHistory.of(seed, seed % 2 == 0, WRITES);
    }
}
