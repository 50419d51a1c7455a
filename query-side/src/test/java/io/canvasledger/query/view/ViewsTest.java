package io.canvasledger.query.view;

import static io.canvasledger.query.view.ViewsFixture.assertFolds;
import static io.canvasledger.query.view.ViewsFixture.at;
import static io.canvasledger.query.view.ViewsFixture.head;
import static io.canvasledger.query.view.ViewsFixture.history;
import static io.canvasledger.query.view.ViewsFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.canvasledger.canvas.Reference;
import io.canvasledger.histories.Story;
import io.canvasledger.query.version.Version;
import io.canvasledger.query.version.Versions;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

@Timeout(90)
class ViewsTest {

    private final ViewsFixture fixture = new ViewsFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void every_version_of_a_long_history_is_what_its_events_fold_to() {
        var views = fixture.process();
        var history = history(1, 200);

        fixture.append(history);
        fixture.shown(views, history);

        assertFolds(views, history);
        var places = views.current()
                .jdbc()
                .sql("select sequence from checkpoint order by sequence")
                .query(Long.class)
                .list();
        assertThat(places).hasSizeGreaterThanOrEqualTo(2);
        long before = -1;
        for (long place : places) {
            assertThat(place - before).isGreaterThanOrEqualTo(CanvasProjector.EVENTS_PER_CHECKPOINT);
            before = place;
        }
        assertThat(history.events().size() - before).isLessThan(2L * CanvasProjector.EVENTS_PER_CHECKPOINT);
    }

    @Test
    void a_canvas_is_listed_with_who_began_it_and_who_changed_it_last_also_when_projected_in_one_go() {
        var story = Story.of("Operator");
        story.version("First of all", LocalDate.of(2010, 1, 1));
        story.renames("Carrier");
        story.version("Long ago", LocalDate.of(2001, 1, 1));
        story.renames("Operator");
        var history = story.told();
        fixture.append(history);

        var views = fixture.process();
        fixture.shown(views, history);

        var row = views.current()
                .jdbc()
                .sql("select name, version, created_at, changed_at, effective_on from canvas")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("name", "Operator")
                .containsEntry("version", 3)
                .containsEntry("created_at", Timestamp.from(history.version(1).recordedAt()))
                .containsEntry("changed_at", Timestamp.from(history.version(3).recordedAt()))
                .containsEntry("effective_on", Date.valueOf(history.version(1).effectiveOn()));
    }

    @Test
    void half_a_version_is_never_visible_not_even_across_a_restart() {
        var story = Story.of("Operator");
        story.version("Two things that belong together");
        story.renames("Carrier");
        story.describes("Mobile telephony");
        var history = story.told();
        var views = fixture.process();

        fixture.append(history, 0, 4);
        fixture.caughtUp(views);
        assertThat(head(views, history.canvas())).isEqualTo(1);
        assertThat(at(views, history.canvas(), 1)).isEqualTo(history.at(1));
        views.close();

        var again = fixture.process();
        fixture.append(history, 4, 5);
        fixture.shown(again, history);

        assertFolds(again, history);
        assertThat(again.current()
                        .jdbc()
                        .sql("select rationale from version where version = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("Two things that belong together");
    }

    @Test
    void a_batch_that_runs_twice_changes_nothing() {
        var history = history(2, 100);
        var first = fixture.process();
        fixture.append(history);
        fixture.shown(first, history);
        var rows = rows(first);
        first.close();

        fixture.ledger
                .jdbc()
                .sql("update views_1.token set token = null, tokentype = null where processorname = 'views'")
                .update();
        var second = fixture.process();
        var later = history(3, 20);
        fixture.append(later);
        fixture.shown(second, later);
        fixture.caughtUp(second);

        var again = rows(second);
        rows.forEach((table, before) -> assertThat(again.get(table)).as(table).containsAll(before));
        assertThat(again.get("event"))
                .hasSize(history.events().size() + later.events().size());
    }

    @Test
    void a_milestone_that_is_named_dropped_and_named_again_in_one_version_is_there() {
        var story = Story.of("Operator");
        story.version();
        story.names("Board", 1);
        story.dropsMilestone("Board");
        story.names("Board", 2);
        var history = story.told();
        var views = fixture.process();

        fixture.append(history);
        fixture.shown(views, history);

        var board = Reference.parse("milestone:Board").orElseThrow();
        assertThat(Versions.of(views.current(), history.canvas(), board)
                        .orElseThrow()
                        .named(board)
                        .map(Version::number))
                .contains(2);
    }

    @Test
    void views_built_anew_while_serving_give_the_same_answers_throughout_and_the_old_ones_go() {
        var views = fixture.process();
        var histories = List.of(history(4, 150), history(5, 60), history(6, 30));
        histories.forEach(fixture::append);
        histories.forEach(history -> fixture.shown(views, history));
        var rows = rows(views);
        var before = views.generation();
        var wrong = new AtomicInteger();
        var asked = new AtomicInteger();
        var over = new AtomicBoolean();
        var reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                for (var history : histories) {
                    asked.incrementAndGet();
                    try {
                        if (!at(views, history.canvas(), history.head()).equals(history.at(history.head()))) {
                            wrong.incrementAndGet();
                        }
                    } catch (RuntimeException e) {
                        wrong.incrementAndGet();
                    }
                }
            }
        });

