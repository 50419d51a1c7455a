@NullMarked
package io.canvasledger.standalone.architecture.circle.one;

import org.jspecify.annotations.NullMarked;
