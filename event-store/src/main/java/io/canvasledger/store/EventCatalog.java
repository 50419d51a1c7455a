package io.canvasledger.store;

import io.canvasledger.store.StreamType.StoredKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectReader;

/** All types of stream there are: what each event is called in the store, and what is meant by a stored name. */
public final class EventCatalog {

    /** A kind of event with the type of stream it belongs to. */
    record CatalogEntry<R>(StreamType<R> type, StoredKind kind) {

        private static <R> Optional<CatalogEntry<R>> of(StreamType<R> type, Object message) {
            return type.recorded().isInstance(message)
                    ? Optional.of(
                            new CatalogEntry<>(type, type.kindOf(type.recorded().cast(message))))
                    : Optional.empty();
        }

        Class<? extends R> payload() {
            return type.payload(kind);
        }

        R read(ObjectReader reader, byte[] stored) {
            return type.read(reader, kind, stored);
        }
    }

    private final List<StreamType<?>> types;
    private final Map<String, CatalogEntry<?>> byName = new HashMap<>();

    /** @throws IllegalArgumentException if two mean different things by one name */
    public EventCatalog(Collection<? extends StreamType<?>> types) {
        this.types = List.copyOf(types);
        if (this.types.stream().map(StreamType::name).distinct().count() < this.types.size()) {
            throw new IllegalArgumentException("two types of stream have one name");
        }
        this.types.forEach(this::enter);
    }

    public static EventCatalog of(StreamType<?>... types) {
        return new EventCatalog(List.of(types));
    }

    private <R> void enter(StreamType<R> type) {
        for (var kind : type.kinds()) {
            if (!kind.storedName().startsWith(type.name() + ".")) {
                throw new IllegalArgumentException("the stored name %s does not begin with its type of stream, %s"
                        .formatted(kind.storedName(), type.name()));
            }
            if (byName.put(kind.storedName(), new CatalogEntry<>(type, kind)) != null) {
                throw new IllegalArgumentException("two kinds of event are stored as " + kind.storedName());
            }
        }
    }

    /** The kind of a message; empty for what is no event. */
    Optional<? extends CatalogEntry<?>> kindOf(Object message) {
        return types.stream()
                .flatMap(type -> CatalogEntry.of(type, message).stream())
                .findFirst();
    }

    /** The kind of a stored name, whatever its revision; empty for an unknown name. */
    Optional<? extends CatalogEntry<?>> kindNamed(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<JacksonModule> json() {
        return types.stream().flatMap(type -> type.json().stream()).toList();
    }
}
