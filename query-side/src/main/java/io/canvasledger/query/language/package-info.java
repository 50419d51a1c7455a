/** What happened, in sentences people read, in English and French. Machine values never depend on it. */
@NullMarked
package io.canvasledger.query.language;

import org.jspecify.annotations.NullMarked;
