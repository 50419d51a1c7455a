/** Taking stock: the review questions, how a team answered them, and how that compares with the time before. */
@NullMarked
package io.canvasledger.query.review;

import org.jspecify.annotations.NullMarked;
