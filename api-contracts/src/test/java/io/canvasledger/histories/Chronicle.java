package io.canvasledger.histories;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.VersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down what happens to a canvas: in which version, by whom, and what the canvas is after it. */
abstract class Chronicle {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T09:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private Canvas canvas;
    private RecordedVersion version;
    private String author = "ada";

    /** Begins with version 1 of a canvas of which nothing is told yet. */
    Chronicle(CanvasId id, Note note) {
        canvas = Canvas.blank(id);
        version = recorded(1, note);
        happens(new VersionOpened(note));
    }

    /** Who records the versions begun from here on. */
    public void by(String newAuthor) {
        author = newAuthor;
    }

    /** The canvas as told so far. */
    public Canvas canvas() {
        return canvas;
    }

    public History told() {
        return new History(canvas.id(), events);
    }

    /** Begins the next version without a word. */
    public int version() {
        return version(Note.NONE);
    }

    /** Begins the next version, and says why. */
    public int version(String rationale) {
        return version(new Note(rationale, null, List.of()));
    }

    /** Begins the next version, and says why and since when. */
    public int version(String rationale, LocalDate effectiveOn) {
        return version(new Note(rationale, effectiveOn, List.of()));
    }

    /** Begins the next version. */
    public int version(Note note) {
        version = recorded(canvas.version() + 1, note);
        happens(new VersionOpened(note));
        return version.version();
    }

    private RecordedVersion recorded(int number, Note note) {
        return new RecordedVersion(VersionId.main(number), author, BEGINNING.plus(Duration.ofDays(number)), note);
    }

    void unlessSame(@Nullable Object before, @Nullable Object after, CanvasEvent event) {
        if (!Objects.equals(before, after)) {
            happens(event);
        }
    }

    void happens(CanvasEvent event) {
        int sequence = events.size();
        events.add(new RecordedEvent("event-" + sequence, sequence, event, version));
        canvas = canvas.evolve(version.id(), event);
    }
}
