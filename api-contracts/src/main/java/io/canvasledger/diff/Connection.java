package io.canvasledger.diff;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Link;
import org.jspecify.annotations.Nullable;

/**
 * A link with the items at its ends, so that it can be told as a sentence without looking them up.
 *
 * @param from as it was on the canvas that holds the link; absent only if that canvas does not hold the item
 * @param to likewise
 */
public record Connection(
        Link link, @Nullable Item from, @Nullable Item to) {

    static Connection on(Canvas canvas, Link link) {
        return new Connection(
                link, canvas.items().get(link.from()), canvas.items().get(link.to()));
    }

    /** Whether either end stands in the block. */
    public boolean touches(Block block) {
        return (from != null && from.block() == block) || (to != null && to.block() == block);
    }
}
