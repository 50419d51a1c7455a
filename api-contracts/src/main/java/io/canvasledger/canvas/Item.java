package io.canvasledger.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sticky note: one statement in one block.
 *
 * @param wording what it says
 * @param placement where it stands
 * @param tags free labels, in the order given, without duplicates
 * @param standing how far it has been tested; absent when nobody said
 * @param attributes what is typed about it; absent when nothing is
 */
public record Item(
        ItemId id,
        Placement placement,
        Wording wording,
        List<String> tags,
        @Nullable Standing standing,
        @Nullable Attributes attributes) {

    /**
     * By block, then position (those without one last), then id: the order in which items were first written down, as far as
     * the server gave the ids. One that a client chose comes where it falls.
     */
    public static final Comparator<Item> READING_ORDER = Comparator.comparing(Item::block)
            .thenComparing(
                    item -> item.placement().position(), Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Item::id);

    /**
     * The words of an item.
     *
     * @param title 1–{@link Limits#TITLE} characters
     * @param description up to {@link Limits#TEXT} characters
     */
    public record Wording(String title, @Nullable String description) {}

    /**
     * Where an item stands.
     *
     * @param position its rank within the block, lower first; several items may share one, most have none
     */
    public record Placement(Block block, @Nullable Integer position) {}

    public Item {
        tags = List.copyOf(tags == null ? List.of() : tags);
    }

    public Block block() {
        return placement.block();
    }

    public String title() {
        return wording.title();
    }

    public @Nullable String description() {
        return wording.description();
    }

    /** The customer segments this item names in its attributes. */
    public Set<ItemId> segments() {
        return attributes == null ? Set.of() : attributes.segments();
    }

    public Item with(Wording newWording) {
        return new Item(id, placement, newWording, tags, standing, attributes);
    }

    public Item with(Placement newPlacement) {
        return new Item(id, newPlacement, wording, tags, standing, attributes);
    }

    public Item tagged(List<String> newTags) {
        return new Item(id, placement, wording, newTags, standing, attributes);
    }

    public Item standing(@Nullable Standing newStanding) {
        return new Item(id, placement, wording, tags, newStanding, attributes);
    }

    public Item as(@Nullable Attributes newAttributes) {
        return new Item(id, placement, wording, tags, standing, newAttributes);
    }
}
