package io.canvasledger.canvas;

import java.util.Comparator;

/** One item's typed link to another; a canvas holds each at most once. */
public record Link(ItemId from, LinkType type, ItemId to) implements Comparable<Link> {

    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::from).thenComparing(Link::type).thenComparing(Link::to);

    /** Whether the item is at either end. */
    public boolean touches(ItemId item) {
        return from.equals(item) || to.equals(item);
    }

    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
