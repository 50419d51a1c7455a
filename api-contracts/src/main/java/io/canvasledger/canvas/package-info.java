/**
 * The language of canvases: what a canvas is, what may be asked of it, what can happen to it, and what each of those
 * means. Pure: no clock, no randomness, no I/O, no framework. Start at {@link io.canvasledger.canvas.CanvasEvent}, then
 * read {@link io.canvasledger.canvas.Canvas#evolve}.
 */
@NullMarked
package io.canvasledger.canvas;

import org.jspecify.annotations.NullMarked;
