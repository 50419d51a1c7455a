package io.canvasledger.command;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The one way to have a command of some type of stream carried out: load, decide, record. When it returns, what was decided
 * is durable.
 */
public class Commands<C, S, E, D> {

    private static final int ATTEMPTS = 5;

    private final Decider<C, S, E, D> decider;
    private final CommandPath path;

    public Commands(Decider<C, S, E, D> decider, CommandPath path) {
        this.decider = decider;
        this.path = path;
    }

    /**
     * Decides a command and records what was decided, by that author.
     *
     * @throws Overloaded if no place became free in time; nothing was recorded
     */
    public final CommandOutcome<S, D> send(C command, String author) {
        return path.inPlace(() -> {
            try {
                return attempt(command, author, ATTEMPTS);
            } catch (AggregateNotFoundException e) {
                var blank = decider.blank(decider.stream(command));
                return new CommandOutcome<>(decider.decide(blank, command), blank, -1, List.of());
            }
        });
    }

    /** A conflict means another process was faster: nothing was recorded, so deciding again on the newer state is right. */
    private CommandOutcome<S, D> attempt(C command, String author, int attempts) {
        var stream = decider.stream(command);
        try {
            CommandOutcome<S, D> outcome = path.gateway()
                    .sendAndWait(new GenericCommandMessage<>(command)
                            .withMetaData(Map.of(StreamAggregate.STREAM, stream, StreamAggregate.AUTHOR, author)));
            if (!outcome.stored().isEmpty()) {
                path.recorded();
            } else if (attempts > 1 && path.outdated(stream, outcome.sequence())) {
                return attempt(command, author, attempts - 1);
            }
            return outcome;
        } catch (ConcurrencyException e) {
            if (attempts == 1) {
                throw new Overloaded();
            }
            return attempt(command, author, attempts - 1);
        }
    }
}
