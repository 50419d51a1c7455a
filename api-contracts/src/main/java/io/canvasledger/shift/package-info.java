/**
 * How customer relationships shift between two versions of a canvas: the question the product exists for. Pure. Start at
 * {@link io.canvasledger.shift.RelationshipShift#between}.
 */
@NullMarked
@Pure
package io.canvasledger.shift;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
