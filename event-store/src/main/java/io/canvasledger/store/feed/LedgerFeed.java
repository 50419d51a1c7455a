package io.canvasledger.store.feed;

import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.store.LedgerSerializer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Lets anybody follow the log, each from a durable position of their own and at their own speed: who is slow or fails holds
 * up nobody else. The views are its first subscriber.
 */
public final class LedgerFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerFeed.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Duration HANDLING_LIMIT = Duration.ofMinutes(2);

    /** For the event at hand, for keeping the claim on the position, for looking how far it is. */
    private static final int CONNECTIONS = 4;

    private static final AtomicInteger FEEDS = new AtomicInteger();

    private final LedgerDatabase database;
    private final LedgerSerializer serializer;
    private final EventUpcaster upcasters;
    private final AppendSignal signal;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    /** Those that follow under one name take turns by this. */
    private final String process = ManagementFactory.getRuntimeMXBean().getName() + "/" + FEEDS.incrementAndGet();

    public LedgerFeed(
            LedgerDatabase database, LedgerSerializer serializer, EventUpcaster upcasters, AppendSignal signal) {
        this.database = database;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.signal = signal;
    }

    /**
     * Delivers to a subscriber from where it was, until it is closed.
     *
     * @throws IllegalArgumentException if its name is not one, or taken in this process
     */
    public synchronized Subscription subscribe(Subscriber subscriber) {
        var name = subscriber.name();
        if (!NAME.matcher(name).matches() || subscriptions.containsKey(name)) {
            throw new IllegalArgumentException("not a name for a subscriber, or one in use: " + name);
        }
        var pool = database.pool("feed-" + name, CONNECTIONS, HANDLING_LIMIT, "ledger");
        var handler = SimpleEventHandlerInvoker.builder()
                .eventHandlers(new Delivery(subscriber, JdbcClient.create(pool)))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(_ -> name)
                .build();
        var spec = new SubscriptionSpec(
                name,
                pool,
                new DataSourceTransactionManager(pool),
                "feed_position",
                1,
                subscriber.batch(),
                subscriber.from(),
                handler);
        var subscription = new Subscription(spec, serializer, upcasters, signal, process, () -> {
            subscriptions.remove(name);
            pool.close();
        });
        subscriptions.put(name, subscription);
        return subscription;
    }

    /** Follows for somebody who looks after position, order and failures. */
    public Subscription follow(SubscriptionSpec spec) {
        return new Subscription(spec, serializer, upcasters, signal, process, () -> {});
    }

    /** Those subscribed in this process. */
    public Collection<Subscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    @Override
    public void close() {
        subscriptions().forEach(subscription -> {
            try {
                subscription.close();
            } catch (Exception e) {
                log.warn("The subscription {} could not be closed: {}", subscription.name(), e.getMessage());
            }
        });
    }
}
