package io.canvasledger.store.feed;

import io.canvasledger.store.StreamHistory.StoredEvent;
import io.canvasledger.store.StreamType;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a subscriber what it takes. */
final class Delivery {

    private final Subscriber subscriber;
    private final Map<String, StreamType<?>> types;
    private final JdbcClient jdbc;

    Delivery(Subscriber subscriber, JdbcClient jdbc) {
        this.subscriber = subscriber;
        this.types = subscriber.takes().stream().collect(Collectors.toUnmodifiableMap(StreamType::name, type -> type));
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(DomainEventMessage<?> message) {
        var type = types.get(message.getType());
        if (type != null) {
            subscriber.on(StoredEvent.of(type, message), jdbc);
        }
    }
}
