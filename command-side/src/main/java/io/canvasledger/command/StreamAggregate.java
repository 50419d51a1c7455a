package io.canvasledger.command;

import io.canvasledger.command.CommandOutcome.Stored;
import io.canvasledger.store.EventMetadata;
import io.canvasledger.store.LedgerEventStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of one stream: loads it, asks the {@link Decider}, records what it decided. Axon tells aggregates, commands
 * and events apart by their classes, so each type of stream extends this with one line a command and one for its events:
 *
 * <pre>{@code
 * @CommandHandler
 * CommandOutcome<NoteText, NoteDecision> handle(WriteNote command, MetaData metadata) {
 *     return decide(command, metadata);
 * }
 *
 * @EventSourcingHandler
 * void on(NoteEvent event, EventMessage<?> message) {
 *     happened(event.note(), event, message);
 * }
 * }</pre>
 */
public abstract class StreamAggregate<C, S, E, D> {

    /** Who asked, in the metadata of a command. */
    public static final String AUTHOR = "author";

    /** Which stream is meant, in the metadata of a command. */
    static final String STREAM = "stream";

    private final transient Decider<C, S, E, D> decider;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable S state;

    /** The events this command has recorded so far, in order. */
    private transient List<Stored> recorded = new ArrayList<>();

    protected StreamAggregate(Decider<C, S, E, D> decider) {
        this.decider = decider;
    }

    /** As it was when a snapshot of it was stored. */
    protected StreamAggregate(Decider<C, S, E, D> decider, String stream, S state) {
        this(decider);
        this.stream = stream;
        this.state = state;
    }

    /** What has happened, folded; absent before anything has. */
    protected final @Nullable S state() {
        return state;
    }

    /** Decides a command on what has happened so far and records what was decided. */
    protected final CommandOutcome<S, D> decide(C command, MetaData metadata) {
        recorded = new ArrayList<>();
        var decision = decider.decide(stateOr(decider.stream(command)), command);
        record(decider.recorded(command, decision), (String) metadata.get(AUTHOR));
        var last = AggregateLifecycle.getVersion();
        return new CommandOutcome<>(
                decision, stateOr(decider.stream(command)), last == null ? -1 : last, List.copyOf(recorded));
    }

    private void record(List<E> events, String author) {
        for (int i = 0; i < events.size(); i++) {
            boolean last = i == events.size() - 1 || !decider.sameVersion(events.get(i), events.get(i + 1));
            AggregateLifecycle.apply(events.get(i), MetaData.from(EventMetadata.by(author, last)));
        }
    }

    /**
     * Takes note of an event, now or read from the store.
     *
     * @param message what carries it
     */
    protected final void happened(String stream, E event, EventMessage<?> message) {
        this.stream = stream;
        state = decider.evolve(stateOr(stream), event);
        if (AggregateLifecycle.isLive()) {
            recorded.add(new Stored(message.getIdentifier(), LedgerEventStorage.stored(message.getTimestamp())));
        }
    }

    /** Written by a later release: to decide without knowing what it means would be to guess. */
    @EventSourcingHandler
    void on(UnknownSerializedType event) {
        throw new IllegalStateException("the stream holds an event this release does not know: "
                + event.serializedType().getName());
    }

    private S stateOr(String name) {
        return Objects.requireNonNullElseGet(state, () -> decider.blank(name));
    }
}
