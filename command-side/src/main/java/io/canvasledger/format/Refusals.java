package io.canvasledger.format;

import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, so that all of it can be mended at once. */
final class Refusals {

    /** Enough to mend from; a document with more is wrong in kind, not in places. */
    static final int REPORTED = 100;

    private final List<Refusal> found = new ArrayList<>();

    void add(String pointer, Reason reason, Object... details) {
        add(Refusal.of(reason, pointer, details));
    }

    void add(Place place, Reason reason, Object... details) {
        add(Refusal.at(place, reason, details));
    }

    void add(Refusal refusal) {
        if (found.size() < REPORTED) {
            found.add(refusal);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Refusal> all() {
        return List.copyOf(found);
    }
}
