package io.canvasledger.write;

import io.canvasledger.canvas.ItemId;
import java.util.UUID;
import java.util.function.Supplier;

/** Where new ids come from: minted here at the edge, so that deciding stays pure. */
public record NewIds(Supplier<ItemId> items, Supplier<UUID> canvases) {}
