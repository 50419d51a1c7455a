package io.canvasledger.query.figures;

import io.canvasledger.canvas.ItemId;
import java.util.List;
import java.util.Map;

/**
 * What a customer segment is, or was last, called.
 *
 * @param title its title
 */
record SegmentTitle(ItemId segment, String title) {

    static List<SegmentTitle> of(Map<ItemId, String> titles) {
        return titles.entrySet().stream()
                .map(title -> new SegmentTitle(title.getKey(), title.getValue()))
                .toList();
    }
}
