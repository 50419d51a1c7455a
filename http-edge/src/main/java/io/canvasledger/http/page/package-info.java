/** The envelope of lists. */
@NullMarked
package io.canvasledger.http.page;

import org.jspecify.annotations.NullMarked;
