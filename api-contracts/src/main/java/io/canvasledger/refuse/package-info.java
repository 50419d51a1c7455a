/** One vocabulary of what can be wrong, for the rules, the readers of documents and the edge alike. */
@NullMarked
package io.canvasledger.refuse;

import org.jspecify.annotations.NullMarked;
