package io.canvasledger.store;

import java.util.List;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectReader;

/**
 * A type of stream: what its events are called in the store and how they are read. Canvases are the first. One is added
 * by a bean of this type; from then on its events are stored under their names and read back, and nothing else needs to
 * know of it. The streams themselves must have names no stream of another type has: begin them with the type's own.
 *
 * @param <R> what is recorded: an envelope around every event, or a sealed family of events itself
 */
public interface StreamType<R> {

    /**
     * One kind of event of a stream type. Its names stand in the store for ever.
     *
     * @param storedName the stream type, a dot, and its own name: {@code canvas.item-added}
     * @param revision of the payload that is written now; an earlier one needs an upcaster
     * @param event the class that holds it
     */
    record StoredKind(String storedName, int revision, Class<?> event) {}

    /** As the store calls it. */
    String name();

    /** What a message of such a stream carries. */
    Class<R> recorded();

    /** Every kind of event there is. */
    List<StoredKind> kinds();

    /** Which of {@link #kinds} this is. */
    default StoredKind kindOf(R recorded) {
        return kinds().stream()
                .filter(kind -> kind.event().isInstance(recorded))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of " + name() + " event: " + recorded));
    }

    /** The class of message that a stored kind is read as. */
    default Class<? extends R> payload(StoredKind kind) {
        return kind.event().asSubclass(recorded());
    }

    /** Reads what was stored of this kind. */
    default R read(ObjectReader reader, StoredKind kind, byte[] stored) {
        return reader.forType(payload(kind)).readValue(stored);
    }

    /** What Jackson has to be taught to write and read its events. */
    default List<JacksonModule> json() {
        return List.of();
    }
}
