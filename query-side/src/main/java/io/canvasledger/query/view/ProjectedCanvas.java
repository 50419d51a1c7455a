package io.canvasledger.query.view;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Note;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the projection has folded one canvas.
 *
 * @param sequence of the last event folded; -1 before the first
 * @param checkpoint sequence of the last checkpoint; -1 if there is none
 * @param open the version whose events are still coming in
 */
record ProjectedCanvas(
        Canvas canvas,
        long sequence,
        long checkpoint,
        @Nullable OpenVersion open) {

    /** A version that has begun and may not be shown yet. */
    record OpenVersion(long firstSequence, String author, Instant recordedAt, Note note) {}
}
