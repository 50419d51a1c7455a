package io.canvasledger.decide;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.Rejection;
import java.util.List;

/** What one change comes to: events, or reasons against it, or neither when it changes nothing. */
record Outcome(List<CanvasEvent> events, List<Rejection> reasons) {

    static final Outcome NOTHING = new Outcome(List.of(), List.of());

    static Outcome happens(CanvasEvent event) {
        return new Outcome(List.of(event), List.of());
    }

    static Outcome refused(Rejection reason) {
        return refused(List.of(reason));
    }

    static Outcome refused(List<Rejection> reasons) {
        return new Outcome(List.of(), reasons);
    }

    boolean changesNothing() {
        return events.isEmpty() && reasons.isEmpty();
    }
}
