/** Starts the query side on its own. */
@NullMarked
package io.canvasledger.queryside;

import org.jspecify.annotations.NullMarked;
