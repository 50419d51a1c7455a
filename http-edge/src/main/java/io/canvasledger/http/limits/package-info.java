/** How much a request may bring. */
@NullMarked
package io.canvasledger.http.limits;

import org.jspecify.annotations.NullMarked;
