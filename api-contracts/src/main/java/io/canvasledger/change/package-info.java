/**
 * What may be asked of a canvas: changes, the commands that carry them, and whole snapshots to be brought about. It knows the
 * canvas, the canvas does not know it.
 */
@NullMarked
@Pure
package io.canvasledger.change;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
