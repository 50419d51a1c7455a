/** Query parameters are taken at their word too: a misspelt {@code dryrun=true} must not end in a write. */
@NullMarked
package io.canvasledger.http.query;

import org.jspecify.annotations.NullMarked;
