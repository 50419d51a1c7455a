package io.canvasledger.format;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, so that all of it can be mended at once. */
final class Problems {

    /** Enough to mend from; a document with more is wrong in kind, not in places. */
    static final int REPORTED = 100;

    private final List<SnapshotProblem> found = new ArrayList<>();

    void add(String pointer, SnapshotProblem.Code code, Object... details) {
        if (found.size() < REPORTED) {
            found.add(SnapshotProblem.of(pointer, code, details));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<SnapshotProblem> all() {
        return List.copyOf(found);
    }
}
