package io.canvasledger.figures;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.shift.RelationshipMix;
import java.util.List;
import java.util.SequencedMap;

/**
 * The figures of a canvas at one version.
 *
 * @param relationships the mix of all relationships
 * @param bySegment the mix with each customer segment there is, in reading order
 */
public record Figures(
        RelationshipMix relationships, SequencedMap<ItemId, RelationshipMix> bySegment, MoneyFigures money) {

    public static Figures of(Canvas canvas) {
        return new Figures(RelationshipMix.overall(canvas), RelationshipMix.bySegment(canvas), MoneyFigures.of(canvas));
    }

    /** The mix with a segment; an empty one where there is no such segment. */
    public RelationshipMix with(ItemId segment) {
        return bySegment.getOrDefault(segment, RelationshipMix.NONE);
    }

    /** These, holding on to the parts of the earlier ones that are equal: a long series then keeps each part once. */
    Figures sharing(Figures earlier) {
        return new Figures(
                relationships.equals(earlier.relationships) ? earlier.relationships : relationships,
                sameInOrder(earlier) ? earlier.bySegment : bySegment,
                money.equals(earlier.money) ? earlier.money : money);
    }

    /** Equal maps may still be in another order. */
    private boolean sameInOrder(Figures earlier) {
        return List.copyOf(bySegment.entrySet()).equals(List.copyOf(earlier.bySegment.entrySet()));
    }
}
