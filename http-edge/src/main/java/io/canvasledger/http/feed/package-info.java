/** How those who follow the log are doing, told by health. */
@NullMarked
package io.canvasledger.http.feed;

import org.jspecify.annotations.NullMarked;
