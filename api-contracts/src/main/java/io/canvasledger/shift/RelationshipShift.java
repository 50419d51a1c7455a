package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.CanvasDescribed;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How customer relationships shifted between two versions of a canvas, with each customer segment and overall.
 *
 * @param overall every relationship counts once, one that addresses nobody too
 * @param bySegment every customer segment of either version, those of the earlier first, in reading order; the relationships
 *     that address it count, in proportion to each other
 */
public record RelationshipShift(Shift overall, SequencedMap<ItemId, Shift> bySegment) {

    public static RelationshipShift between(Canvas before, Canvas after) {
        var bySegment = new LinkedHashMap<ItemId, Shift>();
        Stream.of(before, after)
                .flatMap(canvas -> canvas.inReadingOrder(CUSTOMER_SEGMENTS).stream())
                .map(Item::id)
                .forEach(segment -> bySegment.computeIfAbsent(
                        segment, _ -> Shift.between(Effort.spentOn(segment, before), Effort.spentOn(segment, after))));
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

    /**
     * The events that caused the overall shift: relationships that were shifted, added, removed or moved into or out of their
     * block.
     *
     * @param inRange every event of the versions after the older and up to the newer of the two, ascending
     */
    public List<RecordedEvent> causes(List<RecordedEvent> inRange) {
        return inRange.stream()
                .filter(recorded -> concerns(recorded.event(), null))
                .toList();
    }

    /** As {@link #causes(List)}, of relationships that addressed the segment before the event or after it. */
    public List<RecordedEvent> causes(ItemId segment, List<RecordedEvent> inRange) {
        return inRange.stream()
                .filter(recorded -> concerns(recorded.event(), segment))
                .toList();
    }

    private boolean concerns(CanvasEvent event, @Nullable ItemId segment) {
        return switch (event) {
            case RelationshipShifted e -> addresses(e.before(), segment) || addresses(e.after(), segment);
            case ItemAdded e -> isRelationship(e.item()) && addresses(e.item().attributes(), segment);
            case ItemRemoved e -> isRelationship(e.item()) && addresses(e.item().attributes(), segment);
            case ItemMoved e ->
                (e.before().block() == CUSTOMER_RELATIONSHIPS) != (e.after().block() == CUSTOMER_RELATIONSHIPS)
                        && (segment == null || of(segment).relationships().contains(e.item()));
            case VersionOpened _,
                    CanvasCreated _,
                    CanvasRenamed _,
                    CanvasDescribed _,
                    CanvasArchived _,
                    CanvasBroughtBack _,
                    ItemReworded _,
                    ItemRetagged _,
                    StandingChanged _,
                    AttributesChanged _,
                    ItemsLinked _,
                    ItemsUnlinked _,
                    MilestoneNamed _,
                    MilestoneRemoved _,
                    QuestionAnswered _,
                    RuleSwitched _ -> false;
        };
    }

    private static boolean isRelationship(Item item) {
        return item.block() == CUSTOMER_RELATIONSHIPS;
    }

    private static boolean addresses(@Nullable Attributes relationship, @Nullable ItemId segment) {
        return segment == null
                || (relationship != null && relationship.segments().contains(segment));
    }
}
