package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.LinkType.SERVES;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Placed;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.shift.VersionEffect.Stated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events behind a relationship shift: relationships that were added, removed, moved into or out of their block, typed
 * anew, or linked to a segment they serve, or no longer. None is without an effect: a version did something to how the
 * effort with an audience divides, to the relationship's own part in it, and the event has part in that. So a link to a
 * segment the relationship names already is no cause, nor is a technique, nor more weight for the only relationship there
 * is. What was turned and turned back is told, though nothing of it is left in the shift.
 *
 * <p>Causes are told as they happened, whichever way the shift is read.
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
            var suspects = suspects(version, before, after);
            if (!suspects.isEmpty()) {
                var effect = new VersionEffect(before, after);
                suspects.forEach((recorded, facet) -> {
                    if (hasPartOverall(facet, effect)) {
                        overall.add(recorded);
                    }
                    segments(facet, effect).forEach(segment -> bySegment
                            .computeIfAbsent(segment, _ -> new ArrayList<>())
                            .add(recorded));
                });
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

    /** What happened to relationships, with the facet that says so; not all of it need have an effect. */
    private static SequencedMap<RecordedEvent, Facet> suspects(
            List<RecordedEvent> version, Canvas before, Canvas after) {
        var suspects = new LinkedHashMap<RecordedEvent, Facet>();
        for (var recorded : version) {
            recorded.event().facets().stream()
                    .filter(facet -> relationship(facet)
                            .filter(id -> isRelationship(id, before, after))
                            .isPresent())
                    .findFirst()
                    .ifPresent(facet -> suspects.put(recorded, facet));
        }
        return suspects;
    }

    /** The item whose place among the relationships, whose typing or whose audience is another. */
    private static Optional<ItemId> relationship(Facet facet) {
        return switch (facet) {
            case Present present -> Optional.of(present.item().id());
            case Placed placed
            when (placed.before().block() == CUSTOMER_RELATIONSHIPS)
                    != (placed.after().block() == CUSTOMER_RELATIONSHIPS) -> Optional.of(placed.item());
            case Typed typed when typed.isShift() -> Optional.of(typed.item());
            case Linked linked
            when linked.link().type() == SERVES -> Optional.of(linked.link().from());
            case Facet.Named _,
                    Facet.Described _,
                    Facet.Archived _,
                    Facet.OfOneItem _,
                    Linked _,
                    Facet.Marked _,
                    Facet.Answered _,
                    Facet.Heeded _ -> Optional.empty();
        };
    }

    private static boolean hasPartOverall(Facet facet, VersionEffect effect) {
        return !(facet instanceof Linked)
                && !(facet instanceof Typed typed && onlyReaddresses(typed))
                && relationship(facet).filter(effect::overallThrough).isPresent();
    }

    private static Set<ItemId> segments(Facet facet, VersionEffect effect) {
        var relationship = relationship(facet).orElseThrow();
        var through = effect.segmentsThrough(relationship);
        if (facet instanceof Linked linked) {
            through.removeIf(
                    segment -> !segment.equals(linked.link().to()) || !effect.readdressed(relationship, segment));
        }
        if (facet instanceof Typed typed && onlyReaddresses(typed)) {
            through.removeIf(segment -> names(typed.before(), segment) == names(typed.after(), segment)
                    || !effect.readdressed(relationship, segment));
        }
        return through;
    }

    private static boolean onlyReaddresses(Typed typed) {
        return Stated.of(typed.before()).equals(Stated.of(typed.after()));
    }

    private static boolean names(@Nullable Attributes attributes, ItemId segment) {
        return attributes instanceof Relationship relationship
                && relationship.segments().contains(segment);
    }

    private static boolean isRelationship(ItemId id, Canvas before, Canvas after) {
        return Stream.of(before, after)
                .flatMap(canvas -> canvas.item(id).stream())
                .anyMatch(item -> item.block() == CUSTOMER_RELATIONSHIPS);
    }
}
