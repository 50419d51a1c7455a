package io.canvasledger.standalone.release;

import io.canvasledger.standalone.database.EmbeddedDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;

/** An event as the database has it. */
record StoredRow(
        String stream,
        long sequence,
        String type,
        String revision,
        String payload,
        String metadata,
        String recordedAt) {

    static List<StoredRow> in(EmbeddedDatabase database) throws SQLException {
        var rows = new ArrayList<StoredRow>();
        try (var connection = DatabaseCopy.connect(database);
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select stream, sequence, payload_type, payload_revision, payload::text, metadata::text,
                            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                        from ledger.event order by global_index""")) {
            while (found.next()) {
                rows.add(new StoredRow(
                        found.getString(1),
                        found.getLong(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        found.getString(6),
                        found.getString(7)));
            }
        }
        return rows;
    }

    /** What the ledger, having read this through its upcasters, would store; itself when its revision is an old one. */
    StoredRow writtenAgainBy(ReleaseLedger ledger) {
        var serializer = ledger.serializer();
        var entry = new GenericDomainEventEntry<>(
                "canvas",
                stream,
                sequence,
                "0198c0de-0000-7000-8000-00000000000e",
                recordedAt,
                type,
                revision,
                payload,
                metadata);
        var read = EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(entry), serializer, ledger.upcasters())
                .next();
        var written = serializer.serialize(read.getPayload(), String.class);
        return written.getType().getRevision().equals(revision)
                ? new StoredRow(
                        stream,
                        sequence,
                        written.getType().getName(),
                        written.getType().getRevision(),
                        written.getData(),
                        metadata,
                        recordedAt)
                : this;
    }
}
