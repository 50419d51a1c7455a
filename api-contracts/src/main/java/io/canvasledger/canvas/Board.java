package io.canvasledger.canvas;

import java.util.function.UnaryOperator;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The nine blocks with what stands in them.
 *
 * @param items by id
 */
public record Board(PSortedMap<ItemId, Item> items, PSortedSet<Link> links) {

    static final Board BLANK = new Board(TreePMap.empty(), TreePSet.empty());

    Board with(Item item) {
        return new Board(items.plus(item.id(), item), links);
    }

    /** What is said of an item that is not there says nothing. */
    Board with(ItemId id, UnaryOperator<Item> change) {
        var item = items.get(id);
        return item == null ? this : with(change.apply(item));
    }

    Board without(ItemId id) {
        return new Board(items.minus(id), links);
    }

    Board linked(Link link) {
        return new Board(items, links.plus(link));
    }

    Board unlinked(Link link) {
        return new Board(items, links.minus(link));
    }
}
