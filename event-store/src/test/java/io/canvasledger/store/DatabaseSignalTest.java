package io.canvasledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@Timeout(60)
class DatabaseSignalTest {

    private static final LedgerFixture LEDGER = LedgerFixture.fresh();

    private static void append() {
        var canvas = new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID());
        LEDGER.storage().appendEvents(LedgerFixture.message(canvas, new CanvasArchived(), 0, "ada"));
    }

    private static EmbeddedEventStore reader(long pollMillis) {
        return EmbeddedEventStore.builder()
                .storageEngine(LEDGER.storage())
                .fetchDelay(pollMillis)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
    }

    @Test
    void a_reader_of_another_process_is_woken_although_it_would_poll_much_later() throws Exception {
        var reader = reader(600_000);
        try (var writing = new DatabaseSignal(LEDGER.database().unpooled());
                var reading = new DatabaseSignal(LEDGER.database().unpooled());
                var stream = reader.openStream(LEDGER.storage().createHeadToken())) {
            var subscription = reading.onAppended(() -> reader.publish(List.of()));
            assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            append();
            writing.appended();

            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
            subscription.close();
        } finally {
            reader.shutDown();
        }
    }

    @Test
    void without_any_signal_a_reader_still_finds_the_event_by_polling() throws Exception {
        var reader = reader(100);
        try (var stream = reader.openStream(LEDGER.storage().createHeadToken())) {
            assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            append();

            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            reader.shutDown();
        }
    }

    @Test
    void a_lost_connection_is_replaced_and_what_may_have_been_missed_is_hinted_at() throws Exception {
        try (var signal = new DatabaseSignal(LEDGER.database().unpooled())) {
            var heard = new Semaphore(0);
            signal.onAppended(heard::release);
            signal.appended();
            assertThat(heard.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            heard.drainPermits();

            LEDGER.jdbc()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                            + " and pid <> pg_backend_pid()")
                    .query(Boolean.class)
                    .list();

            assertThat(heard.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_failure_nobody_foresaw_does_not_silence_the_signal_for_good() throws Exception {
        var failures = new Semaphore(2);
        var source = new DelegatingDataSource(LEDGER.database().unpooled()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (failures.tryAcquire()) {
                    throw new IllegalStateException("on purpose");
                }
                return super.getConnection();
            }
        };
        try (var signal = new DatabaseSignal(source)) {
            var heard = new Semaphore(0);
            signal.onAppended(heard::release);

            assertThat(heard.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_listener_that_fails_harms_neither_the_writer_nor_the_others() {
        var signal = new InProcessSignal();
        var heard = new CountDownLatch(1);
        signal.onAppended(() -> {
            throw new IllegalStateException("on purpose");
        });
        signal.onAppended(heard::countDown);

        assertThatCode(signal::appended).doesNotThrowAnyException();
        assertThat(heard.getCount()).isZero();
    }
}
