/**
 * What readers read: rows derived from events, kept close by projections, rebuilt at will. {@link
 * io.canvasledger.query.view.CanvasProjector} says what each event does to them.
 */
@NullMarked
package io.canvasledger.query.view;

import org.jspecify.annotations.NullMarked;
