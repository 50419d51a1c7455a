/**
 * What a command does to a canvas: events, or a rejection that says why not. Pure: the same canvas and command always give
 * the same decision.
 */
@NullMarked
package io.canvasledger.decide;

import org.jspecify.annotations.NullMarked;
