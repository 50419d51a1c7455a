package io.canvasledger.figures;

import io.canvasledger.canvas.Board;
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
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Answered;
import io.canvasledger.canvas.Facet.Archived;
import io.canvasledger.canvas.Facet.Described;
import io.canvasledger.canvas.Facet.Heeded;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Marked;
import io.canvasledger.canvas.Facet.Named;
import io.canvasledger.canvas.Facet.OfOneItem;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.RecordedVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The canvas as it was in force from day to day. Versions are included in the order they took effect; after each, the canvas
 * is that of all versions included so far, folded in the order they were recorded. So what was recorded later is the better
 * knowledge about every day from the one it took effect on, and once all are included, the canvas is the head.
 *
 * <p>An event whose item is not there yet, because the version that brings it takes effect later, waits: it does not
 * apply until that version is included. That is never silent: {@link #deferred} names it. A link is there while both its ends are.
 */
public final class EffectiveFold {

    /**
     * An event that did not apply on a day on which its version was in effect.
     *
     * @param by its version
     * @param until the version with whose taking effect it applied at last; absent if it still does not
     * @param titles what the items it speaks of were called then, the one it happened to first; none of those that were not there
     */
    public record Deferred(
            RecordedVersion by,
            CanvasEvent event,
            @Nullable RecordedVersion until,
            SequencedMap<ItemId, String> titles) {

        public Deferred {
            titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        }

        private static Deferred waiting(RecordedVersion by, CanvasEvent event) {
            return new Deferred(by, event, null, new LinkedHashMap<>());
        }

        private Deferred applied(RecordedVersion now, Canvas to) {
            return new Deferred(by, event, now, titlesIn(to, event));
        }
    }

    private record Included(RecordedVersion by, List<CanvasEvent> events, Canvas canvas) {}

    private record EventNumber(int version, int event) {}

    /** Those that later ones can still come before; all before them are in the base. */
    private final TreeMap<Integer, Included> included = new TreeMap<>();

    private final Map<EventNumber, Deferred> deferred = new LinkedHashMap<>();
    private Canvas base;

    public EffectiveFold(CanvasId canvas) {
        this.base = Canvas.blank(canvas);
    }

    /**
     * Includes one version more. Costs as much as the versions recorded after it that were included before it.
     *
     * @param by not in effect before those included already
     * @param events all of the version, in order
     * @return the canvas as of then
     */
    public Canvas include(RecordedVersion by, List<CanvasEvent> events) {
        var before = included.lowerEntry(by.version());
        var canvas = before == null ? base : before.getValue().canvas();
        included.put(by.version(), new Included(by, List.copyOf(events), canvas));
        for (var later : included.tailMap(by.version()).entrySet()) {
            var version = later.getValue();
            canvas = folded(canvas, version, by);
            later.setValue(new Included(version.by(), version.events(), canvas));
        }
        while (!included.isEmpty() && included.firstKey() == base.version() + 1) {
            base = included.pollFirstEntry().getValue().canvas();
        }
        return withoutLooseLinks(canvas);
    }

    /** Every event that ever had to wait, in the order this began. */
    public List<Deferred> deferred() {
        return List.copyOf(deferred.values());
    }

    private Canvas folded(Canvas from, Included version, RecordedVersion now) {
        var canvas = from;
        for (int i = 0; i < version.events().size(); i++) {
            var event = version.events().get(i);
            var place = new EventNumber(version.by().version(), i);
            if (applies(event, canvas)) {
                var before = canvas;
                deferred.computeIfPresent(place, (_, it) -> it.until() == null ? it.applied(now, before) : it);
                canvas = canvas.evolve(version.by().id(), event);
            } else {
                deferred.put(place, Deferred.waiting(version.by(), event));
            }
        }
        return canvas;
    }

    private static boolean applies(CanvasEvent event, Canvas canvas) {
        return switch (event) {
            case VersionOpened _, CanvasCreated _, CanvasRenamed _, CanvasDescribed _ -> true;
            case CanvasArchived _, CanvasBroughtBack _, ItemAdded _, MilestoneNamed _ -> true;
            case QuestionAnswered _, RuleSwitched _ -> true;
            case ItemReworded e -> holds(canvas, e.item());
            case ItemRetagged e -> holds(canvas, e.item());
            case ItemMoved e -> holds(canvas, e.item());
            case ItemRemoved e -> holds(canvas, e.item().id());
            case StandingChanged e -> holds(canvas, e.item());
            case AttributesChanged e -> holds(canvas, e.item());
            case RelationshipShifted e -> holds(canvas, e.item());
            case ItemsLinked e -> holdsEnds(canvas, e.link());
            case ItemsUnlinked e -> canvas.links().contains(e.link());
            case MilestoneRemoved e ->
                canvas.milestones().containsKey(e.milestone().name());
        };
    }

    private static SequencedMap<ItemId, String> titlesIn(Canvas canvas, CanvasEvent event) {
        var titles = new LinkedHashMap<ItemId, String>();
        event.facets().stream().flatMap(EffectiveFold::items).distinct().forEach(item -> canvas.item(item)
                .ifPresent(found -> titles.put(item, found.title())));
        return titles;
    }

    /** Those a facet speaks of, the one it is of first. */
    private static Stream<ItemId> items(Facet facet) {
        return switch (facet) {
            case Named _, Described _, Archived _, Marked _, Answered _, Heeded _ -> Stream.of();
            case Present it -> Stream.of(it.item().id());
            case Linked it -> Stream.of(it.link().from(), it.link().to());
            case Typed it ->
                Stream.concat(
                        Stream.of(it.item()),
                        Stream.of(it.before(), it.after())
                                .filter(Objects::nonNull)
                                .flatMap(attributes -> attributes.segments().stream()));
            case OfOneItem it -> Stream.of(it.item());
        };
    }

    private static boolean holds(Canvas canvas, ItemId item) {
        return canvas.items().containsKey(item);
    }

    private static boolean holdsEnds(Canvas canvas, Link link) {
        return holds(canvas, link.from()) && holds(canvas, link.to());
    }

    /** An item may go on a day on which the version that took its links apart is not in effect yet. */
    private static Canvas withoutLooseLinks(Canvas canvas) {
        var links = canvas.links();
        for (var link : canvas.links()) {
            if (!holdsEnds(canvas, link)) {
                links = links.minus(link);
            }
        }
        return links == canvas.links()
                ? canvas
                : new Canvas(
                        canvas.id(),
                        canvas.at(),
                        canvas.profile(),
                        new Board(canvas.items(), links),
                        canvas.register(),
                        canvas.memory());
    }
}
