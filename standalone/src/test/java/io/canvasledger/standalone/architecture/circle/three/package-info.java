@NullMarked
package io.canvasledger.standalone.architecture.circle.three;

import org.jspecify.annotations.NullMarked;
