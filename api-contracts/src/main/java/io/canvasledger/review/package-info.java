/** The review questions of the articles: what a team asks itself about each block, for business and personal canvases. */
@NullMarked
package io.canvasledger.review;

import org.jspecify.annotations.NullMarked;
