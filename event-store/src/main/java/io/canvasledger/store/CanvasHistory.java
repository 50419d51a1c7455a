package io.canvasledger.store;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads events of one canvas straight from the store, through the same upcasters as everybody else. Only what was
 * committed is seen.
 */
public final class CanvasHistory {

    /**
     * An event with what the store knows of it.
     *
     * @param id the event's own id
     * @param sequence its place in the stream, from 0 without gaps
     * @param last whether its version is complete with it
     */
    public record StoredEvent(
            String id, long sequence, String author, Instant recordedAt, boolean last, Recorded recorded) {

        public CanvasEvent event() {
            return recorded.event();
        }

        /** The number of the version it came with. */
        public int version() {
            return recorded.version().number();
        }

        /**
         * Reads a message of the store.
         *
         * @throws IllegalStateException if it is of a type this release does not know: better to stop than to pass it over
         */
        public static StoredEvent of(DomainEventMessage<?> message) {
            if (!(message.getPayload() instanceof Recorded recorded)) {
                throw new IllegalStateException("%s: event %d is of a type unknown to this release"
                        .formatted(message.getAggregateIdentifier(), message.getSequenceNumber()));
            }
            return new StoredEvent(
                    message.getIdentifier(),
                    message.getSequenceNumber(),
                    EventMetadata.author(message.getMetaData()),
                    message.getTimestamp(),
                    EventMetadata.lastOfVersion(message.getMetaData()),
                    recorded);
        }
    }

    private static final String SELECT = """
            select event_id::text, stream, sequence, stream_type, recorded_at, payload_type, payload_revision,
                   payload::text, metadata::text
            from ledger.event where stream = :stream and\s""";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public CanvasHistory(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The events at places {@code from} to {@code to}, both included, in order. */
    public List<StoredEvent> between(CanvasId canvas, long from, long to) {
        return read(jdbc.sql(SELECT + "sequence between :from and :to order by sequence")
                .param("stream", canvas.toString())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> entry(row))
                .list());
    }

    /** The events at these places, in order. */
    public List<StoredEvent> at(CanvasId canvas, Collection<Long> sequences) {
        return sequences.isEmpty()
                ? List.of()
                : read(jdbc.sql(SELECT + "sequence = any(:sequences) order by sequence")
                        .param("stream", canvas.toString())
                        .param("sequences", sequences.toArray(Long[]::new))
                        .query((row, _) -> entry(row))
                        .list());
    }

    /** The last events of a canvas, at most {@code most} of them, in order. */
    public List<StoredEvent> last(CanvasId canvas, int most) {
        return read(jdbc.sql("select * from (" + SELECT + "true order by sequence desc limit :most) latest"
                        + " order by sequence")
                .param("stream", canvas.toString())
                .param("most", most)
                .query((row, _) -> entry(row))
                .list());
    }

    private List<StoredEvent> read(List<GenericDomainEventEntry<String>> entries) {
        var messages = EventStreamUtils.upcastAndDeserializeDomainEvents(entries.stream(), serializer, upcasters);
        return EventStreamUtils.asStream(messages).map(StoredEvent::of).toList();
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
