/**
 * What on a canvas depends on what, and what breaks when something goes. Pure, and one way: it knows the canvas, the canvas
 * does not know it. Start at {@link io.canvasledger.mechanics.Mechanics#of} to walk one version, and at {@link
 * io.canvasledger.mechanics.KnockOn#between} for what a change between two versions left hanging.
 */
@NullMarked
@Pure
package io.canvasledger.mechanics;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
