package io.canvasledger.query.view;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Answered;
import io.canvasledger.canvas.Facet.Archived;
import io.canvasledger.canvas.Facet.Described;
import io.canvasledger.canvas.Facet.Heeded;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Marked;
import io.canvasledger.canvas.Facet.Named;
import io.canvasledger.canvas.Facet.OfOneItem;
import io.canvasledger.canvas.Facet.Placed;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, so that it can be found again.
 *
 * @param kind its name for clients, such as {@code RELATIONSHIP_SHIFTED}
 * @param block of its item before the event, or after it for one that comes
 * @param blocks every block it concerns: for one that goes to another block both, for a link those of both ends
 * @param title of its item at that moment
 * @param other the item at the other end of a link
 * @param otherTitle of that other item
 * @param segments every customer segment it concerns: itself, addressed before or after, or linked
 * @param segmentTitles for a relationship shift, what they were called, in their order; none for other events
 */
record EventFacts(
        String kind,
        @Nullable Block block,
        Set<Block> blocks,
        @Nullable ItemId item,
        @Nullable String title,
        @Nullable ItemId other,
        @Nullable String otherTitle,
        Set<ItemId> segments,
        List<String> segmentTitles) {

    /** @param before the canvas the event happened to */
    static EventFacts of(CanvasEvent event, Canvas before) {
        var kind = EventKind.of(event).name();
        return event.facets().stream()
                .findFirst()
                .map(facet -> of(kind, facet, before))
                .orElseGet(() -> plain(kind));
    }

    private static EventFacts of(String kind, Facet facet, Canvas before) {
        return switch (facet) {
            case Named _, Described _, Archived _, Marked _, Answered _, Heeded _ -> plain(kind);
            case Present present -> item(kind, present.item(), segments(present.item(), before), List.of());
            case Placed placed -> {
                var facts = item(kind, before, placed.item());
                yield new EventFacts(
                        kind,
                        facts.block(),
                        blocks(placed.before().block(), placed.after().block()),
                        facts.item(),
                        facts.title(),
                        null,
                        null,
                        facts.segments(),
                        List.of());
            }
            case Typed typed when typed.isShift() -> shift(kind, typed, before);
            case OfOneItem changed -> item(kind, before, changed.item());
            case Linked linked -> link(kind, linked.link(), before);
        };
    }

    private static EventFacts plain(String kind) {
        return new EventFacts(kind, null, Set.of(), null, null, null, null, Set.of(), List.of());
    }

    private static EventFacts item(String kind, Canvas before, ItemId id) {
        return before.item(id)
                .map(item -> item(kind, item, segments(item, before), List.of()))
                .orElseGet(() -> new EventFacts(kind, null, Set.of(), id, null, null, null, Set.of(), List.of()));
    }

    private static EventFacts item(String kind, Item item, Set<ItemId> segments, List<String> segmentTitles) {
        return new EventFacts(
                kind, item.block(), blocks(item.block()), item.id(), item.title(), null, null, segments, segmentTitles);
    }

    private static EventFacts shift(String kind, Typed typed, Canvas before) {
        var segments = new TreeSet<>(before.board().addressedBy(typed.item()));
        segments.addAll(segmentsOf(typed.before()));
        segments.addAll(segmentsOf(typed.after()));
        var titles = segments.stream()
                .map(segment -> Objects.requireNonNullElse(titleOf(before, segment), ""))
                .toList();
        return before.item(typed.item())
                .map(item -> item(kind, item, segments, titles))
                .orElseGet(() -> new EventFacts(
                        kind,
                        Block.CUSTOMER_RELATIONSHIPS,
                        blocks(Block.CUSTOMER_RELATIONSHIPS),
                        typed.item(),
                        null,
                        null,
                        null,
                        segments,
                        titles));
    }

    private static EventFacts link(String kind, Link link, Canvas before) {
        var segments = new TreeSet<ItemId>();
        var blocks = EnumSet.noneOf(Block.class);
        for (var end : List.of(link.from(), link.to())) {
            before.item(end).map(Item::block).ifPresent(block -> {
                blocks.add(block);
                if (block == Block.CUSTOMER_SEGMENTS) {
                    segments.add(end);
                }
            });
        }
        return new EventFacts(
                kind,
                before.item(link.from()).map(Item::block).orElse(null),
                blocks,
                link.from(),
                titleOf(before, link.from()),
                link.to(),
                titleOf(before, link.to()),
                segments,
                List.of());
    }

    private static Set<ItemId> segments(Item item, Canvas before) {
        var segments = new TreeSet<>(item.segments());
        segments.addAll(before.board().addressedBy(item.id()));
        if (item.block() == Block.CUSTOMER_SEGMENTS) {
            segments.add(item.id());
        }
        return segments;
    }

    private static Set<ItemId> segmentsOf(@Nullable Attributes attributes) {
        return attributes == null ? Set.of() : attributes.segments();
    }

    private static Set<Block> blocks(Block... blocks) {
        return EnumSet.copyOf(List.of(blocks));
    }

    private static @Nullable String titleOf(Canvas canvas, ItemId item) {
        return canvas.item(item).map(Item::title).orElse(null);
    }
}
