/** The store on a real PostgreSQL, and what others need to test against it. */
@NullMarked
package io.canvasledger.store;

import org.jspecify.annotations.NullMarked;
