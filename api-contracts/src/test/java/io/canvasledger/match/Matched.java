package io.canvasledger.match;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.match.Matched.after;
import static io.canvasledger.match.Matched.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.refuse.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What tests of matching say: ids that count, and changes told as the events they mean, without asking the decider. */
public final class Matched {

    public static final Canvas BLANK = Canvas.blank(new CanvasId(WorkspaceId.DEFAULT, new UUID(7, 7)));

    private Matched() {}

    public static Supplier<ItemId> ids(long from) {
        var next = new long[] {from};
        return () -> id(next[0]++);
    }

    public static ItemId id(long number) {
        return new ItemId(new UUID(0x7000, number));
    }

    public static Canvas importing(Canvas canvas, Snapshot snapshot) {
        return after(canvas, SnapshotMatch.changes(canvas, snapshot));
    }

    /** The canvas after changes, each of which must be possible where it stands. */
    public static Canvas after(Canvas canvas, List<Change> changes) {
        var after = canvas;
        for (var change : changes) {
            after = happening(after, events(after, change));
        }
        return after;
    }

    private static Canvas happening(Canvas canvas, List<CanvasEvent> events) {
        var after = canvas;
        for (var event : events) {
            after = after.evolve(event);
        }
        return after;
    }

    private static List<CanvasEvent> events(Canvas canvas, Change change) {
        var id = canvas.id();
        return switch (change) {
            case Change.AddItem c -> {
                assertThat(canvas.items()).doesNotContainKey(c.item());
                assertThat(canvas.items().keySet()).containsAll(segments(c.attributes()));
                yield List.of(new ItemAdded(new Item(
                        c.item(),
                        new Placement(c.block(), c.position()),
                        new Wording(c.title(), c.description()),
                        c.tags() == null ? List.of() : c.tags(),
                        c.standing(),
                        c.attributes())));
            }
            case Change.RewordItem c ->
                List.of(new ItemReworded(
                        c.item(),
                        item(canvas, c.item()).wording(),
                        new Wording(
                                c.title(),
                                c.description() == null
                                        ? item(canvas, c.item()).description()
                                        : c.description().isBlank() ? null : c.description())));
            case Change.RetagItem c ->
                List.of(new ItemRetagged(c.item(), item(canvas, c.item()).tags(), c.tags()));
            case Change.MoveItem c -> moved(canvas, c);
            case Change.RemoveItem c -> removed(canvas, item(canvas, c.item()));
            case Change.SetStanding c ->
                List.of(new StandingChanged(c.item(), item(canvas, c.item()).standing(), c.standing()));
            case Change.SetAttributes c -> {
                assertThat(canvas.items().keySet()).containsAll(segments(c.attributes()));
                yield List.of(
                        new AttributesChanged(c.item(), item(canvas, c.item()).attributes(), c.attributes()));
            }
            case Change.LinkItems c -> {
                var link = new Link(c.from(), c.type(), c.to());
                assertThat(canvas.links()).doesNotContain(link);
                assertThat(canvas.items()).containsKeys(c.from(), c.to());
                yield List.of(new ItemsLinked(link));
            }
            case Change.UnlinkItems c -> {
                var link = new Link(c.from(), c.type(), c.to());
                assertThat(canvas.links()).contains(link);
                yield List.of(new ItemsUnlinked(link));
            }
            case Change.ShiftRelationship c -> throw unexpected(c);
            case Change.RenameCanvas c -> throw unexpected(c);
            case Change.DescribeCanvas c -> throw unexpected(c);
            case Change.ArchiveCanvas c -> throw unexpected(c);
            case Change.BringBackCanvas c -> throw unexpected(c);
            case Change.NameMilestone c -> throw unexpected(c);
            case Change.RemoveMilestone c -> throw unexpected(c);
            case Change.AnswerQuestion c -> throw unexpected(c);
            case Change.SwitchRule c -> throw unexpected(c);
        };
    }

    private static AssertionError unexpected(Change change) {
        return new AssertionError("no snapshot asks for " + change);
    }

    private static Set<ItemId> segments(Attributes attributes) {
        return attributes == null ? Set.of() : attributes.segments();
    }

    private static Item item(Canvas canvas, ItemId id) {
        return canvas.item(id).orElseThrow(() -> new AssertionError("no item " + id));
    }

    private static List<CanvasEvent> moved(Canvas canvas, Change.MoveItem move) {
        var item = item(canvas, move.item());
        var placement = new Placement(move.block(), move.position());
        var events = new ArrayList<CanvasEvent>();
        events.add(new ItemMoved(item.id(), item.placement(), placement));
        if (item.block() != move.block()) {
            if (item.attributes() != null) {
                events.add(new AttributesChanged(item.id(), item.attributes(), null));
            }
            events.addAll(noLongerAddressed(canvas, item.id()));
            var moved = happening(canvas, events);
            canvas.linksOf(item.id())
                    .filter(link -> !link.type()
                            .connects(
                                    item(moved, link.from()).block(),
                                    item(moved, link.to()).block()))
                    .forEach(link -> events.add(new ItemsUnlinked(link)));
        }
        return events;
    }

    private static List<CanvasEvent> removed(Canvas canvas, Item item) {
        var events = new ArrayList<CanvasEvent>();
        canvas.linksOf(item.id()).forEach(link -> events.add(new ItemsUnlinked(link)));
        events.addAll(noLongerAddressed(canvas, item.id()));
        events.add(new ItemRemoved(item));
        return events;
    }

    private static List<CanvasEvent> noLongerAddressed(Canvas canvas, ItemId segment) {
        var events = new ArrayList<CanvasEvent>();
        for (var item : canvas.items().values()) {
            if (item.attributes() instanceof Relationship before
                    && before.segments().contains(segment)) {
                var after = before.without(segment);
                events.add(new RelationshipShifted(item.id(), before, after.isEmpty() ? null : after));
            }
        }
        return events;
    }

    static Snapshot of(Statement... statements) {
        return new Snapshot(Note.NONE, List.of(statements), null);
    }

    static Statement said(long fresh, Block block, String title) {
        return statement(null, fresh, block, title, null, null, null);
    }

    static Statement named(long id, long fresh, Block block, String title) {
        return statement(id(id), fresh, block, title, null, null, null);
    }

    static Statement described(long fresh, Block block, String title, String description) {
        return statement(null, fresh, block, title, description, null, null);
    }

    static Statement tagged(long fresh, String title, String description, String tag) {
        return statement(null, fresh, Block.REVENUE_STREAMS, title, description, List.of(tag), null);
    }

    static Statement relationship(long id, String title, ItemId... segments) {
        return statement(
                id(id),
                id,
                CUSTOMER_RELATIONSHIPS,
                title,
                null,
                null,
                new Relationship(null, Relationship.Motive.RETENTION, null, null, Set.of(segments)));
    }

    private static Statement statement(
            ItemId id,
            long fresh,
            Block block,
            String title,
            String description,
            List<String> tags,
            Attributes attributes) {
        return new Statement(
                id,
                id(fresh),
                block,
                title,
                description,
                tags,
                null,
                null,
                attributes,
                new Place.Pointer("/items/" + fresh));
    }
}
