/** What readers may keep of an answer, and how they ask whether it is still right. */
@NullMarked
package io.canvasledger.http.caching;

import org.jspecify.annotations.NullMarked;
