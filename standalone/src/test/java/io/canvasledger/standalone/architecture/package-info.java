/** The shape of the code, as far as a test can hold it. */
@NullMarked
package io.canvasledger.standalone.architecture;

import org.jspecify.annotations.NullMarked;
