package io.canvasledger.diff;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Memory.Removed;
import io.canvasledger.canvas.VersionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/**
 * The part of a diff nobody decided: what follows from where the two versions stand in the history. No reader counts it as a
 * difference, but without it applying a diff would give a look-alike instead of the very same canvas.
 *
 * @param kind differs only when one side is the blank canvas before its first event
 * @param removed what each side remembers of items that are gone
 */
public record Bookkeeping(
        CanvasId canvas,
        Edit<VersionId> at,
        Edit<CanvasKind> kind,
        Edit<@Nullable LocalDate> effectiveOn,
        Edit<PVector<Removed>> removed) {

    static Bookkeeping between(Canvas from, Canvas to) {
        if (!from.id().equals(to.id())) {
            throw new IllegalArgumentException("two canvases, not two versions of one: " + from.id() + ", " + to.id());
        }
        return new Bookkeeping(
                from.id(),
                new Edit<>(from.at(), to.at()),
                new Edit<>(from.kind(), to.kind()),
                new Edit<>(from.effectiveOn(), to.effectiveOn()),
                new Edit<>(from.removed(), to.removed()));
    }

    Bookkeeping reversed() {
        return new Bookkeeping(canvas, at.reversed(), kind.reversed(), effectiveOn.reversed(), removed.reversed());
    }
}
