/** What the API promises in writing, held against what a running server does. */
@NullMarked
package io.canvasledger.standalone.contract;

import org.jspecify.annotations.NullMarked;
