package io.canvasledger.command;

import io.canvasledger.store.AppendSignal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What commands of all types of stream share on their way.
 *
 * <p>Commands in flight are bounded below the size of the connection pool: each holds a connection while it waits for its
 * stream, so more callers than connections would starve everybody, readers included.
 */
public final class CommandPath {

    private final CommandGateway gateway;
    private final AppendSignal signal;
    private final EventStore events;
    private final Cache cache;
    private final Semaphore places;
    private final Duration patience;

    CommandPath(
            CommandGateway gateway,
            AppendSignal signal,
            EventStore events,
            Cache cache,
            int mostInFlight,
            Duration patience) {
        this.gateway = gateway;
        this.signal = signal;
        this.events = events;
        this.cache = cache;
        this.places = new Semaphore(mostInFlight, true);
        this.patience = patience;
    }

    CommandGateway gateway() {
        return gateway;
    }

    void recorded() {
        signal.appended();
    }

    /**
     * Whether the store was ahead of the copy that was decided on, which is then forgotten. Where events are recorded the
     * store itself notices; a refusal, a preview or "already so" rests on the copy alone.
     */
    boolean outdated(String stream, long sequence) {
        boolean outdated = events.lastSequenceNumberFor(stream)
                .filter(last -> last > sequence)
                .isPresent();
        if (outdated) {
            cache.remove(stream);
        }
        return outdated;
    }

    /** @throws Overloaded if no place became free in time */
    <T> T inPlace(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
    }
}
