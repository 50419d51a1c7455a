/**
 * What readers read: rows derived from events, kept close by a projection, rebuilt at will. {@link
 * io.canvasledger.query.view.Projection} says what each event does to them.
 */
@NullMarked
package io.canvasledger.query.view;

import org.jspecify.annotations.NullMarked;
