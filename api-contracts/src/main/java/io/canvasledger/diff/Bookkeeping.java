package io.canvasledger.diff;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Memory;
import io.canvasledger.canvas.Review;
import io.canvasledger.canvas.VersionId;
import org.pcollections.PSortedMap;

/**
 * The part of a diff nobody decided: what follows from where the two versions stand in the history. No reader counts it as a
 * difference, but without it applying a diff would give a look-alike instead of the very same canvas.
 *
 * @param kind differs only when one side is the blank canvas before its first event
 * @param reviews with the versions they were answered in
 */
public record Bookkeeping(
        CanvasId canvas,
        Edit<VersionId> at,
        Edit<CanvasKind> kind,
        Edit<PSortedMap<String, Review>> reviews,
        Edit<Memory> memory) {

    static Bookkeeping between(Canvas from, Canvas to) {
        if (!from.id().equals(to.id())) {
            throw new IllegalArgumentException("two canvases, not two versions of one: " + from.id() + ", " + to.id());
        }
        return new Bookkeeping(
                from.id(),
                new Edit<>(from.at(), to.at()),
                new Edit<>(from.kind(), to.kind()),
                new Edit<>(from.reviews(), to.reviews()),
                new Edit<>(from.memory(), to.memory()));
    }

    Bookkeeping reversed() {
        return new Bookkeeping(canvas, at.reversed(), kind.reversed(), reviews.reversed(), memory.reversed());
    }
}
