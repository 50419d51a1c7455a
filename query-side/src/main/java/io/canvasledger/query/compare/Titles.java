package io.canvasledger.query.compare;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What items are called by readers of a comparison: as on the later side, else as they were last seen. */
record Titles(Map<ItemId, Item> items) implements Function<ItemId, @Nullable String> {

    static Titles of(Comparison comparison) {
        var items = new HashMap<ItemId, Item>();
        for (var recorded : comparison.inRange()) {
            switch (recorded.event()) {
                case ItemAdded e -> items.put(e.item().id(), e.item());
                case ItemRemoved e -> items.put(e.item().id(), e.item());
                default -> {
                    // the other events do not carry the item
                }
            }
        }
        boolean forward = comparison.from().version() <= comparison.to().version();
        remember(forward ? comparison.from() : comparison.to(), items);
        remember(forward ? comparison.to() : comparison.from(), items);
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
