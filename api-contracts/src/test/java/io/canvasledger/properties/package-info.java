/** That properties are not only written but run. */
@NullMarked
package io.canvasledger.properties;

import org.jspecify.annotations.NullMarked;
