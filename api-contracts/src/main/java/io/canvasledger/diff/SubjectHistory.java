package io.canvasledger.diff;

import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Subject;
import io.canvasledger.diff.Touch.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What one subject has been, one state after the other, as far as the events tell. */
final class SubjectHistory {

    /**
     * A state the subject was in at the end of some version, and so could be seen.
     *
     * @param since the event that brought it; absent when it was so before the first event told
     */
    record HeldState(State state, @Nullable RecordedEvent since) {}

    private final List<HeldState> held = new ArrayList<>();
    private final List<RecordedEvent> changes = new ArrayList<>();
    /** As the events left it, seen or not. */
    private @Nullable State now;

    /** A timeline for everything these events touch, in the order they first touch it. */
    static SequencedMap<Subject, SubjectHistory> of(List<RecordedEvent> events) {
        var timelines = new LinkedHashMap<Subject, SubjectHistory>();
        for (var recorded : events) {
            for (var touch : Touch.of(recorded.event())) {
                timelines
                        .computeIfAbsent(touch.subject(), _ -> new SubjectHistory())
                        .tell(touch, recorded);
            }
        }
        return timelines;
    }

    private void tell(Touch touch, RecordedEvent event) {
        if (held.isEmpty() && touch.before() != null) {
            held.add(new HeldState(touch.before(), null));
            now = touch.before();
        }
        if (now != null && !now.equals(touch.after())) {
            changes.add(event);
        }
        now = touch.after();
        if (touch.unseen()) {
            forget(event.by().version());
        } else {
            hold(touch.after(), event);
        }
    }

    /** Nobody sees half a version, so of the states within one only the last was ever held. */
    private void hold(State state, RecordedEvent event) {
        forget(event.by().version());
        if (held.isEmpty() || !held.getLast().state().equals(state)) {
            held.add(new HeldState(state, event));
        }
    }

    private void forget(int version) {
        if (!held.isEmpty()) {
            var last = held.getLast().since();
            if (last != null && last.by().version() == version) {
                held.removeLast();
            }
        }
    }

    List<HeldState> held() {
        return held;
    }

    /** The events that changed it; its first state, given by its creation or its addition, is not a change. */
    List<RecordedEvent> changes() {
        return changes;
    }

    /**
     * The event that gave it the last state it was seen in; absent when none of those told did. What a version did and undid
     * gave it nothing.
     */
    Optional<RecordedEvent> lastWord() {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(held.getLast().since());
    }
}
