/** Long lists in pages that stay right while versions are being written. */
@NullMarked
package io.canvasledger.query.page;

import org.jspecify.annotations.NullMarked;
