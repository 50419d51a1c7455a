/** Histories to test with: {@link io.canvasledger.histories.Story} to tell one, {@link io.canvasledger.histories.CanvasHistories} for any. */
@NullMarked
package io.canvasledger.histories;

import org.jspecify.annotations.NullMarked;
