/** How the language of canvases is written as JSON: in stored events, and wherever else the same words appear. */
@NullMarked
package io.canvasledger.store.json;

import org.jspecify.annotations.NullMarked;
