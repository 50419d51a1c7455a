/**
 * Canvases to try the product on: dated histories built from documented facts, kept as readable JSON on the class path and
 * turned into the same commands anybody else would send.
 */
@NullMarked
package io.canvasledger.sample;

import org.jspecify.annotations.NullMarked;
