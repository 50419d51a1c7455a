/**
 * How customer relationships shift between two versions of a canvas: the question the product exists for. Pure. Start at
 * {@link io.canvasledger.shift.RelationshipShift#between}.
 */
@NullMarked
package io.canvasledger.shift;

import org.jspecify.annotations.NullMarked;
