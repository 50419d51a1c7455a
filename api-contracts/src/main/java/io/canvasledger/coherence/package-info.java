/**
 * Whether a canvas holds together: the rules of a coherent business model, as warnings that never block. Pure, and one way:
 * it knows the canvas and its mechanics, neither knows it. Start at {@link io.canvasledger.coherence.Coherence#of} for one
 * version, {@link io.canvasledger.coherence.CoherenceDifference#between} for two, and {@link
 * io.canvasledger.coherence.CoherenceSeries} for a whole history. The rules are told one by one in docs/coherence.md.
 */
@NullMarked
@Pure
package io.canvasledger.coherence;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
