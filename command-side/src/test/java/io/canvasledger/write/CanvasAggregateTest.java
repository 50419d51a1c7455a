package io.canvasledger.write;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.VersionId;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.command.CommandOutcome;
import io.canvasledger.decide.Decision.Rejected;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import io.canvasledger.store.EventMetadata;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded of a decision: its events, by whom, and where each version ends. */
class CanvasAggregateTest {

    private static final CanvasId ID = new CanvasId(WorkspaceId.DEFAULT, new UUID(7, 7));
    private static final ItemId SHOP = new ItemId(new UUID(7, 1));
    private static final Map<String, String> ANA = Map.of(CanvasAggregate.AUTHOR, "ana");

    private final Recorded opened = at(1, new VersionOpened(Note.NONE));
    private final Recorded created = at(1, new CanvasCreated(CanvasKind.BUSINESS, "Bakery", null));

    private FixtureConfiguration<CanvasAggregate> fixture;

    @BeforeEach
    void aCanvas() {
        fixture = new AggregateTestFixture<>(CanvasAggregate.class)
                .registerCommandTargetResolver(_ -> new VersionedAggregateIdentifier(ID.toString(), null));
    }

    @Test
    void a_creation_records_the_version_and_the_canvas_by_whoever_asked_for_it() {
        fixture.givenNoPriorActivity()
                .when(new CreateCanvas(ID, CanvasKind.BUSINESS, "Bakery", null, Note.NONE, List.of(), false), ANA)
                .expectSuccessfulHandlerExecution()
                .expectEvents(by("ana", false, opened), by("ana", true, created));
    }

    @Test
    void only_the_last_event_of_a_version_completes_it() {
        fixture.given(opened, created)
                .when(
                        new ChangeCanvas(
                                ID,
                                1,
                                Note.NONE,
                                List.of(
                                        new Change.RenameCanvas("Baker"),
                                        new Change.RenameCanvas("Baker"),
                                        new Change.RenameCanvas("Bread")),
                                false),
                        ANA)
                .expectEvents(
                        by("ana", false, at(2, new VersionOpened(Note.NONE))),
                        by("ana", false, at(2, new CanvasRenamed("Bakery", "Baker"))),
                        by("ana", true, at(2, new CanvasRenamed("Baker", "Bread"))));
    }

    @Test
    void each_version_of_an_import_is_completed_by_its_own_last_event() {
        fixture.given(opened, created)
                .when(new ImportSnapshots(ID, 1, List.of(showing("Shop"), showing()), false), ANA)
                .expectEvents(
                        by("ana", false, at(2, new VersionOpened(Note.NONE))),
                        by("ana", true, at(2, new ItemAdded(shop()))),
                        by("ana", false, at(3, new VersionOpened(Note.NONE))),
                        by("ana", true, at(3, new CanvasEvent.ItemRemoved(shop()))));
    }

    @Test
    void what_is_refused_records_nothing_and_answers_why() {
        fixture.given(opened, created)
                .when(new ChangeCanvas(ID, 9, Note.NONE, List.of(new Change.ArchiveCanvas()), false), ANA)
                .expectNoEvents()
                .expectResultMessagePayload(new CommandOutcome<>(
                        new Rejected(List.of(Refusal.of(Reason.VERSION_AHEAD, null, "expected", 9, "current", 1))),
                        bakery(),
                        1,
                        List.of()));
    }

    @Test
    void a_dry_run_records_nothing() {
        fixture.given(opened, created)
                .when(new ChangeCanvas(ID, 1, Note.NONE, List.of(new Change.ArchiveCanvas()), true), ANA)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_canvas_is_created_once() {
        fixture.given(opened, created)
                .when(new CreateCanvas(ID, CanvasKind.BUSINESS, "Other", null, Note.NONE, List.of(), false), ANA)
                .expectNoEvents()
                .expectResultMessagePayload(new CommandOutcome<>(
                        new Rejected(List.of(Refusal.of(Reason.CANVAS_EXISTS, null, "version", 1))),
                        bakery(),
                        1,
                        List.of()));
    }

    private Canvas bakery() {
        return Canvas.blank(ID).evolve(opened).evolve(created);
    }

    private static Recorded at(int version, CanvasEvent event) {
        return new Recorded(ID, VersionId.main(version), event);
    }

    private static EventMessage<?> by(String author, boolean last, Recorded event) {
        return GenericEventMessage.asEventMessage(event).withMetaData(EventMetadata.by(author, last));
    }

    private static Snapshot showing(String... titles) {
        var statements = List.of(titles).stream()
                .map(title -> new Statement(
                        null, SHOP, Block.CHANNELS, title, null, null, null, null, null, new Place.Pointer("/items/0")))
                .toList();
        return new Snapshot(Note.NONE, statements, null);
    }

    private static Item shop() {
        return new Item(
                SHOP, new Item.Placement(Block.CHANNELS, null), new Item.Wording("Shop", null), List.of(), null, null);
    }
}
