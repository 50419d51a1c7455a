/**
 * What a command does to a canvas: events, or a rejection that says why not. Pure: the same canvas and command always give
 * the same decision.
 */
@NullMarked
@Pure
package io.canvasledger.decide;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
