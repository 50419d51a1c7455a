/** The views on a real PostgreSQL. */
@NullMarked
package io.canvasledger.query.view;

import org.jspecify.annotations.NullMarked;
