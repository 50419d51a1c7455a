package io.canvasledger.histories;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import java.util.List;

/** All events of one canvas, as the store would give them. */
public record History(CanvasId canvas, List<RecordedEvent> events) {

    public History {
        events = List.copyOf(events);
    }

    /** The latest version. */
    public int head() {
        return events.getLast().by().version();
    }

    /** The canvas at a version, folded from the beginning. */
    public Canvas at(int version) {
        return Canvas.blank(canvas).evolve(recorded(upTo(version)));
    }

    /** The canvas just before an event, which may be in the middle of a version. */
    public Canvas before(RecordedEvent event) {
        return Canvas.blank(canvas).evolve(recorded(events.subList(0, (int) event.sequence())));
    }

    public List<RecordedEvent> upTo(int version) {
        return events.stream().filter(event -> event.by().version() <= version).toList();
    }

    /** The events after the older and up to the newer of two versions. */
    public List<RecordedEvent> between(int one, int other) {
        return events.stream()
                .filter(event -> event.by().version() > Math.min(one, other)
                        && event.by().version() <= Math.max(one, other))
                .toList();
    }

    public RecordedVersion version(int version) {
        return events.stream()
                .map(RecordedEvent::by)
                .filter(by -> by.version() == version)
                .findFirst()
                .orElseThrow();
    }

    public static List<CanvasEvent> plain(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::event).toList();
    }

    /** These events in the envelopes they are folded in. */
    public List<Recorded> recorded(List<RecordedEvent> some) {
        return some.stream()
                .map(event -> new Recorded(canvas, event.by().id(), event.event()))
                .toList();
    }

    @Override
    public String toString() {
        return String.join(
                "\n", plain(events).stream().map(CanvasEvent::toString).toList());
    }
}
