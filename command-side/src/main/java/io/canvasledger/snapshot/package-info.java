/**
 * Whole canvases as they were on a day, and what must have changed between one and the next. {@link
 * io.canvasledger.snapshot.SnapshotFormats} reads documents into snapshots; {@link
 * io.canvasledger.snapshot.SnapshotMatch} works out the changes that turn a canvas into a snapshot. Neither keeps
 * anything, and neither knows a clock or chance: new ids come from the caller.
 */
@NullMarked
package io.canvasledger.snapshot;

import org.jspecify.annotations.NullMarked;
