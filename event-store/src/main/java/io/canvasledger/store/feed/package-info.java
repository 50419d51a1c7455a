/**
 * The log, followed: every event in an order that respects commits, to whoever subscribes, from where they were. {@link
 * io.canvasledger.store.feed.Subscriber} is what one writes, {@link io.canvasledger.store.feed.LedgerFeed} what delivers.
 */
@NullMarked
package io.canvasledger.store.feed;

import org.jspecify.annotations.NullMarked;
