@NullMarked
package io.canvasledger.query.timeline;

import org.jspecify.annotations.NullMarked;
