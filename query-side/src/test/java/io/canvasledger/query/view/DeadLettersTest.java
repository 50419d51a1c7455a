package io.canvasledger.query.view;

import static io.canvasledger.query.view.ViewsFixture.assertFolds;
import static io.canvasledger.query.view.ViewsFixture.head;
import static io.canvasledger.query.view.ViewsFixture.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.histories.History;
import io.canvasledger.histories.Story;
import io.canvasledger.query.view.Completeness.Incomplete;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An event that cannot be projected stops its own canvas, visibly, and nobody else's. */
@Timeout(90)
class DeadLettersTest {

    private final ViewsFixture fixture = new ViewsFixture();
    private final Views views = fixture.process();
    private final History other = history(21, 60);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private void stands(int canvases) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> views.current().feed().deadLettered() == canvases);
    }

    private void othersGoOn() {
        fixture.append(other);
        fixture.shown(views, other);
        assertFolds(views, other);
    }

    @Test
    void a_missing_event_stops_its_canvas_until_it_is_there_whatever_else_stands_still() {
        stored("canvas.frozen", "{}");
        stands(1);
        var history = history(20, 60);
        int hole = history.between(0, 1).size();
        fixture.append(history, 0, hole);
        fixture.append(history, hole + 1, history.events().size());
        othersGoOn();
        stands(2);

        assertThat(head(views, history.canvas())).isEqualTo(1);
        assertThat(views.current().feed().deadLetters()).anySatisfy(letter -> {
            assertThat(letter.stream()).isEqualTo(history.canvas().toString());
            assertThat(letter.sequence()).isEqualTo(hole + 1);
            assertThat(letter.cause()).contains("the store has only");
        });
        assertThat(views.completeness().incomplete())
                .extracting(Incomplete::stream)
                .contains(history.canvas().toString());

        fixture.append(history, hole, hole + 1);
        stands(1);
        fixture.shown(views, history);
        assertFolds(views, history);
        await().until(() -> views.completeness().incomplete().size() == 1);
    }

    @Test
    void an_event_that_was_passed_over_is_fetched_when_the_next_one_comes() {
        var story = Story.of("Operator");
        story.version();
        story.renames("Carrier");
        story.version();
        story.describes("Mobile telephony");
        var history = story.told();
        fixture.append(history, 0, 2);
        fixture.caughtUp(views);
        views.close();
        // As when a gap was forgotten: the events are there, but the feed has passed their places.
        fixture.append(history, 2, 5);
        var newest = fixture.ledger
                .jdbc()
                .sql("select max(global_index) from ledger.event")
                .query(Long.class)
                .single();
        fixture.ledger
                .jdbc()
                .sql("update views_1.token set token = ? where processorname = 'views'")
                .param(fixture.ledger
                        .serializer()
                        .serialize(GapAwareTrackingToken.newInstance(newest, Set.of()), byte[].class)
                        .getData())
                .update();
        var again = fixture.process();
        assertThat(again.completeness().incomplete())
                .extracting(Incomplete::lastStored, Incomplete::lastShown)
                .containsExactly(tuple(4L, 1L));

        fixture.append(history, 5, 6);

        fixture.shown(again, history);
        assertFolds(again, history);
    }

    @Test
    void an_event_that_cannot_be_read_or_is_unknown_stops_its_canvas_and_is_never_passed_over() {
        var unreadable = stored("canvas.renamed", "{\"nonsense\":true}");
        var unknown = stored("canvas.frozen", "{}");
        othersGoOn();
        stands(2);

        assertThat(views.current().feed().deadLetters())
                .extracting(ViewFeed.DeadLettered::stream)
                .containsExactlyInAnyOrder(unreadable, unknown);
        // Asked up to where the views have come, which they say a moment after they set an event aside.
        await().untilAsserted(() -> assertThat(views.completeness().incomplete())
                .extracting(Incomplete::stream)
                .containsExactlyInAnyOrder(unreadable, unknown));
    }

    private String stored(String type, String payload) {
        var canvas = new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID()).toString();
        fixture.ledger
                .jdbc()
                .sql("insert into ledger.event (event_id, stream, sequence, stream_type, recorded_at, payload_type,"
                        + " payload_revision, payload, metadata)"
                        + " values (?, ?, 0, 'canvas', now(), ?, '1', ?::json, '{\"author\":\"ada\"}')")
                .params(UUID.randomUUID(), canvas, type, payload)
                .update();
        return canvas;
    }

    @Test
    void an_event_whose_rows_the_database_refuses_is_set_aside_alone() {
        var story = Story.of("Operator");
        story.version(new Note("In a year no date column holds", LocalDate.of(9_999_999, 1, 1), List.of()));
        story.renames("Carrier");
        var history = story.told();
        fixture.append(history, 0, 2);
        fixture.append(history, 2, 4);
        othersGoOn();
        stands(1);

        assertThat(views.current().feed().deadLetters()).singleElement().satisfies(letter -> assertThat(letter.cause())
                .contains("out of range"));
        assertThat(head(views, history.canvas())).isEqualTo(1);
        await().until(() -> views.current().feed().running());
        var later = history(22, 20);
        fixture.append(later);
        fixture.shown(views, later);
    }

    @Test
    void a_rebuild_in_which_more_canvases_stand_still_is_not_served_before_they_go_on() {
        var history = history(23, 20);
        fixture.append(history);
        fixture.shown(views, history);
        var type = type(history.canvas());
        typed(history.canvas(), "canvas.frozen");
        int served = views.generation();

        views.rebuild();
        await().atMost(Duration.ofSeconds(30)).until(() -> setAside(served + 1) > 0);
        await().during(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(views.generation()).isEqualTo(served);
            assertThat(views.rebuilding()).isTrue();
        });

        typed(history.canvas(), type);
        // What was set aside keeps the type it had; here it becomes known, as it would by a later release.
        fixture.ledger
                .jdbc()
                .sql("update views_" + (served + 1)
                        + ".dead_letter set payloadtype = ? where payloadtype = 'canvas.frozen'")
                .param(type)
                .update();
        await().atMost(Duration.ofSeconds(30)).until(() -> views.generation() == served + 1);
        fixture.shown(views, history);
        assertFolds(views, history);
    }

    private String type(CanvasId canvas) {
        return fixture.ledger
                .jdbc()
                .sql("select payload_type from ledger.event where stream = ? and sequence = 1")
                .param(canvas.toString())
                .query(String.class)
                .single();
    }

    /** Past the guard that keeps events as they are. */
    private void typed(CanvasId canvas, String type) {
        fixture.ledger.jdbc().sql("""
                        alter table ledger.event disable trigger event_is_append_only;
                        update ledger.event set payload_type = '%s' where stream = '%s' and sequence = 1;
                        alter table ledger.event enable trigger event_is_append_only""".formatted(type, canvas)).update();
    }

    private long setAside(int generation) {
        return fixture.ledger
                .jdbc()
                .sql("select count(*) from views_" + generation + ".dead_letter")
                .query(Long.class)
                .single();
    }
}
