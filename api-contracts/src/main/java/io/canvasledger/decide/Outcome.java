package io.canvasledger.decide;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.refuse.Refusal;
import java.util.List;

/** What one change comes to: events, or reasons against it, or neither when it changes nothing. */
record Outcome(List<CanvasEvent> events, List<Refusal> reasons) {

    static final Outcome NOTHING = new Outcome(List.of(), List.of());

    static Outcome happens(CanvasEvent event) {
        return new Outcome(List.of(event), List.of());
    }

    static Outcome refused(Refusal reason) {
        return refused(List.of(reason));
    }

    static Outcome refused(List<Refusal> reasons) {
        return new Outcome(List.of(), reasons);
    }

    boolean changesNothing() {
        return events.isEmpty() && reasons.isEmpty();
    }
}
