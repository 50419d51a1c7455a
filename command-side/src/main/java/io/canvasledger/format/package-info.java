/**
 * Documents read as snapshots of whole canvases. Start at {@link io.canvasledger.format.SnapshotFormats}. Keeps nothing, and
 * knows neither clock nor chance: new ids come from the caller.
 */
@NullMarked
package io.canvasledger.format;

import org.jspecify.annotations.NullMarked;
