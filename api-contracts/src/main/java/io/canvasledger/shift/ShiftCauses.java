package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.LinkType.SERVES;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Placed;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The events behind a relationship shift: relationships that were added, removed, moved into or out of their block, typed
 * anew, or linked to a segment they serve, or no longer. What a version did to a relationship is behind the shift with every
 * segment that relationship addressed when the version began or when it was complete, and with no other; nobody sees half a
 * version. A link is behind the shift with the one segment it leads to.
 *
 * @param overall ascending
 * @param bySegment ascending; segments without a cause are missing
 */
public record ShiftCauses(List<RecordedEvent> overall, Map<ItemId, List<RecordedEvent>> bySegment) {

    /**
     * @param older the canvas at the older of the two versions
     * @param inRange every event of the versions after it and up to the newer, ascending
     */
    public static ShiftCauses between(Canvas older, List<RecordedEvent> inRange) {
        var overall = new ArrayList<RecordedEvent>();
        var bySegment = new HashMap<ItemId, List<RecordedEvent>>();
        var before = older;
        for (int start = 0, end; start < inRange.size(); start = end) {
            end = endOfVersion(inRange, start);
            var version = inRange.subList(start, end);
            var after = before;
            for (var recorded : version) {
                after = after.evolve(recorded.by().id(), recorded.event());
            }
            for (var recorded : version) {
                var audience = audience(recorded, before, after);
                if (audience.isPresent()) {
                    overall.add(recorded);
                    audience.get().forEach(segment -> bySegment
                            .computeIfAbsent(segment, _ -> new ArrayList<>())
                            .add(recorded));
                }
            }
            before = after;
        }
        return new ShiftCauses(Collections.unmodifiableList(overall), Collections.unmodifiableMap(bySegment));
    }

    /** Those behind the shift with one segment, ascending. */
    public List<RecordedEvent> of(ItemId segment) {
        return Collections.unmodifiableList(bySegment.getOrDefault(segment, List.of()));
    }

    private static int endOfVersion(List<RecordedEvent> events, int start) {
        int end = start + 1;
        while (end < events.size()
                && events.get(end).by().version() == events.get(start).by().version()) {
            end++;
        }
        return end;
    }

    /** Whom an event concerned as part of its version; empty when it did nothing to a relationship. */
    private static Optional<Set<ItemId>> audience(RecordedEvent recorded, Canvas before, Canvas after) {
        for (var facet : recorded.event().facets()) {
            if (facet instanceof Linked linked) {
                var link = linked.link();
                return link.type() == SERVES && isRelationship(link.from(), before, after)
                        ? Optional.of(Set.of(link.to()))
                        : Optional.empty();
            }
            var relationship = changed(facet, before, after);
            if (relationship.isPresent()) {
                var audience = new TreeSet<>(before.board().addressedBy(relationship.get()));
                audience.addAll(after.board().addressedBy(relationship.get()));
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }

    private static Optional<ItemId> changed(Facet facet, Canvas before, Canvas after) {
        return switch (facet) {
            case Present present
            when present.item().block() == CUSTOMER_RELATIONSHIPS ->
                Optional.of(present.item().id());
            case Placed placed
            when (placed.before().block() == CUSTOMER_RELATIONSHIPS)
                    != (placed.after().block() == CUSTOMER_RELATIONSHIPS) -> Optional.of(placed.item());
            case Typed typed
            when typed.isShift() && isRelationship(typed.item(), before, after) -> Optional.of(typed.item());
            case Facet.Named _,
                    Facet.Described _,
                    Facet.Archived _,
                    Present _,
                    Facet.OfOneItem _,
                    Linked _,
                    Facet.Marked _,
                    Facet.Answered _,
                    Facet.Heeded _ -> Optional.empty();
        };
    }

    private static boolean isRelationship(ItemId id, Canvas before, Canvas after) {
        return Stream.of(before, after)
                .flatMap(canvas -> canvas.item(id).stream())
                .anyMatch(item -> item.block() == CUSTOMER_RELATIONSHIPS);
    }
}
