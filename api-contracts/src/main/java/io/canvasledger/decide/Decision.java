package io.canvasledger.decide;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.refuse.Refusal;
import java.util.List;

/** What was decided. */
public sealed interface Decision {

    /**
     * To be recorded.
     *
     * @param events in order; none when everything asked for is already so
     * @param unchanged JSON pointers to the changes that change nothing
     */
    record Accepted(List<Recorded> events, List<String> unchanged) implements Decision {

        public Accepted {
            events = List.copyOf(events);
            unchanged = List.copyOf(unchanged);
        }

        /** The events alone, without where they happened. */
        public List<CanvasEvent> happened() {
            return events.stream().map(Recorded::event).toList();
        }
    }

    /** Refused as a whole, for at least one reason. */
    record Rejected(List<Refusal> reasons) implements Decision {

        public Rejected {
            reasons = List.copyOf(reasons);
        }

        Rejected(Refusal reason) {
            this(List.of(reason));
        }
    }
}
