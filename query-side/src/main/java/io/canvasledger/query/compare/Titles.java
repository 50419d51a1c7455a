package io.canvasledger.query.compare;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What items are called by readers of a comparison: as on the version compared to, else as on the one compared from, else as
 * they were last seen in between.
 */
record Titles(Map<ItemId, Item> items) implements Function<ItemId, @Nullable String> {

    static Titles of(Comparison comparison) {
        var items = new HashMap<ItemId, Item>();
        for (var recorded : comparison.inRange()) {
            for (var facet : recorded.event().facets()) {
                if (facet instanceof Present present) {
                    items.put(present.item().id(), present.item());
                }
            }
        }
        remember(comparison.from(), items);
        remember(comparison.to(), items);
        return new Titles(items);
    }

    private static void remember(Canvas canvas, Map<ItemId, Item> items) {
        items.putAll(canvas.items());
    }

    @Override
    public @Nullable String apply(ItemId id) {
        var item = items.get(id);
        return item == null ? null : item.title();
    }

    @Nullable
    Block block(ItemId id) {
        var item = items.get(id);
        return item == null ? null : item.block();
    }
}
