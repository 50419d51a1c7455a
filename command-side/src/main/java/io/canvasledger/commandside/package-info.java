/** Starts the write side on its own. */
@NullMarked
package io.canvasledger.commandside;

import org.jspecify.annotations.NullMarked;
