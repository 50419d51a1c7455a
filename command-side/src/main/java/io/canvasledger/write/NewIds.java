package io.canvasledger.write;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Where new ids come from: minted here at the edge, so that deciding stays pure. */
public record NewIds(Supplier<ItemId> items, Supplier<UUID> canvases) {

    /** The same changes, with an id for each new item that has none. */
    List<Change> mint(List<Change> changes) {
        return changes.stream().map(this::mint).toList();
    }

    private Change mint(Change change) {
        return change instanceof AddItem add && add.item() == null ? add.identifiedBy(items.get()) : change;
    }
}
