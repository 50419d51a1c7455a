package io.canvasledger.standalone.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Many checks, all of them made: tells how many of each kind failed, and the first of each, so that a fault shows as a kind. */
final class Tally {

    private static final int SHOWN = 8;

    private final Map<String, List<AssertionError>> wrong = new LinkedHashMap<>();
    private int made;

    void check(String kind, Runnable check) {
        made++;
        try {
            check.run();
        } catch (AssertionError e) {
            wrong.computeIfAbsent(kind, it -> new ArrayList<>()).add(e);
        }
    }

    /** Fails if any did, and if there was nothing to check. */
    void close() {
        if (made == 0) {
            throw new AssertionError("nothing was checked");
        }
        if (!wrong.isEmpty()) {
            var told = wrong.entrySet().stream()
                    .limit(SHOWN)
                    .map(it -> "%d × %s, such as %s"
                            .formatted(
                                    it.getValue().size(),
                                    it.getKey(),
                                    it.getValue().getFirst().getMessage()))
                    .collect(Collectors.joining("\n"));
            var error = new AssertionError("of %d checks are wrong:%n%s".formatted(made, told));
            wrong.values().stream().limit(SHOWN).forEach(it -> error.addSuppressed(it.getFirst()));
            throw error;
        }
    }
}
