/** HTTP itself, spoken byte by byte: what no client library would send. */
@NullMarked
package io.canvasledger.standalone.wire;

import org.jspecify.annotations.NullMarked;
