package io.canvasledger.store;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signal between processes: PostgreSQL's {@code LISTEN}/{@code NOTIFY}. Notifications are sent outside the append
 * transaction, because inside they would make all commits queue for one lock, and many appends share one notification.
 */
public final class DatabaseSignal implements AppendSignal, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseSignal.class);
    private static final String CHANNEL = "canvas_ledger_events";
    private static final int LISTEN_MILLIS = 1_000;

    private final DataSource unpooled;
    private final InProcessSignal local = new InProcessSignal();
    private final Semaphore pending = new Semaphore(0);
    private final Thread sender;
    private volatile boolean closed;

    /** @param unpooled gives connections of their own: one is kept to send, one to listen */
    public DatabaseSignal(DataSource unpooled) {
        this.unpooled = unpooled;
        this.sender = Thread.ofVirtual().name("append-signal-sender").start(() -> whileOpen(this::send));
        Thread.ofVirtual().name("append-signal-listener").start(() -> whileOpen(this::listen));
    }

    @Override
    public void appended() {
        pending.release();
    }

    @Override
    public AutoCloseable onAppended(Runnable listener) {
        return local.onAppended(listener);
    }

    @Override
    public void close() {
        closed = true;
        sender.interrupt();
    }

    private void send() throws SQLException, InterruptedException {
        try (var connection = unpooled.getConnection();
                var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            while (!closed) {
                pending.acquire();
                pending.drainPermits();
                notify.execute();
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = unpooled.getConnection();
                var listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
            var notifications = connection.unwrap(PGConnection.class);
            // What was sent before this connection listened was not heard.
            local.appended();
            while (!closed) {
                var received = notifications.getNotifications(LISTEN_MILLIS);
                if (received != null && received.length > 0) {
                    local.appended();
                }
            }
        }
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private void whileOpen(Work work) {
        while (!closed) {
            try {
                work.run();
            } catch (SQLException | RuntimeException e) {
                if (closed) {
                    return;
                }
                log.info("The append signal broke off and will be re-established: {}", e.toString());
                pauseBeforeReconnecting();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void pauseBeforeReconnecting() {
        try {
            new Semaphore(0).tryAcquire(LISTEN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
