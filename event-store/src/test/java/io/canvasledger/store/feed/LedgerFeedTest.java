package io.canvasledger.store.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.histories.History;
import io.canvasledger.histories.Story;
import io.canvasledger.store.InProcessSignal;
import io.canvasledger.store.LedgerFixture;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever follows the log gets all of it, at least once, in an order that respects commits. */
@Timeout(120)
class LedgerFeedTest {

    private final LedgerFixture ledger = LedgerFixture.fresh();
    private final InProcessSignal signal = new InProcessSignal();
    private final List<LedgerFeed> processes = new ArrayList<>();
    private final LedgerFeed feed = process();
    private final List<String> places = new ArrayList<>();

    private LedgerFeed process() {
        var process = new LedgerFeed(ledger.database(), ledger.serializer(), NoOpEventUpcaster.INSTANCE, signal);
        processes.add(process);
        return process;
    }

    @BeforeEach
    void somewhereToWrite() {
        ledger.jdbc()
                .sql("create table ledger.seen (reader text, place text, at bigint generated always as identity)")
                .update();
    }

    @AfterEach
    void stop() {
        processes.forEach(LedgerFeed::close);
    }

    /** Something happens to a canvas of its own. */
    private History happens() {
        var story = Story.of("Operator");
        story.version();
        story.renames("Carrier");
        return LedgerFixture.happening(new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID()), story.told());
    }

    private void appended(int canvases) {
        IntStream.range(0, canvases).forEach(_ -> {
            var history = happens();
            // Now: of what is long past nobody expects that a number in front of it is still on its way.
            ledger.storage()
                    .appendEvents(history.events().stream()
                            .map(event -> LedgerFixture.message(
                                    new Recorded(history.canvas(), event.by().id(), event.event()),
                                    event.sequence(),
                                    "ada",
                                    Instant.now(),
                                    true))
                            .toList());
            history.events().forEach(event -> places.add(history.canvas() + "#" + event.sequence()));
        });
        signal.appended();
    }

    /** What is left of what a reader has written, in order. */
    private List<String> seen(FeedReader reader) {
        return ledger.jdbc()
                .sql("select place from ledger.seen where reader = ? order by at")
                .param(reader.name())
                .query(String.class)
                .list();
    }

    private void becomes(ThrowingRunnable asserted) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(asserted);
    }

    private void hasSeenAll(FeedReader reader) {
        becomes(() -> assertThat(seen(reader)).isEqualTo(places));
    }

    @Test
    void a_subscriber_that_comes_later_reads_all_from_the_start_and_then_what_happens() {
        var early = FeedReader.of("early");
        feed.subscribe(early);
        appended(5);
        hasSeenAll(early);

        var late = FeedReader.of("late").inBatchesOf(3);
        var subscription = feed.subscribe(late);
        hasSeenAll(late);
        appended(3);
        hasSeenAll(late);
        hasSeenAll(early);
        assertThat(subscription.running()).isTrue();
        becomes(() -> assertThat(subscription.lag()).isZero());
    }

    @Test
    void one_that_is_slow_holds_up_nobody_else() {
        var release = new CountDownLatch(1);
        var slow = FeedReader.of("slow").and((_, _) -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var subscription = feed.subscribe(slow);
        var fast = FeedReader.of("fast");
        feed.subscribe(fast);

        appended(10);
        hasSeenAll(fast);
        assertThat(seen(slow)).isEmpty();
        assertThat(subscription.lag()).isPositive();

        release.countDown();
        hasSeenAll(slow);
    }

    @Test
    void one_that_fails_is_told_of_and_tried_again_and_nothing_is_passed_over() {
        var broken = new AtomicBoolean(true);
        var failing = FeedReader.of("failing").inBatchesOf(4).and((event, _) -> {
            if (broken.get() && event.sequence() == 1) {
                throw new IllegalStateException("the world outside does not answer");
            }
        });
        appended(4);
        var subscription = feed.subscribe(failing);
        var other = FeedReader.of("other");
        feed.subscribe(other);

        becomes(() -> assertThat(subscription.failure())
                .hasValueSatisfying(cause -> assertThat(cause).contains("does not answer")));
        assertThat(subscription.running()).isFalse();
        hasSeenAll(other);
        becomes(() -> assertThat(failing.given().stream().filter(places.get(1)::equals))
                .hasSizeGreaterThan(1));
        assertThat(seen(failing)).as("what stands behind the position").isEmpty();

        broken.set(false);
        hasSeenAll(failing);
        becomes(() -> assertThat(subscription.running()).isTrue());
    }

    @Test
    void what_was_handled_and_not_committed_is_delivered_again_and_its_rows_are_there_once() {
        var dying = new AtomicBoolean(true);
        var crashing = FeedReader.of("crashing").and((event, jdbc) -> {
            if (event.sequence() == 2 && dying.getAndSet(false)) {
                // As if the process died here: nobody is left to commit.
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .listOfRows();
            }
        });
        feed.subscribe(crashing);

        appended(3);

        hasSeenAll(crashing);
        assertThat(crashing.given()).hasSize(places.size() + 1).containsOnlyOnce(places.get(1));
        assertThat(crashing.given().stream().filter(places.get(2)::equals)).hasSize(2);
    }

    @Test
    void one_that_stops_goes_on_where_it_was() throws Exception {
        var reader = FeedReader.of("reader");
        var subscription = feed.subscribe(reader);
        appended(2);
        hasSeenAll(reader);
        assertThatThrownBy(() -> feed.subscribe(FeedReader.of("reader"))).isInstanceOf(IllegalArgumentException.class);
        subscription.close();

        appended(2);
        feed.subscribe(reader.fromNow());

        hasSeenAll(reader);
        assertThat(reader.given()).isEqualTo(places);
    }

    @Test
    void of_two_processes_one_delivers_and_the_other_takes_over() {
        var other = process();
        var one = FeedReader.of("shared");
        var two = FeedReader.of("shared");
        feed.subscribe(one);
        other.subscribe(two);
        appended(5);
        hasSeenAll(one);
        assertThat(one.given().isEmpty() || two.given().isEmpty())
                .as("one of them alone delivers")
                .isTrue();

        (one.given().isEmpty() ? other : feed).close();
        appended(5);

        hasSeenAll(one);
        assertThat(one.given()).isNotEmpty();
        assertThat(two.given()).isNotEmpty();
    }

    @Test
    void an_event_that_is_committed_late_is_delivered_also_to_who_begins_while_it_is_on_its_way() throws SQLException {
        var all = FeedReader.of("all");
        feed.subscribe(all);
        appended(1);
        hasSeenAll(all);
        var later = FeedReader.of("later").fromNow();
        try (var connection = ledger.database().unpooled().getConnection();
                var append = connection.createStatement()) {
            connection.setAutoCommit(false);
            append.execute(
                    "insert into ledger.event (event_id, stream, sequence, stream_type, recorded_at, payload_type,"
                            + " payload_revision, payload, metadata) select gen_random_uuid(), 'default/"
                            + UUID.randomUUID()
                            + "', 0, stream_type, now(), payload_type, payload_revision, payload, metadata from ledger.event"
                            + " where sequence = 0 limit 1");
            appended(1);
            hasSeenAll(all);
            var subscription = feed.subscribe(later);
            becomes(() -> assertThat(subscription.position()).isPositive());
            assertThat(later.given()).isEmpty();

            connection.commit();
            signal.appended();
        }

        becomes(() -> assertThat(later.given()).hasSize(1));
        becomes(() -> assertThat(seen(all)).hasSize(places.size() + 1));
        assertThat(seen(all).getLast()).isEqualTo(later.given().getFirst());
        appended(1);
        becomes(() -> assertThat(later.given()).containsAll(places.subList(places.size() - 3, places.size())));
    }

    @Test
    void an_event_of_a_kind_unknown_to_this_release_holds_up_who_takes_its_stream_and_others_pass_by() {
        var reader = FeedReader.of("reader");
        var subscription = feed.subscribe(reader);
        stored("ghosts", "ghosts.seen");
        appended(1);
        hasSeenAll(reader);

        stored("canvas", "canvas.frozen");
        appended(1);

        becomes(() -> assertThat(subscription.failure())
                .hasValueSatisfying(cause -> assertThat(cause).contains("unknown to this release")));
        assertThat(seen(reader)).isEqualTo(places.subList(0, places.size() - 4));
    }

    private void stored(String type, String kind) {
        ledger.jdbc()
                .sql(
                        "insert into ledger.event (event_id, stream, sequence, stream_type, recorded_at, payload_type,"
                                + " payload_revision, payload, metadata) values (gen_random_uuid(), ?, 0, ?, now(), ?, '1', '{}', '{}')")
                .params(type + ":" + UUID.randomUUID(), type, kind)
                .update();
    }
}
