@NullMarked
package io.canvasledger.store.feed;

import org.jspecify.annotations.NullMarked;
