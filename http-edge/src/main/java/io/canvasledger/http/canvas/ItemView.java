package io.canvasledger.http.canvas;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sticky note.
 *
 * @param position its rank within the block, lower first; absent for most
 * @param attributes what is typed about it; which attributes there are depends on their {@code block}
 * @param self where to read it as of the version shown; only where items themselves are asked for
 * @param related where to go on; likewise
 */
public record ItemView(
        ItemId id,
        Block block,
        String title,
        @Nullable String description,
        List<String> tags,
        @Nullable Integer position,
        @Nullable Standing standing,
        @Nullable Attributes attributes,
        @Nullable String self,
        @Nullable Related related) {

    public static ItemView of(Item item) {
        return new ItemView(
                item.id(),
                item.block(),
                item.title(),
                item.description(),
                item.tags(),
                item.placement().position(),
                item.standing(),
                item.attributes(),
                null,
                null);
    }

    /** The same as something to go on from: of a canvas as of a version. */
    public ItemView at(UUID canvas, int version) {
        return new ItemView(
                id,
                block,
                title,
                description,
                tags,
                position,
                standing,
                attributes,
                Related.item(canvas, id.uuid(), version),
                Related.ofItem(canvas, id.uuid(), version));
    }
}
