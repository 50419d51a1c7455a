/** Two versions of a canvas side by side: what differs, who is behind it, what happened in between, how relationships shifted. */
@NullMarked
package io.canvasledger.query.compare;

import org.jspecify.annotations.NullMarked;
