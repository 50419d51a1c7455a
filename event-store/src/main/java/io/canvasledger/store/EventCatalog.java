package io.canvasledger.store;

import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Recorded;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what an event is called in the store, and what is meant by a stored name; both are declared by {@link EventKind}. */
final class EventCatalog {

    /** A stored name with the revision of its payload. */
    record StoredType(String name, String revision) {

        static StoredType of(EventKind kind) {
            return new StoredType(kind.storedName(), Integer.toString(kind.revision()));
        }
    }

    private static final Map<String, EventKind> BY_NAME =
            Stream.of(EventKind.values()).collect(Collectors.toUnmodifiableMap(EventKind::storedName, kind -> kind));

    private EventCatalog() {}

    /** The stored type of a message; empty for what is no event. */
    static Optional<StoredType> typeOf(Object message) {
        return message instanceof Recorded recorded ? Optional.of(StoredType.of(recorded.kind())) : Optional.empty();
    }

    /** The kind of a stored name, whatever its revision; empty for an unknown name. */
    static Optional<EventKind> kindOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
