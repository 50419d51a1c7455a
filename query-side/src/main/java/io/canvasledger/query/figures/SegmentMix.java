package io.canvasledger.query.figures;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.figures.Figures;
import io.canvasledger.shift.RelationshipMix;
import io.canvasledger.shift.StatedCategory;
import io.canvasledger.shift.StatedMotive;
import java.util.List;
import java.util.Map;

/**
 * How the relationship effort with one customer segment divides; shares sum to 1, none when no relationship addresses it.
 *
 * @param motives by motive
 * @param categories by category
 */
record SegmentMix(ItemId segment, Map<StatedMotive, Double> motives, Map<StatedCategory, Double> categories) {

    static SegmentMix of(ItemId segment, RelationshipMix mix) {
        return new SegmentMix(segment, mix.motives().shares(), mix.categories().shares());
    }

    /** One for each segment there is, in reading order. */
    static List<SegmentMix> of(Figures figures) {
        return figures.bySegment().entrySet().stream()
                .map(mix -> of(mix.getKey(), mix.getValue()))
                .toList();
    }
}
