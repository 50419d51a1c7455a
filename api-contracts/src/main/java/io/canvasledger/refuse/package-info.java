/** One vocabulary of what can be wrong, for the rules, the readers of documents and the edge alike. */
@NullMarked
@Pure
package io.canvasledger.refuse;

import io.canvasledger.pure.Pure;
import org.jspecify.annotations.NullMarked;
