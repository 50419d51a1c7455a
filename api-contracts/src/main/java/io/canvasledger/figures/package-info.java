/**
 * Figures of a canvas at one version and over all of them: money, the mix of relationships, and how much of the model
 * stays. Pure: whoever folds the versions hands each canvas over once, in any order that suits, and asks at the end. Start at
 * {@link io.canvasledger.figures.Figures#of}, {@link io.canvasledger.figures.Series} and {@link
 * io.canvasledger.figures.Stability}. Every definition is explained, with a worked example, in {@code docs/figures.md}.
 */
@NullMarked
@Pure
package io.canvasledger.figures;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
