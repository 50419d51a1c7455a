package io.canvasledger.canvas;

import java.util.SortedSet;
import java.util.TreeSet;
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

    /**
     * The customer segments a customer relationship addresses: those its attributes name and those it SERVES by a link. The
     * one meaning of "addresses" for mixes, shifts, coherence, knock-ons and timelines. Nothing for an item of another
     * block, or that is not there.
     */
    public SortedSet<ItemId> addressedBy(ItemId relationship) {
        var item = items.get(relationship);
        var addressed = new TreeSet<ItemId>();
        if (item != null && item.block() == Block.CUSTOMER_RELATIONSHIPS) {
            addressed.addAll(item.segments());
            for (var link : links.tailSet(new Link(relationship, LinkType.SERVES, ItemId.FIRST))) {
                if (!link.from().equals(relationship) || link.type() != LinkType.SERVES) {
                    break;
                }
                addressed.add(link.to());
            }
        }
        return addressed;
    }

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
