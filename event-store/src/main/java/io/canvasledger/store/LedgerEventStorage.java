package io.canvasledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Axon's JDBC event storage in the types PostgreSQL likes: payloads are {@code json} (which keeps the bytes), ids are
 * {@code uuid}, times are {@code timestamptz}. Every append must run on connections whose transactions the database ends
 * after {@link #APPEND_LIMIT}.
 */
public final class LedgerEventStorage extends JdbcEventStorageEngine {

    /**
     * How long a reader remembers a gap in the global index, in case the event that belongs there is committed late: after
     * that, an event committed into the gap would never be delivered. Hence {@link #APPEND_LIMIT} is far below it.
     */
    public static final Duration GAP_TIMEOUT = Duration.ofMinutes(5);

    /** The longest an append transaction may take before the database ends it. */
    public static final Duration APPEND_LIMIT = Duration.ofSeconds(20);

    /**
     * How many later events a reader may have seen and still remember a gap: more than can be appended within {@link
     * #APPEND_LIMIT}, else a busy ledger would forget gaps long before their time.
     */
    public static final int GAP_REACH = 1_000_000;

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("ledger.event")
            .snapshotTable("ledger.snapshot")
            .globalIndexColumn("global_index")
            .timestampColumn("recorded_at")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("stream_type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private static final String COLUMNS =
            " (event_id, stream, sequence, stream_type, recorded_at, payload_type, payload_revision, payload, metadata)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)";

    /** @param snapshotFilter which stored aggregate snapshots may still be used */
    public LedgerEventStorage(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            SnapshotFilter snapshotFilter) {
        super((Builder) builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(SCHEMA)
                .dataType(String.class)
                .gapTimeout((int) GAP_TIMEOUT.toMillis())
                .maxGapOffset(GAP_REACH)
                .batchSize(500)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .snapshotFilter(snapshotFilter)
                .persistenceExceptionResolver(new DuplicateKeys()));
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        var statement = connection.prepareStatement("insert into ledger.event" + COLUMNS);
        for (var event : events) {
            fill(statement, (DomainEventMessage<?>) event, serializer);
            statement.addBatch();
        }
        return statement;
    }

    @Override
    protected PreparedStatement appendSnapshot(
            Connection connection, DomainEventMessage<?> snapshot, Serializer serializer) throws SQLException {
        var statement = connection.prepareStatement(
                "insert into ledger.snapshot" + COLUMNS + " on conflict (stream, sequence) do nothing");
        fill(statement, snapshot, serializer);
        return statement;
    }

    /**
     * Read to its end here, not later when a command needs it: a failure here makes Axon fold the events instead, a later
     * one would fail the command.
     */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return super.readSnapshot(stream).filter(snapshot -> snapshot.getPayload() != null);
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return time(row, column);
    }

    @Override
    @SuppressWarnings("unchecked") // the data type given above is String
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }

    static String time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    /** A time as it is read again: the database keeps microseconds. */
    public static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static void fill(PreparedStatement statement, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
        var payload = event.serializePayload(serializer, String.class);
        var metadata = event.serializeMetaData(serializer, String.class);
        statement.setObject(1, UUID.fromString(event.getIdentifier()));
        statement.setString(2, event.getAggregateIdentifier());
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        statement.setObject(5, stored(event.getTimestamp()).atOffset(ZoneOffset.UTC));
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setString(8, payload.getData());
        statement.setString(9, metadata.getData());
    }
}
