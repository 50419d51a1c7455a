package io.canvasledger.shift;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one version as a whole did to the relationship effort with each audience: nobody sees half a version. */
final class VersionEffect {

    private final Canvas before;
    private final Canvas after;
    private final Effort overallBefore;
    private final Effort overallAfter;
    private final Map<ItemId, Effort> effortsBefore;
    private final Map<ItemId, Effort> effortsAfter;

    /** What a relationship says of itself that counts in a mix. */
    record Stated(
            Relationship.@Nullable Motive motive,
            Relationship.@Nullable Category category,
            @Nullable BigDecimal weight) {

        static Stated of(@Nullable Attributes attributes) {
            return attributes instanceof Relationship relationship
                    ? new Stated(relationship.motive(), relationship.category(), relationship.weight())
                    : new Stated(null, null, null);
        }
    }

    VersionEffect(Canvas before, Canvas after) {
        this.before = before;
        this.after = after;
        this.overallBefore = Effort.overall(before);
        this.overallAfter = Effort.overall(after);
        this.effortsBefore = Effort.bySegment(before);
        this.effortsAfter = Effort.bySegment(after);
    }

    /** Whether the effort of all relationships divides otherwise, and this relationship has part in that. */
    boolean overallThrough(ItemId relationship) {
        return !overallBefore.dividesAs(overallAfter) && restated(relationship);
    }

    /** The segments with which the effort divides otherwise, and this relationship has part in that. */
    Set<ItemId> segmentsThrough(ItemId relationship) {
        var segments = new TreeSet<>(before.board().addressedBy(relationship));
        segments.addAll(after.board().addressedBy(relationship));
        segments.removeIf(segment -> effort(effortsBefore, segment).dividesAs(effort(effortsAfter, segment))
                || !readdressed(relationship, segment) && !restated(relationship));
        return segments;
    }

    /** Whether the relationship addresses the segment on one side only, in whichever way. */
    boolean readdressed(ItemId relationship, ItemId segment) {
        return before.board().addressedBy(relationship).contains(segment)
                != after.board().addressedBy(relationship).contains(segment);
    }

    /** Whether it came, went, or says otherwise of itself what counts; what is a relationship on neither side says nothing. */
    private boolean restated(ItemId relationship) {
        var was = relationship(before, relationship);
        var is = relationship(after, relationship);
        if (was == null || is == null) {
            return was != is;
        }
        return !Stated.of(was.attributes()).equals(Stated.of(is.attributes()));
    }

    private static Effort effort(Map<ItemId, Effort> efforts, ItemId segment) {
        return efforts.getOrDefault(segment, Effort.NONE);
    }

    private static @Nullable Item relationship(Canvas canvas, ItemId id) {
        return canvas.item(id)
                .filter(item -> item.block() == Block.CUSTOMER_RELATIONSHIPS)
                .orElse(null);
    }
}
