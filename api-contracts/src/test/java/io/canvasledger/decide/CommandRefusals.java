package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.ID;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.after;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.importing;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.Decided.says;
import static io.canvasledger.decide.RefusalExample.CANVAS;
import static io.canvasledger.decide.RefusalExample.many;
import static io.canvasledger.decide.RefusalExample.whole;
import static io.canvasledger.refuse.Reason.*;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.refuse.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a command as a whole, with its note and with what it imports. */
final class CommandRefusals {

    private static final String[] DAYS = {"min", "0001-01-01", "max", "9999-12-31"};

    static final List<ItemId> ADDRESSED = many(30, i -> item(3000 + i));

    private CommandRefusals() {}

    static Stream<RefusalExample> examples() {
        return Stream.of(
                whole(CommandRefusals::removingSegmentsOfMany, TOO_MANY_EVENTS, "/changes/19", "limit", "20000"),
                whole(() -> decide(CANVAS), NO_CHANGES, "/changes"),
                whole(
                        () -> decide(
                                CANVAS,
                                many(2001, _ -> new Change.BringBackCanvas()).toArray(Change[]::new)),
                        TOO_MANY_CHANGES,
                        "/changes",
                        "limit",
                        "2000",
                        "given",
                        "2001"),
                whole(() -> expecting(0), STALE_VERSION, null, "expected", "0", "current", "1"),
                whole(() -> expecting(2), VERSION_AHEAD, null, "expected", "2", "current", "1"),
                whole(
                        () -> decide(Canvas.blank(ID), new Change.BringBackCanvas()),
                        CANVAS_UNKNOWN,
                        null,
                        "canvas",
                        ID.uuid().toString()),
                whole(() -> creating(CANVAS, CanvasKind.BUSINESS), CANVAS_EXISTS, null, "version", "1"),
                whole(() -> creating(Canvas.blank(ID), null), VALUE_REQUIRED, "/kind"),
                // notes
                whole(
                        () -> noted(new Note("x".repeat(4001), null, List.of())),
                        TEXT_TOO_LONG,
                        "/rationale",
                        4000,
                        4001),
                whole(() -> noted(new Note(null, null, List.of("a", " "))), TEXT_REQUIRED, "/evidence/1"),
                whole(
                        () -> noted(new Note(null, null, List.of("a", "a"))),
                        VALUE_REPEATED,
                        "/evidence/1",
                        "given",
                        "a"),
                whole(
                        () -> noted(new Note(null, null, List.of("x".repeat(501)))),
                        TEXT_TOO_LONG,
                        "/evidence/0",
                        500,
                        501),
                whole(
                        () -> noted(new Note(null, null, many(51, i -> "e" + i))),
                        TOO_MUCH_EVIDENCE,
                        "/evidence",
                        50,
                        51),
                whole(
                        () -> noted(new Note(null, LocalDate.of(0, 12, 31), List.of())),
                        OUT_OF_RANGE,
                        "/effectiveOn",
                        DAYS),
                whole(
                        () -> noted(new Note(null, LocalDate.of(10_000, 1, 1), List.of())),
                        OUT_OF_RANGE,
                        "/effectiveOn",
                        DAYS),
                // snapshots
                whole(() -> importing(CANVAS), NO_CHANGES, "/snapshots"),
                whole(
                        () -> importing(
                                CANVAS,
                                many(201, _ -> new Snapshot(Note.NONE, List.of(), null))
                                        .toArray(Snapshot[]::new)),
                        TOO_MANY_SNAPSHOTS,
                        "/snapshots",
                        200,
                        201),
                whole(
                        () -> importing(effective(2020), dated(2019).at("/snapshots/0")),
                        SNAPSHOT_OUT_OF_ORDER,
                        "/snapshots/0/effectiveOn",
                        "given",
                        "2019-01-01",
                        "latest",
                        "2020-01-01"),
                whole(
                        () -> importing(
                                CANVAS, new Snapshot(Note.NONE, List.of(named("/items/0"), named("/items/1")), null)),
                        ITEM_TWICE_IN_SNAPSHOT,
                        "/items/1/id",
                        "item",
                        OFFER.toString()));
    }

    private static Decision expecting(int version) {
        return CanvasDecider.decide(
                CANVAS, new ChangeCanvas(ID, version, Note.NONE, List.of(new Change.BringBackCanvas()), false));
    }

    private static Decision creating(Canvas canvas, @Nullable CanvasKind kind) {
        return CanvasDecider.decide(canvas, new CreateCanvas(ID, kind, "x", null, Note.NONE, List.of(), false));
    }

    private static Decision noted(Note note) {
        return decide(CANVAS, note, new Change.RenameCanvas("Carrier"));
    }

    private static Snapshot.Statement named(String pointer) {
        return new Snapshot.Statement(
                OFFER,
                item(60),
                Block.VALUE_PROPOSITIONS,
                "Calls",
                null,
                null,
                null,
                null,
                null,
                new Place.Pointer(pointer));
    }

    private static Snapshot dated(int year) {
        return new Snapshot(
                new Note(null, LocalDate.of(year, 1, 1), List.of()),
                List.of(says(60, Block.CHANNELS, "Shop", null, "/items/0")),
                null);
    }

    private static Canvas effective(int year) {
        return after(
                CANVAS,
                decide(
                        CANVAS,
                        new Note(null, LocalDate.of(year, 1, 1), List.of()),
                        new Change.RenameCanvas("Carrier")));
    }

    private static Decision removingSegmentsOfMany() {
        return decide(
                addressedByMany(),
                ADDRESSED.stream().map(Change.RemoveItem::new).toArray(Change[]::new));
    }

    /** Each of 30 segments is addressed by 1,000 relationships, all of which change with its removal. */
    static Canvas addressedByMany() {
        var all = Set.copyOf(ADDRESSED);
        return business(Stream.concat(
                        ADDRESSED.stream().map(id -> add(id, Block.CUSTOMER_SEGMENTS, "Segment")),
                        many(
                                1000,
                                i -> add(
                                        item(4000 + i),
                                        Block.CUSTOMER_RELATIONSHIPS,
                                        "Club",
                                        new Relationship(null, null, null, null, all)))
                                .stream())
                .toArray(Change[]::new));
    }
}
