@NullMarked
package io.canvasledger.standalone.architecture.circle.two;

import org.jspecify.annotations.NullMarked;
