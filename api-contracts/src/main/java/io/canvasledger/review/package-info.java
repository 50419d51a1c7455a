/** The review questions of the articles: what a team asks itself about each block, for business and personal canvases. */
@NullMarked
@Pure
package io.canvasledger.review;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
