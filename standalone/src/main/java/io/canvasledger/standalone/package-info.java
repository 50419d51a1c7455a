/** Canvas Ledger as one process, and what it says to the person who starts it. */
@NullMarked
package io.canvasledger.standalone;

import org.jspecify.annotations.NullMarked;
