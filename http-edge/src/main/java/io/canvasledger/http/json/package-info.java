/** JSON as it is read from clients: strictly, and with a precise account of what is wrong. */
@NullMarked
package io.canvasledger.http.json;

import org.jspecify.annotations.NullMarked;
