@NullMarked
package io.canvasledger.query.compare;

import org.jspecify.annotations.NullMarked;