        views.rebuild();
        assertThat(views.rebuilding()).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> !views.rebuilding() && views.generation() != before);
        await().atMost(Duration.ofSeconds(30)).until(() -> fixture.ledger
                .jdbc()
                .sql("select not exists (select from pg_namespace where nspname = ?)")
                .param("views_" + before)
                .query(Boolean.class)
                .single());
        over.set(true);
        await().until(() -> !reader.isAlive());

        assertThat(asked.get()).isPositive();
        assertThat(wrong.get()).isZero();
        assertThat(rows(views)).isEqualTo(rows);
        histories.forEach(history -> assertFolds(views, history));
        var later = history(7, 20);
        fixture.append(later);
        fixture.shown(views, later);
    }

    @Test
    void another_process_follows_to_the_generation_built_anew() {
        var history = history(8, 50);
        fixture.append(history);
        var one = fixture.process();
        var other = fixture.process();
        assertThat(other.generation()).isEqualTo(one.generation());
        fixture.shown(one, history);
        fixture.shown(other, history);

        one.rebuild();
        await().atMost(Duration.ofSeconds(30)).until(() -> one.generation() == 2 && other.generation() == 2);

        var later = history(9, 50);
        fixture.append(later);
        fixture.shown(other, later);
        assertFolds(other, history);
        fixture.caughtUp(one);
        fixture.caughtUp(other);
    }

    @Test
    void what_a_dead_process_had_claimed_is_taken_over_by_a_living_one() {
        var first = fixture.process();
        var history = history(10, 30);
        fixture.append(history);
        fixture.shown(first, history);
        first.close();
        fixture.ledger
                .jdbc()
                .sql("update views_1.token set owner = 'a process that died', timestamp = ?"
                        + " where processorname = 'views'")
                .param(Instant.now().toString())
                .update();

        var second = fixture.process();
        var later = history(11, 30);
        fixture.append(later);
        fixture.shown(second, later);

        assertFolds(second, later);
    }

    @Test
    void two_processes_serve_while_one_of_them_ends() {
        var one = fixture.process();
        var other = fixture.process();
        var history = history(12, 40);
        fixture.append(history);
        fixture.shown(one, history);
        fixture.shown(other, history);
        fixture.caughtUp(other);

        one.close();
        var later = history(13, 40);
        fixture.append(later);
        fixture.shown(other, later);
        fixture.caughtUp(other);

        assertFolds(other, later);
        assertThat(other.completeness().incomplete()).isEmpty();
    }

    @Test
    void a_process_is_not_ready_before_its_views_held_everything_once_however_little_is_missing() throws Exception {
        fixture.process().close();
        var history = history(14, 10);
        fixture.append(history);
        try (var connection = fixture.ledger.database().unpooled().getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table views_1.event in share mode");
            var views = fixture.process();
            var health = new ViewsHealth(views);
            assertThat(views.current().feed().lag())
                    .isBetween(1L, views.settings().mostLag());
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            connection.rollback();
            fixture.shown(views, history);
            // What one that ended while it began had claimed is free after ten seconds.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> health.health().getStatus().equals(Status.UP));
        }
    }
}
