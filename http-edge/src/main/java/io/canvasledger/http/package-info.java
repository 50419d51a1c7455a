/** The HTTP edge that the command side and the query side share. Each package below is one concern and switches itself on. */
@NullMarked
package io.canvasledger.http;

import org.jspecify.annotations.NullMarked;
