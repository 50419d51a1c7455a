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
import io.canvasledger.shift.VersionEffect.Stated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
            var suspects = new ArrayList<Suspect>();
            var after = before;
            for (var recorded : inRange.subList(start, end)) {
                var next = after.evolve(recorded.by().id(), recorded.event());
                suspects.addAll(Suspect.of(recorded, after, next));
                after = next;
            }
            if (anyRelationship(suspects, before, after)) {
                var effect = new VersionEffect(before, after);
                for (var suspect : suspects) {
                    if (suspect.hasPartOverall(effect)) {
                        overall.add(suspect.recorded());
                    }
                    suspect.segments(effect).forEach(segment -> bySegment
                            .computeIfAbsent(segment, _ -> new ArrayList<>())
                            .add(suspect.recorded()));
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

    /** Most versions do nothing to relationships: they need not be measured. */
    private static boolean anyRelationship(List<Suspect> suspects, Canvas before, Canvas after) {
        return suspects.stream()
                .flatMap(suspect ->
                        Stream.of(before, after).flatMap(canvas -> canvas.item(suspect.relationship()).stream()))
                .anyMatch(item -> item.block() == CUSTOMER_RELATIONSHIPS);
    }

    /**
     * Something that happened to an item that may be a relationship; not all of it need have an effect.
     *
     * @param before whom the item addressed just before
     * @param after whom it addressed just after
     */
    private record Suspect(
            RecordedEvent recorded, Facet facet, ItemId relationship, Set<ItemId> before, Set<ItemId> after) {

        static List<Suspect> of(RecordedEvent recorded, Canvas before, Canvas after) {
            return recorded.event().facets().stream()
                    .flatMap(facet -> relationship(facet)
                            .map(id -> new Suspect(
                                    recorded,
                                    facet,
                                    id,
                                    before.board().addressedBy(id),
                                    after.board().addressedBy(id)))
                            .stream())
                    .limit(1)
                    .toList();
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

        boolean hasPartOverall(VersionEffect effect) {
            return !onlyReaddresses() && effect.overallThrough(relationship);
        }

        Set<ItemId> segments(VersionEffect effect) {
            var through = effect.segmentsThrough(relationship);
            if (onlyReaddresses()) {
                through.removeIf(segment -> before.contains(segment) == after.contains(segment)
                        || !effect.readdressed(relationship, segment));
            }
            return through;
        }

        private boolean onlyReaddresses() {
            return facet instanceof Linked
                    || facet instanceof Typed typed && Stated.of(typed.before()).equals(Stated.of(typed.after()));
        }
    }
}
