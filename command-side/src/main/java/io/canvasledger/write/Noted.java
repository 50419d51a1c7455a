package io.canvasledger.write;

import io.canvasledger.canvas.Note;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body, or a query, that carries the note of its version beside what it changes. */
interface Noted {

    /** Why. */
    @Nullable
    String rationale();

    /** Since when it is so in the business; absent means today. */
    @Nullable
    LocalDate effectiveOn();

    /** What it rests on: free references. */
    @Nullable
    List<String> evidence();

    default Note note() {
        var evidence = evidence();
        return new Note(rationale(), effectiveOn(), evidence == null ? List.of() : evidence);
    }

    /** The note of a request without a body, as query parameters. */
    record InAddress(@Nullable String rationale, @Nullable LocalDate effectiveOn) implements Noted {

        @Override
        public List<String> evidence() {
            return List.of();
        }
    }
}
