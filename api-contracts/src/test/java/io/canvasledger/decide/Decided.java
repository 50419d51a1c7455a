package io.canvasledger.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.decide.Decision.Rejected;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests say commands with: a canvas with one item on most blocks, and short words for changes and answers. */
final class Decided {

    static final CanvasId ID = new CanvasId(WorkspaceId.DEFAULT, new UUID(7, 7));

    static final ItemId CONSUMERS = item(1);
    static final ItemId ADVERTISERS = item(2);
    static final ItemId OFFER = item(3);
    static final ItemId SHOP = item(4);
    static final ItemId SUPPORT = item(5);
    static final ItemId PLANS = item(6);
    static final ItemId NOBODY = item(99);

    static final List<Change> ITEMS = List.of(
            add(CONSUMERS, Block.CUSTOMER_SEGMENTS, "Consumers"),
            add(ADVERTISERS, Block.CUSTOMER_SEGMENTS, "Advertisers"),
            add(OFFER, Block.VALUE_PROPOSITIONS, "Calls"),
            add(SHOP, Block.CHANNELS, "Shop"),
            add(SUPPORT, Block.CUSTOMER_RELATIONSHIPS, "Support"),
            add(PLANS, Block.REVENUE_STREAMS, "Plans"));

    private Decided() {}

    static ItemId item(long number) {
        return new ItemId(new UUID(0x7000, number));
    }

    static Canvas business(Change... changes) {
        return made(CanvasKind.BUSINESS, changes);
    }

    static Canvas personal(Change... changes) {
        return made(CanvasKind.PERSONAL, changes);
    }

    private static Canvas made(CanvasKind kind, Change... changes) {
        var created = after(
                Canvas.blank(ID),
                CanvasDecider.decide(
                        Canvas.blank(ID), new CreateCanvas(ID, kind, "Operator", null, Note.NONE, ITEMS, false)));
        return changes.length == 0 ? created : after(created, decide(created, changes));
    }

    static AddItem add(ItemId item, Block block, String title) {
        return new AddItem(item, block, title, null, null, null, null, null);
    }

    static AddItem add(ItemId item, Block block, String title, Attributes attributes) {
        return new AddItem(item, block, title, null, null, null, null, attributes);
    }

    static Decision decide(Canvas canvas, Change... changes) {
        return decide(canvas, Note.NONE, changes);
    }

    static Decision decide(Canvas canvas, Note note, Change... changes) {
        return CanvasDecider.decide(canvas, new ChangeCanvas(ID, null, note, List.of(changes), false));
    }

    static Decision importing(Canvas canvas, Snapshot... snapshots) {
        return CanvasDecider.decide(canvas, new ImportSnapshots(ID, null, List.of(snapshots), false));
    }

    /** Where it does not matter. */
    static final Place TOP = new Place.Pointer("");

    /** Where the entry of a list of items stands, from 0. */
    static Place entry(int number) {
        return new Place.Pointer("/items/" + number);
    }

    static Statement says(long fresh, Block block, String title, @Nullable Attributes attributes, String pointer) {
        return says(fresh, block, title, attributes, new Place.Pointer(pointer));
    }

    static Statement says(long fresh, Block block, String title, @Nullable Attributes attributes, Place place) {
        return new Statement(null, item(fresh), block, title, null, null, null, null, attributes, place);
    }

    static Accepted accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted) decision;
    }

    /** The events that say what happened, without the one that opens the version. */
    static List<CanvasEvent> events(Decision decision) {
        var events = accepted(decision).happened();
        assertThat(events).isNotEmpty();
        assertThat(events.getFirst()).isInstanceOf(CanvasEvent.VersionOpened.class);
        return events.subList(1, events.size());
    }

    static List<Refusal> reasons(Decision decision) {
        assertThat(decision).isInstanceOf(Rejected.class);
        return ((Rejected) decision).reasons();
    }

    static Refusal reason(Decision decision) {
        assertThat(reasons(decision)).hasSize(1);
        return reasons(decision).getFirst();
    }

    static Canvas after(Canvas canvas, List<CanvasEvent> events) {
        var after = canvas;
        for (var event : events) {
            after = after.evolve(event);
        }
        return after;
    }

    static Canvas after(Canvas canvas, Decision decision) {
        return canvas.evolve(accepted(decision).events());
    }
}
