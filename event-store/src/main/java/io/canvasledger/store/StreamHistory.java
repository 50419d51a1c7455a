package io.canvasledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads events of one stream straight from the store, through the same upcasters as everybody else. Only what was
 * committed is seen. A stream is named by its id: what that is as text.
 *
 * @param <R> what the streams of this type record
 */
public final class StreamHistory<R> {

    /**
     * An event with what the store knows of it.
     *
     * @param id the event's own id
     * @param stream the name of its stream
     * @param sequence its place in the stream, from 0 without gaps
     * @param last whether its version is complete with it
     */
    public record StoredEvent<R>(
            String id, String stream, long sequence, String author, Instant recordedAt, boolean last, R recorded) {

        /**
         * Reads a message of the store.
         *
         * @throws IllegalStateException if it is of a kind this release does not know: better to stop than to pass it over
         */
        public static <R> StoredEvent<R> of(StreamType<R> type, DomainEventMessage<?> message) {
            return new StoredEvent<>(
                    message.getIdentifier(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    EventMetadata.author(message.getMetaData()),
                    message.getTimestamp(),
                    EventMetadata.lastOfVersion(message.getMetaData()),
                    recorded(type, message));
        }

        private static <R> R recorded(StreamType<R> type, DomainEventMessage<?> message) {
            if (!type.recorded().isInstance(message.getPayload())) {
                throw new IllegalStateException("%s: event %d is of a kind unknown to this release"
                        .formatted(message.getAggregateIdentifier(), message.getSequenceNumber()));
            }
            return type.recorded().cast(message.getPayload());
        }
    }

    private static final String SELECT = """
            select event_id::text, stream, sequence, stream_type, recorded_at, payload_type, payload_revision,
                   payload::text, metadata::text
            from ledger.event where stream = :stream and\s""";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final StreamType<R> type;

    public StreamHistory(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters, StreamType<R> type) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.type = type;
    }

    /** The events at places {@code from} to {@code to}, both included, in order. */
    public List<StoredEvent<R>> between(Object stream, long from, long to) {
        return read(entries(stream, from, to));
    }

    /** What was recorded at places {@code from} to {@code to}, both included, in order: cheaper than who recorded it as well. */
    public List<R> recorded(Object stream, long from, long to) {
        return messages(entries(stream, from, to))
                .map(message -> StoredEvent.recorded(type, message))
                .toList();
    }

    /** The events at these places, in order. */
    public List<StoredEvent<R>> at(Object stream, Collection<Long> sequences) {
        return sequences.isEmpty()
                ? List.of()
                : read(jdbc.sql(SELECT + "sequence = any(:sequences) order by sequence")
                        .param("stream", stream.toString())
                        .param("sequences", sequences.toArray(Long[]::new))
                        .query((row, _) -> entry(row))
                        .list());
    }

    /** The last events of a stream, at most {@code most} of them, in order. */
    public List<StoredEvent<R>> last(Object stream, int most) {
        return read(jdbc.sql("select * from (" + SELECT + "true order by sequence desc limit :most) latest"
                        + " order by sequence")
                .param("stream", stream.toString())
                .param("most", most)
                .query((row, _) -> entry(row))
                .list());
    }

    private List<StoredEvent<R>> read(List<GenericDomainEventEntry<String>> entries) {
        return messages(entries)
                .<StoredEvent<R>>map(message -> StoredEvent.of(type, message))
                .toList();
    }

    private List<GenericDomainEventEntry<String>> entries(Object stream, long from, long to) {
        return jdbc.sql(SELECT + "sequence between :from and :to order by sequence")
                .param("stream", stream.toString())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> entry(row))
                .list();
    }

    private Stream<? extends DomainEventMessage<?>> messages(List<GenericDomainEventEntry<String>> entries) {
        return EventStreamUtils.asStream(
                EventStreamUtils.upcastAndDeserializeDomainEvents(entries.stream(), serializer, upcasters));
    }

    private static GenericDomainEventEntry<String> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("stream_type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("event_id"),
                LedgerEventStorage.time(row, "recorded_at"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }
}
