/** The edge as a whole, over real HTTP. */
@NullMarked
package io.canvasledger.edge;

import org.jspecify.annotations.NullMarked;
