package io.canvasledger.http.canvas;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sticky note.
 *
 * @param position its rank within the block, lower first; absent for most
 * @param attributes what is typed about it; which attributes there are depends on their {@code block}
 */
public record ItemView(
        ItemId id,
        Block block,
        String title,
        @Nullable String description,
        List<String> tags,
        @Nullable Integer position,
        @Nullable Standing standing,
        @Nullable Attributes attributes) {

    public static ItemView of(Item item) {
        return new ItemView(
                item.id(),
                item.block(),
                item.title(),
                item.description(),
                item.tags(),
                item.placement().position(),
                item.standing(),
                item.attributes());
    }
}
