/** Canvases and their events as clients of either side see them: flat records, told apart by a {@code kind}. */
@NullMarked
package io.canvasledger.http.canvas;

import org.jspecify.annotations.NullMarked;
