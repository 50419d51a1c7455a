/** Any version of a canvas: how it is named, found and folded. */
@NullMarked
package io.canvasledger.query.version;

import org.jspecify.annotations.NullMarked;
