/**
 * What differs between two versions of a canvas, and what happened in between. Pure, and one way: it knows the canvas, the
 * canvas does not know it. Start at {@link io.canvasledger.diff.CanvasDiff#between} for the net difference; ask {@link
 * io.canvasledger.diff.Provenance} who is behind each part of it, and {@link io.canvasledger.diff.Path} what was tried
 * on the way.
 */
@NullMarked
@Pure
package io.canvasledger.diff;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
