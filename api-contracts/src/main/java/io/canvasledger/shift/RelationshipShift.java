package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * How customer relationships shifted between two versions of a canvas, with each customer segment and overall.
 *
 * @param overall every relationship counts once, one that addresses nobody too
 * @param bySegment every customer segment of either version, those of the earlier first, in reading order; the relationships
 *     that address it count, in proportion to each other
 */
public record RelationshipShift(Shift overall, SequencedMap<ItemId, Shift> bySegment) {

    public static RelationshipShift between(Canvas before, Canvas after) {
        var efforts = Effort.bySegment(before);
        var newEfforts = Effort.bySegment(after);
        var bySegment = new LinkedHashMap<ItemId, Shift>();
        Stream.of(before, after)
                .flatMap(canvas -> canvas.inReadingOrder(CUSTOMER_SEGMENTS).stream())
                .map(Item::id)
                .forEach(segment -> bySegment.computeIfAbsent(
                        segment,
                        _ -> Shift.between(
                                efforts.getOrDefault(segment, Effort.NONE),
                                newEfforts.getOrDefault(segment, Effort.NONE))));
        return new RelationshipShift(
                Shift.between(Effort.overall(before), Effort.overall(after)),
                Collections.unmodifiableSequencedMap(bySegment));
    }

    /**
     * The shift with one customer segment.
     *
     * @throws NoSuchElementException when it is a customer segment of neither version
     */
    public Shift of(ItemId segment) {
        var shift = bySegment.get(segment);
        if (shift == null) {
            throw new NoSuchElementException("a customer segment of neither version: " + segment);
        }
        return shift;
    }
}
