package io.canvasledger.canvas;

/**
 * An event with its place: the envelope in which it is decided, stored and folded. All events of one change set share a
 * version; the first of it is always {@link CanvasEvent.VersionOpened}.
 */
public record Recorded(CanvasId canvas, VersionId version, CanvasEvent event) {

    /** What happens to a canvas as part of the version it is at. */
    public static Recorded in(Canvas canvas, CanvasEvent event) {
        return new Recorded(canvas.id(), canvas.at(), event);
    }

    public EventKind kind() {
        return EventKind.of(event);
    }
}
