/** In which language people are spoken to. Machine values never depend on it. */
@NullMarked
package io.canvasledger.http.language;

import org.jspecify.annotations.NullMarked;
