/** What happened to a canvas, told version by version. */
@NullMarked
package io.canvasledger.query.timeline;

import org.jspecify.annotations.NullMarked;
