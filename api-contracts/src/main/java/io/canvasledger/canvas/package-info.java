/**
 * The language of canvases: what a canvas is, what can happen to it, and what that means. Pure: no clock, no randomness, no I/O, no framework. Start at {@link io.canvasledger.canvas.CanvasEvent}, then
 * read {@link io.canvasledger.canvas.Canvas#evolve}.
 */
@NullMarked
@Pure
package io.canvasledger.canvas;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
