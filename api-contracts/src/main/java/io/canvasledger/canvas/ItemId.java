package io.canvasledger.canvas;

import java.util.UUID;

/**
 * Names one item for as long as the canvas lives: through rewordings, moves, removal and return. Those minted at the edge are
 * UUIDv7, so that among themselves their natural order is that of first writing down; an id that a client chose may be any
 * UUID, and comes where it falls.
 */
public record ItemId(UUID uuid) implements Comparable<ItemId> {

    /** No id comes before it. */
    static final ItemId FIRST = new ItemId(new UUID(0, 0));

    public static ItemId parse(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ItemId other) {
        int high = Long.compareUnsigned(uuid.getMostSignificantBits(), other.uuid.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(uuid.getLeastSignificantBits(), other.uuid.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
