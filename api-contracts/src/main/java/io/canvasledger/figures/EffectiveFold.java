package io.canvasledger.figures;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
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
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.figures.Waits.WaitingPlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * <p>Each canvas is one that could have been recorded: items are typed as the block they stand in allows, links join what they may, segments
 * that relationships name are there. An event for which that is not so yet, because what brings its item, or moves it to where the
 * event finds it, takes effect later, waits for it. That is never silent: {@link #deferred} names it.
 */
public final class EffectiveFold {

    /**
     * An event that did not apply on a day on which its version was in effect.
     *
     * @param by its version
     * @param event if only segments that a relationship addresses were missing, no more than that it addresses them
     * @param since the version with whose taking effect it began to wait, often its own
     * @param until the version with whose taking effect it applied at last; absent if it still does not
     * @param titles what the items it speaks of were called then, the one it happened to first; none of those that were not there
     */
    public record Deferred(
            RecordedVersion by,
            CanvasEvent event,
            RecordedVersion since,
            @Nullable RecordedVersion until,
            SequencedMap<ItemId, String> titles) {

        public Deferred {
            titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        }

        static Deferred waiting(RecordedVersion by, CanvasEvent event, RecordedVersion since) {
            return new Deferred(by, event, since, null, new LinkedHashMap<>());
        }

        Deferred applied(RecordedVersion now, Canvas before, Canvas after) {
            return new Deferred(by, event, since, now, titlesIn(before, after, event));
        }
    }

    /** @param whole whether all versions recorded before it are included, too: nothing it speaks of can be missing */
    private record Included(RecordedVersion by, List<CanvasEvent> events, boolean whole, Canvas canvas) {}

    /** Those that later ones can still come before; all before them are in the base. */
    private final TreeMap<Integer, Included> included = new TreeMap<>();

    private final Waits waits = new Waits();
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
        int last = before == null ? base.version() : before.getKey();
        boolean whole = before == null || before.getValue().whole();
        included.put(by.version(), new Included(by, List.copyOf(events), false, canvas));
        for (var later : included.tailMap(by.version()).entrySet()) {
            var version = later.getValue();
            whole &= later.getKey() == last + 1;
            last = later.getKey();
            canvas = folded(canvas, version, whole, by);
            later.setValue(new Included(version.by(), version.events(), whole, canvas));
        }
        while (!included.isEmpty() && included.firstEntry().getValue().whole()) {
            base = included.pollFirstEntry().getValue().canvas();
        }
        return canvas;
    }

    /** Every event that ever had to wait from one day to another, in the order this began. */
    public List<Deferred> deferred() {
        return waits.told();
    }

    private Canvas folded(Canvas from, Included version, boolean whole, RecordedVersion now) {
        var canvas = from;
        for (int i = 0; i < version.events().size(); i++) {
            var event = version.events().get(i);
            var id = version.by().id();
            var place = new WaitingPlace(version.by().version(), i);
            var before = canvas;
            var effect = whole ? new Effect(canvas.evolve(id, event), null) : Effect.of(id, event, canvas);
            canvas = effect.canvas();
            if (effect.waiting() == null) {
                waits.end(place, now, before, canvas);
            } else {
                waits.begin(place, version.by(), effect.waiting(), now);
            }
        }
        return canvas;
    }

    private static SequencedMap<ItemId, String> titlesIn(Canvas before, Canvas after, CanvasEvent event) {
        var titles = new LinkedHashMap<ItemId, String>();
        event.facets().stream().flatMap(EffectiveFold::items).distinct().forEach(item -> before.item(item)
                .or(() -> after.item(item))
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
}
