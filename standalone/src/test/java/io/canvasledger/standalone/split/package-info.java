/** Both sides as processes of their own. */
@NullMarked
package io.canvasledger.standalone.split;

import org.jspecify.annotations.NullMarked;
