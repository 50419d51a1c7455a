/** What depends on what on a canvas, walked from any item at any version. */
@NullMarked
package io.canvasledger.query.mechanics;

import org.jspecify.annotations.NullMarked;
