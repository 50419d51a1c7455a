/** The write side: from an HTTP request to events in the store. Follow one through {@link io.canvasledger.write.CanvasCommands}. */
@NullMarked
package io.canvasledger.write;

import org.jspecify.annotations.NullMarked;
