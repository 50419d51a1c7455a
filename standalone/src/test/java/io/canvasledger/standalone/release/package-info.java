/** What earlier releases left behind is opened and answers as it did. */
@NullMarked
package io.canvasledger.standalone.release;

import org.jspecify.annotations.NullMarked;
