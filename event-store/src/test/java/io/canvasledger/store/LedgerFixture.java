package io.canvasledger.store;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.VersionId;
import io.canvasledger.histories.History;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A ledger of its own on a real PostgreSQL: one server for all tests of a JVM, one fresh database for each fixture, with the
 * event store's schema in it.
 *
 * <pre>{@code
 * static final LedgerFixture LEDGER = LedgerFixture.fresh();
 * LEDGER.append(history);
 * }</pre>
 */
public final class LedgerFixture {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final LedgerDatabase database;
    private final DataSource connections;
    private final LedgerSerializer serializer;
    private final LedgerEventStorage storage;

    private LedgerFixture(String name, EventCatalog catalog) {
        serializer = new LedgerSerializer(catalog);
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        database = new LedgerDatabase(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "");
        Schema.migrate(database.unpooled(), "ledger", "db/ledger");
        connections = database.unpooled();
        storage = new LedgerEventStorage(
                new SpringDataSourceConnectionProvider(connections),
                new SpringTransactionManager(new DataSourceTransactionManager(connections)),
                serializer,
                NoOpEventUpcaster.INSTANCE,
                SnapshotFilter.allowAll());
    }

    /** A new database with an empty ledger. */
    public static LedgerFixture fresh() {
        return fresh(CanvasStream.TYPE);
    }

    /** A new database with an empty ledger of these types of stream. */
    public static LedgerFixture fresh(StreamType<?>... types) {
        return new LedgerFixture("ledger_" + DATABASES.incrementAndGet(), EventCatalog.of(types));
    }

    public LedgerDatabase database() {
        return database;
    }

    public LedgerSerializer serializer() {
        return serializer;
    }

    public LedgerEventStorage storage() {
        return storage;
    }

    /** Connections without limits, straight to the database. */
    public JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    public DataSource connections() {
        return connections;
    }

    public StreamHistory<Recorded> history() {
        return new StreamHistory<>(jdbc(), serializer, NoOpEventUpcaster.INSTANCE, CanvasStream.TYPE);
    }

    /** Appends a whole history, a transaction a version. */
    public void append(History history) {
        for (int version = 1; version <= history.head(); version++) {
            append(history.between(version - 1, version), history);
        }
    }

    /** Appends events of a history in one transaction, as they are, complete versions or not. */
    public void append(List<RecordedEvent> events, History history) {
        storage.appendEvents(
                events.stream().map(event -> message(event, history)).toList());
    }

    /** The message a command would have recorded. */
    public static DomainEventMessage<Recorded> message(RecordedEvent event, History history) {
        int next = (int) event.sequence() + 1;
        boolean last = next == history.events().size()
                || history.events().get(next).by().version() != event.by().version();
        return message(
                new Recorded(history.canvas(), event.by().id(), event.event()),
                event.sequence(),
                event.by().author(),
                event.by().recordedAt(),
                last);
    }

    /** Something that happens to a canvas at its first version. */
    public static DomainEventMessage<Recorded> message(
            CanvasId canvas, CanvasEvent event, long sequence, String author) {
        return message(new Recorded(canvas, VersionId.main(1), event), sequence, author, Instant.now(), true);
    }

    public static DomainEventMessage<Recorded> message(
            Recorded event, long sequence, String author, Instant recordedAt, boolean last) {
        var id = UUID.nameUUIDFromBytes((event.canvas() + "#" + sequence).getBytes(StandardCharsets.UTF_8));
        return new GenericDomainEventMessage<>(
                "canvas",
                event.canvas().toString(),
                sequence,
                event,
                MetaData.from(EventMetadata.by(author, last)),
                id.toString(),
                recordedAt);
    }

    /** The same history as if it had happened to another canvas. */
    public static History happening(CanvasId to, History history) {
        return new History(to, history.events());
    }
}
