/**
 * Figures of a canvas over HTTP: money, the mix of relationships and how much of the model stays, at one version and over all of
 * them. What each figure means is in {@code docs/figures.md} and computed by {@link io.canvasledger.figures}.
 */
@NullMarked
package io.canvasledger.query.figures;

import org.jspecify.annotations.NullMarked;
