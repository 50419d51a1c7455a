/**
 * What must have changed between a canvas and a snapshot of it. Start at {@link io.canvasledger.match.SnapshotMatch}. Pure:
 * the same canvas and snapshot always come to the same changes; new ids come with the snapshot.
 */
@NullMarked
@Pure
package io.canvasledger.match;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
