/**
 * What may be asked of a canvas: changes, the commands that carry them, and whole snapshots to be brought about. It knows the
 * canvas, the canvas does not know it.
 */
@NullMarked
package io.canvasledger.change;

import org.jspecify.annotations.NullMarked;
