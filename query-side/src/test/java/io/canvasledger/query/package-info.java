@NullMarked
package io.canvasledger.query;

import org.jspecify.annotations.NullMarked;
