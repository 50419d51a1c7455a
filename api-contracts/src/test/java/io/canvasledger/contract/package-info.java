/** The HTTP contract: how its parts become one document, and what a server answers held against it. */
@NullMarked
package io.canvasledger.contract;

import org.jspecify.annotations.NullMarked;
