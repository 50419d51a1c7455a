/**
 * What must have changed between a canvas and a snapshot of it. Start at {@link io.canvasledger.match.SnapshotMatch}. Pure:
 * the same canvas and snapshot always come to the same changes; new ids come with the snapshot.
 */
@NullMarked
package io.canvasledger.match;

import org.jspecify.annotations.NullMarked;
