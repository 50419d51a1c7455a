package io.canvasledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.histories.Story;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(60)
class LedgerEventStorageTest {

    private static final LedgerFixture LEDGER = LedgerFixture.fresh();

    private final CanvasId canvas = new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID());

    private DomainEventMessage<?> event(long sequence) {
        return LedgerFixture.message(canvas, new CanvasArchived(), sequence, "ada");
    }

    @Test
    void a_second_event_at_the_same_place_of_a_stream_is_a_conflict() {
        LEDGER.storage().appendEvents(event(0), event(1));

        assertThatThrownBy(() ->
                        LEDGER.storage().appendEvents(LedgerFixture.message(canvas, new CanvasBroughtBack(), 1, "bob")))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> LEDGER.storage().appendEvents(event(2), event(1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(LEDGER.history().last(canvas, 10)).hasSize(2);
    }

    @Test
    void a_canvas_begun_twice_is_refused() {
        LEDGER.storage().appendEvents(event(0));

        assertThatThrownBy(() -> LEDGER.storage().appendEvents(event(0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void the_store_keeps_an_event_letter_for_letter() {
        var story = Story.of("Operator");
        story.adds(Block.CHANNELS, "L’offre d’été “2026” 🏃");
        var history = LedgerFixture.happening(canvas, story.told());
        LEDGER.append(history);

        var kept = LEDGER.jdbc()
                .sql("select payload::text from ledger.event where stream = ? order by sequence")
                .param(canvas.toString())
                .query(String.class)
                .list();

        assertThat(kept)
                .isEqualTo(history.recorded(history.events()).stream()
                        .map(event -> LEDGER.serializer()
                                .serialize(event, String.class)
                                .getData())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.event set payload = '{}'",
                "delete from ledger.event",
                "truncate ledger.event",
                "truncate ledger.event cascade"
            })
    void nobody_rewrites_history(String rewriting) {
        LEDGER.storage().appendEvents(event(0));

        assertThatThrownBy(() -> LEDGER.jdbc().sql(rewriting).update())
                .hasMessageContaining("events are never changed or deleted");
        assertThat(LEDGER.history().last(canvas, 10)).hasSize(1);
    }

    @Test
    void the_database_ends_an_append_that_takes_too_long_and_the_pool_goes_on() {
        try (var pool = LEDGER.database().pool("impatient", 1, Duration.ofMillis(300), "ledger")) {
            var jdbc = JdbcClient.create(pool);
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));

            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                        jdbc.sql(
                                        "insert into event (event_id, stream, sequence, stream_type, recorded_at, payload_type,"
                                                + " payload, metadata) values (?, ?, 0, 'canvas', now(), 'x', '{}', '{}')")
                                .params(UUID.randomUUID(), canvas.toString())
                                .update();
                        jdbc.sql("select pg_sleep(10)").query((_, _) -> 0).list();
                    }))
                    .isInstanceOf(RuntimeException.class);

            assertThat(jdbc.sql("select count(*) from event where stream = ?")
                            .param(canvas.toString())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50_000})
    void an_event_committed_late_is_still_delivered_however_many_others_were_faster(int others) throws Exception {
        var ledger = LedgerFixture.fresh();
        var events = EmbeddedEventStore.builder()
                .storageEngine(ledger.storage())
                .fetchDelay(20)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
        var slow = new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID());
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var stream = events.openStream(null);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID());
            ledger.storage().appendEvents(LedgerFixture.message(first, new CanvasArchived(), 0, "ada"));
            assertThat(next(stream)).isEqualTo(first.toString());
            var appending = threads.submit(
                    () -> new TransactionTemplate(new DataSourceTransactionManager(ledger.connections())).execute(_ -> {
                        ledger.storage().appendEvents(LedgerFixture.message(slow, new CanvasArchived(), 0, "ada"));
                        appended.countDown();
                        await(mayCommit);
                        return true;
                    }));
            await(appended);
            ledger.jdbc()
                    .sql("select setval(pg_get_serial_sequence('ledger.event', 'global_index'), ?)")
                    .param(others)
                    .query((_, _) -> 0)
                    .list();
            ledger.storage().appendEvents(event(0));

            assertThat(next(stream)).isEqualTo(canvas.toString());
            mayCommit.countDown();
            assertThat(appending.get()).isTrue();
            assertThat(next(stream)).isEqualTo(slow.toString());
        } finally {
            mayCommit.countDown();
            events.shutDown();
        }
    }

    private static String next(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        return ((DomainEventMessage<?>) stream.nextAvailable()).getAggregateIdentifier();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_stored_aggregate_replaces_the_one_before_and_the_latest_is_found() {
        LEDGER.storage().appendEvents(List.of(event(0), event(1)));
        LEDGER.storage().storeSnapshot(event(0));
        LEDGER.storage().storeSnapshot(event(1));
        LEDGER.storage().storeSnapshot(event(1));

        assertThat(LEDGER.storage().readSnapshot(canvas.toString()))
                .hasValueSatisfying(
                        snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(1));
    }
}
