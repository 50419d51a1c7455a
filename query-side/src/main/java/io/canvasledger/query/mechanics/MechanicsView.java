package io.canvasledger.query.mechanics;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.mechanics.Tie;
import java.util.List;
import java.util.UUID;

/**
 * A walk from one item over everything that depends on it, or that it depends on.
 *
 * @param version the version it is about
 * @param item where the walk began
 * @param chains one for each item met, nearest first, then in reading order
 * @param farther how many items are farther away than was asked for
 */
record MechanicsView(UUID canvas, int version, LinkedItem item, List<ChainView> chains, int farther) {

    /** An item as it is at that version. */
    record LinkedItem(ItemId item, Block block, String title) {}

    /**
     * An item met, and a shortest explanation.
     *
     * @param steps 1 for a direct dependency
     * @param sentence the ties in the reader's language
     * @param ties from what depends to what it depends on in the end
     */
    record ChainView(ItemId item, Block block, String title, int steps, String sentence, List<TieView> ties) {}

    /**
     * One item depends directly on another: <i>dependent</i> TIE <i>on</i>.
     *
     * @param dependent the item that depends
     * @param tie how it depends
     * @param on the item it depends on
     */
    record TieView(ItemId dependent, Tie tie, ItemId on) {}
}
