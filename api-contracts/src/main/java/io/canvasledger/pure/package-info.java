/** The promise of the core, for packages to make. */
@NullMarked
@Pure
package io.canvasledger.pure;

import org.jspecify.annotations.NullMarked;
