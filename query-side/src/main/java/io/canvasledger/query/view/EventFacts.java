package io.canvasledger.query.view;

import io.canvasledger.canvas.Block;
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
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Relationship;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, so that it can be found again.
 *
 * @param kind its name for clients, such as {@code RELATIONSHIP_SHIFTED}
 * @param block of its item, before the event for one that leaves and after it for any other
 * @param title of its item at that moment
 * @param other the item at the other end of a link
 * @param otherTitle of that other item
 * @param segments every customer segment it concerns: itself, addressed before or after, or linked
 * @param segmentTitles for a relationship shift, what they were called, in their order; none for other events
 */
record EventFacts(
        String kind,
        @Nullable Block block,
        @Nullable ItemId item,
        @Nullable String title,
        @Nullable ItemId other,
        @Nullable String otherTitle,
        Set<ItemId> segments,
        List<String> segmentTitles) {

    private EventFacts(
            String kind,
            @Nullable Block block,
            @Nullable ItemId item,
            @Nullable String title,
            @Nullable ItemId other,
            @Nullable String otherTitle,
            Set<ItemId> segments) {
        this(kind, block, item, title, other, otherTitle, segments, List.of());
    }

    /** @param before the canvas the event happened to */
    static EventFacts of(CanvasEvent event, Canvas before) {
        return switch (event) {
            case VersionOpened _, CanvasCreated _, CanvasRenamed _, CanvasDescribed _ -> plain(event);
            case CanvasArchived _, CanvasBroughtBack _, MilestoneNamed _, MilestoneRemoved _ -> plain(event);
            case QuestionAnswered _, RuleSwitched _ -> plain(event);
            case ItemAdded e -> item(event, e.item());
            case ItemRemoved e -> item(event, e.item());
            case ItemReworded e -> item(event, before, e.item());
            case ItemRetagged e -> item(event, before, e.item());
            case ItemMoved e -> item(event, before, e.item());
            case StandingChanged e -> item(event, before, e.item());
            case AttributesChanged e -> item(event, before, e.item());
            case RelationshipShifted e -> {
                var segments = new TreeSet<ItemId>();
                segments.addAll(segments(e.before()));
                segments.addAll(segments(e.after()));
                yield new EventFacts(
                        kindOf(event),
                        Block.CUSTOMER_RELATIONSHIPS,
                        e.item(),
                        titleOf(before, e.item()),
                        null,
                        null,
                        segments,
                        segments.stream()
                                .map(segment -> Objects.requireNonNullElse(titleOf(before, segment), ""))
                                .toList());
            }
            case ItemsLinked e -> link(event, before, e.link());
            case ItemsUnlinked e -> link(event, before, e.link());
        };
    }

    private static String kindOf(CanvasEvent event) {
        return EventKind.of(event).name();
    }

    private static @Nullable String titleOf(Canvas before, ItemId item) {
        return before.item(item).map(Item::title).orElse(null);
    }

    private static EventFacts plain(CanvasEvent event) {
        return new EventFacts(kindOf(event), null, null, null, null, null, Set.of());
    }

    private static EventFacts item(CanvasEvent event, Item item) {
        var segments = new TreeSet<>(item.segments());
        if (item.block() == Block.CUSTOMER_SEGMENTS) {
            segments.add(item.id());
        }
        return new EventFacts(kindOf(event), item.block(), item.id(), item.title(), null, null, segments);
    }

    private static EventFacts item(CanvasEvent event, Canvas before, ItemId id) {
        return before.item(id)
                .map(item -> item(event, item))
                .orElseGet(() -> new EventFacts(kindOf(event), null, id, null, null, null, Set.of()));
    }

    private static EventFacts link(CanvasEvent event, Canvas before, Link link) {
        var segments = new TreeSet<ItemId>();
        for (var end : Set.of(link.from(), link.to())) {
            before.item(end)
                    .filter(item -> item.block() == Block.CUSTOMER_SEGMENTS)
                    .ifPresent(_ -> segments.add(end));
        }
        var block = before.item(link.from()).map(Item::block).orElse(null);
        return new EventFacts(
                kindOf(event),
                block,
                link.from(),
                titleOf(before, link.from()),
                link.to(),
                titleOf(before, link.to()),
                segments);
    }

    private static Set<ItemId> segments(@Nullable Relationship relationship) {
        return relationship == null ? Set.of() : relationship.segments();
    }
}
