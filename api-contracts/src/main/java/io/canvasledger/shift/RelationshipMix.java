package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * How the relationship effort with one audience, a segment or everybody, divides at one version: the same mixes a {@link
 * Shift} compares.
 */
public record RelationshipMix(Mix<StatedMotive> motives, Mix<StatedCategory> categories) {

    /** That with a segment no relationship addresses. */
    public static final RelationshipMix NONE =
            new RelationshipMix(new Mix<StatedMotive>(Map.of()), new Mix<StatedCategory>(Map.of()));

    /** That of all relationships, those that address nobody too. */
    public static RelationshipMix overall(Canvas canvas) {
        return of(Effort.overall(canvas));
    }

    /** That with each customer segment of the canvas, in reading order. */
    public static SequencedMap<ItemId, RelationshipMix> bySegment(Canvas canvas) {
        var efforts = Effort.bySegment(canvas);
        var mixes = new LinkedHashMap<ItemId, RelationshipMix>();
        for (var segment : canvas.inReadingOrder(CUSTOMER_SEGMENTS)) {
            var effort = efforts.get(segment.id());
            mixes.put(segment.id(), effort == null ? NONE : of(effort));
        }
        return Collections.unmodifiableSequencedMap(mixes);
    }

    private static RelationshipMix of(Effort effort) {
        return new RelationshipMix(effort.motives(), effort.categories());
    }
}
