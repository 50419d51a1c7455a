/** The read side: each package below answers one kind of question from the views. */
@NullMarked
package io.canvasledger.query;

import org.jspecify.annotations.NullMarked;
