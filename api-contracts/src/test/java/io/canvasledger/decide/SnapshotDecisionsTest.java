package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.NOBODY;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.SHOP;
import static io.canvasledger.decide.Decided.accepted;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.importing;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.Decided.reason;
import static io.canvasledger.decide.Decided.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.VersionId;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an import of dated snapshots comes to: one version each, all or none, told where the snapshot says it. */
class SnapshotDecisionsTest {

    private final Canvas canvas = business();

    @Test
    void each_snapshot_that_says_something_new_is_a_version_effective_on_its_day() {
        var decided = accepted(importing(
                canvas,
                dated(2019, "Shop").at("/snapshots/0"),
                dated(2020, "Shop").at("/snapshots/1"),
                dated(2021, "Web shop").at("/snapshots/2")));

        assertThat(decided.unchanged()).containsExactly("/snapshots/1");
        assertThat(decided.happened())
                .filteredOn(event -> event instanceof VersionOpened)
                .extracting(event -> ((VersionOpened) event).note().effectiveOn())
                .containsExactly(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 1, 1));
        assertThat(decided.events())
                .extracting(Recorded::version)
                .isSorted()
                .contains(VersionId.main(2), VersionId.main(3));
        assertThat(canvas.evolve(decided.events()).inReadingOrder(Block.CHANNELS))
                .extracting(item -> item.id() + item.title())
                .containsExactly(SHOP + "Web shop");
    }

    @Test
    void one_snapshot_that_cannot_be_refuses_them_all() {
        var refused = reason(importing(
                canvas,
                dated(2019, "Shop").at("/snapshots/0"),
                dated(2018, "Market").at("/snapshots/1")));

        assertThat(refused.reason()).isEqualTo(Reason.SNAPSHOT_OUT_OF_ORDER);
        assertThat(refused.pointer()).isEqualTo("/snapshots/1/effectiveOn");
    }

    @Test
    void a_snapshot_of_the_day_of_the_version_before_is_in_order() {
        assertThat(accepted(importing(canvas, dated(2019, "Shop"), dated(2019, "Market")))
                        .events())
                .isNotEmpty();
    }

    @Test
    void what_speaks_against_a_statement_is_told_where_the_statement_stands() {
        var wrong = new Relationship(null, null, null, null, Set.of(NOBODY));

        assertThat(pointer(says(60, Block.CUSTOMER_RELATIONSHIPS, "Hot-line", wrong, "/snapshots/0/items/7")))
                .isEqualTo("/snapshots/0/items/7/attributes/segments");
        assertThat(pointer(says(60, Block.CUSTOMER_RELATIONSHIPS, "Support", wrong, "/items/7")))
                .isEqualTo("/items/7/attributes/segments");
        assertThat(pointer(positioned(-1, "/items/3"))).isEqualTo("/items/3/position");
    }

    @Test
    void a_line_of_markdown_is_named_as_it_is_for_there_is_nothing_in_it_to_point_to() {
        var long_ = "x".repeat(201);

        assertThat(pointer(says(60, Block.CHANNELS, long_, null, new Place.Line(12))))
                .isEqualTo("line 12");
        assertThat(pointer(says(60, Block.CHANNELS, long_, null, new Place.Pointer("/snapshots/0/markdown").line(12))))
                .isEqualTo("/snapshots/0/markdown, line 12");
    }

    @Test
    void a_link_that_cannot_be_is_told_by_its_place_among_the_links() {
        var links = List.of(new Link(OFFER, LinkType.SERVES, CONSUMERS), new Link(CONSUMERS, LinkType.SERVES, OFFER));
        var snapshot = new Snapshot(
                Note.NONE,
                List.of(
                        identified(OFFER, Block.VALUE_PROPOSITIONS, "Calls"),
                        identified(CONSUMERS, Block.CUSTOMER_SEGMENTS, "Consumers")),
                links);

        assertThat(reason(importing(canvas, snapshot)).pointer()).isEqualTo("/links/1/type");
        assertThat(reason(importing(canvas, snapshot.at("/snapshots/4"))).pointer())
                .isEqualTo("/snapshots/4/links/1/type");
    }

    @Test
    void a_link_to_an_item_the_snapshot_leaves_out_is_refused_even_if_it_was_there_before() {
        var link = new Link(OFFER, LinkType.SERVES, CONSUMERS);
        var linked = business(new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS));
        var withoutConsumers =
                new Snapshot(Note.NONE, List.of(identified(OFFER, Block.VALUE_PROPOSITIONS, "Calls")), List.of(link));

        var refused = reason(importing(linked, withoutConsumers.at("/snapshots/0")));

        assertThat(refused.reason()).isEqualTo(Reason.ITEM_UNKNOWN);
        assertThat(refused.pointer()).isEqualTo("/snapshots/0/links/0/to");
    }

    @Test
    void what_is_wrong_with_the_note_of_a_document_that_is_one_snapshot_points_into_that_document() {
        var noted = new Snapshot(new Note("\0", null, List.of()), List.of(), null);

        assertThat(reason(importing(canvas, noted)).pointer()).isEqualTo("/rationale");
        assertThat(reason(importing(canvas, noted.at("/snapshots/2"))).pointer())
                .isEqualTo("/snapshots/2/rationale");
    }

    @Test
    void an_archived_canvas_takes_no_snapshot_not_even_one_that_says_nothing_new() {
        assertThat(reason(importing(business(new Change.ArchiveCanvas()), dated(2019, "Shop")))
                        .reason())
                .isEqualTo(Reason.CANVAS_ARCHIVED);
    }

    @Test
    void a_snapshot_holds_no_more_than_a_canvas() {
        var refused = reason(importing(canvas, full(Limits.ITEMS + 1, "Item ").at("/snapshots/0")));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_ITEMS);
        assertThat(refused.pointer()).isEqualTo("/snapshots/0");
        assertThat(refused.told()).containsEntry("limit", "2000").containsEntry("given", "2001");
    }

    /** 1,000 relationships stay and lose each of 30 segments: what is left out has no place of its own to point at. */
    @Test
    void a_snapshot_that_leaves_out_too_much_is_told_so_of_all_of_it() {
        var relationships = IntStream.range(0, 1_000)
                .mapToObj(i -> identified(item(4000 + i), Block.CUSTOMER_RELATIONSHIPS, "Club"))
                .toList();
        var refused = reason(importing(
                CommandRefusals.addressedByMany(), new Snapshot(Note.NONE, relationships, null).at("/snapshots/3")));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_EVENTS);
        assertThat(refused.pointer()).isEqualTo("/snapshots/3");
    }

    @Test
    void one_snapshot_may_change_as_much_as_one_command_and_an_import_what_one_transaction_takes() {
        var first =
                canvas.evolve(accepted(importing(canvas, full(1_500, "Item "))).events());
        assertThat(reason(importing(first, full(1_500, "Other "))).reason()).isEqualTo(Reason.TOO_MANY_CHANGES);

        var snapshots = new ArrayList<Snapshot>();
        for (int i = 0; i < 12; i++) {
            snapshots.add(full(990, "Round " + (char) ('a' + i) + " ").at("/snapshots/" + i));
        }
        var refused = reason(importing(canvas, snapshots.toArray(Snapshot[]::new)));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_EVENTS);
        assertThat(refused.told()).containsEntry("limit", "20000");
    }

    private @Nullable String pointer(Statement statement) {
        return reason(importing(canvas, new Snapshot(Note.NONE, List.of(statement), null)))
                .pointer();
    }

    private static Statement positioned(int position, String pointer) {
        return new Statement(
                null, item(60), Block.CHANNELS, "Market", null, null, position, null, null, new Place.Pointer(pointer));
    }

    private static Statement identified(io.canvasledger.canvas.ItemId id, Block block, String title) {
        return new Statement(id, item(60), block, title, null, null, null, null, null, new Place.Pointer("/items"));
    }

    private static Snapshot dated(int year, String channel) {
        return new Snapshot(
                new Note(null, LocalDate.of(year, 1, 1), List.of()),
                List.of(says(60, Block.CHANNELS, channel, (Attributes) null, "/items/0")),
                null);
    }

    /** Titles so unlike each other that none is taken for another. */
    private static Snapshot full(int items, String prefix) {
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < items; i++) {
            statements.add(says(10_000 + i, Block.KEY_PARTNERS, prefix + i, null, "/items/" + i));
        }
        return new Snapshot(Note.NONE, statements, null);
    }
}
