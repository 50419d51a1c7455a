/** Snapshots of whole canvases as the API imports them: a document is read, its command sent, and what became of it told. */
@NullMarked
package io.canvasledger.snapshot;

import org.jspecify.annotations.NullMarked;
