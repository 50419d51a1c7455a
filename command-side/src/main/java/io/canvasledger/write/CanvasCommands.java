package io.canvasledger.write;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.decide.CanvasDecider;
import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.CanvasHistory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The one way to have a command carried out. When it returns, what was decided is durable.
 *
 * <p>Commands in flight are bounded below the size of the connection pool: each holds a connection while it waits for its
 * canvas, so more callers than connections would starve everybody, readers included.
 */
public final class CanvasCommands {

    /** More commands arrive than the database can take; to be tried again a little later. */
    public static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int ATTEMPTS = 5;

    private final CommandGateway gateway;
    private final AppendSignal signal;
    private final CanvasHistory history;
    private final Cache cache;
    private final Semaphore places;
    private final Duration patience;

    CanvasCommands(
            CommandGateway gateway,
            AppendSignal signal,
            CanvasHistory history,
            Cache cache,
            int mostInFlight,
            Duration patience) {
        this.gateway = gateway;
        this.signal = signal;
        this.history = history;
        this.cache = cache;
        this.places = new Semaphore(mostInFlight, true);
        this.patience = patience;
    }

    /**
     * Decides a command and records what was decided, by that author.
     *
     * @throws Overloaded if no place became free in time; nothing was recorded
     */
    public CommandResult send(CanvasCommand command, String author) {
        if (command instanceof CreateCanvas create && create.dryRun()) {
            var decision = CanvasDecider.decide(Canvas.blank(create.canvas()), create);
            return new CommandResult(decision, 0, List.of());
        }
        enter();
        try {
            return attempt(command, author, ATTEMPTS);
        } catch (AggregateNotFoundException e) {
            return new CommandResult(CanvasDecider.decide(Canvas.blank(command.canvas()), command), 0, List.of());
        } finally {
            places.release();
        }
    }

    /** A conflict means another process was faster: nothing was recorded, so deciding again on the newer canvas is right. */
    private CommandResult attempt(CanvasCommand command, String author, int attempts) {
        try {
            CommandResult recorded = gateway.sendAndWait(
                    new GenericCommandMessage<>(command).withMetaData(Map.of(CanvasAggregate.AUTHOR, author)));
            if (!recorded.eventIds().isEmpty()) {
                signal.appended();
            } else if (attempts > 1 && outdated(command.canvas(), recorded)) {
                cache.remove(command.canvas().toString());
                return attempt(command, author, attempts - 1);
            }
            return recorded;
        } catch (ConcurrencyException e) {
            if (attempts == 1) {
                throw new Overloaded();
            }
            return attempt(command, author, attempts - 1);
        }
    }

    /**
     * Whether the store was ahead of the copy that was decided on. Where events are recorded the store itself notices; a
     * refusal, a preview or "already so" rests on the copy alone.
     */
    private boolean outdated(CanvasId canvas, CommandResult recorded) {
        return history.last(canvas, 1).stream().anyMatch(latest -> latest.version() > recorded.version());
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
