package io.canvasledger.query.view;

import io.canvasledger.store.feed.LedgerFeed;
import io.canvasledger.store.feed.Subscriber.StartPosition;
import io.canvasledger.store.feed.Subscription;
import io.canvasledger.store.feed.SubscriptionSpec;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Keeps one generation of the views up to date: a subscription whose position and rows share a transaction, with a queue
 * for events that cannot be projected. Its connections are its own, so that no crowd of readers or writers holds it up.
 */
final class ViewFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ViewFeed.class);

    static final String NAME = "views";
    private static final int BATCH = 200;
    private static final long RETRY_SECONDS = 5;

    /**
     * Events of one stream in order, streams independently; Axon's own policy can skip events after a restart. Does not look
     * into the payload, which may be the very thing that cannot be read.
     */
    private static final SequencingPolicy<EventMessage<?>> BY_STREAM =
            event -> event instanceof DomainEventMessage<?> told ? told.getAggregateIdentifier() : NAME;

    private final Subscription subscription;
    private final JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final JdbcClient jdbc;
    private final long newestAtStart;
    private volatile boolean complete;
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views-dead-letter-retry").daemon().factory());

    /** @param place of the generation to feed */
    ViewFeed(
            LedgerFeed feed,
            Projection.ProjectionTarget target,
            Collection<Projection> projections,
            int segments,
            Runnable afterCommit) {
        jdbc = target.jdbc();
        deadLetters = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(NAME)
                .connectionProvider(new SpringDataSourceConnectionProvider(target.source()))
                .transactionManager(new SpringTransactionManager(target.transactions()))
                .schema(DeadLetterSchema.builder()
                        .deadLetterTable("dead_letter")
                        .build())
                .genericSerializer(target.serializer())
                .eventSerializer(target.serializer())
                .build();
        invoker = invoker(new Dispatch(projections, target, afterCommit), target.transactions());
        newestAtStart = newest();
        subscription = feed.follow(new SubscriptionSpec(
                NAME,
                target.source(),
                target.transactions(),
                "token",
                segments,
                BATCH,
                StartPosition.BEGINNING,
                invoker));
        retries.scheduleWithFixedDelay(this::retryDeadLetters, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * A retry that fails again is undone to a savepoint. In a plain transaction it would undo with it that the letter was
     * tried, and so the same letter would be tried for ever while others wait that could be healed.
     */
    private DeadLetteringEventHandlerInvoker invoker(Dispatch dispatch, PlatformTransactionManager transactions) {
        var undoneAlone = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(dispatch)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(BY_STREAM)
                .queue(deadLetters)
                .transactionManager(new SpringTransactionManager(transactions, undoneAlone))
                .enableSequenceIdentifierCache()
                .build();
    }

    private void retryDeadLetters() {
        try {
            if (invoker.processAny()) {
                log.info("An event that could not be projected before has been projected now.");
            }
        } catch (RuntimeException e) {
            log.warn("Retrying events that could not be projected failed: {}", e.getMessage());
        }
    }

    /** How many streams wait behind an event that could not be projected. */
    long deadLettered() {
        return deadLetters.amountOfSequences();
    }

    /**
     * A stream that stands still.
     *
     * @param stream its name; of a canvas, {@code workspace/uuid}
     * @param sequence the place of the event that could not be projected
     * @param cause what was wrong with it
     */
    record DeadLettered(
            String stream, long sequence, @Nullable String cause) {}

    /** The streams that stand still, some of them if there are very many. */
    List<DeadLettered> deadLetters() {
        return jdbc.sql("""
                select distinct on (sequenceidentifier) sequenceidentifier, sequencenumber, causemessage
                from dead_letter order by sequenceidentifier, sequenceindex limit 100""")
                .query((row, _) -> new DeadLettered(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Whether this process takes part in the work, and none of its segments is failing. */
    boolean running() {
        return subscription.running();
    }

    /** About how many events the views are behind; 0 when they are up to date. Numbers that no event has count too. */
    long lag() {
        return subscription.lag();
    }

    /** The number of the last event in the store. */
    long newest() {
        return jdbc.sql("select coalesce(max(global_index), 0) from ledger.event")
                .query(Long.class)
                .single();
    }

    /** Whether the views have ever held all that there was when this process began; before that, whole streams may lack. */
    boolean complete() {
        if (!complete) {
            complete = position() >= newestAtStart;
        }
        return complete;
    }

    /**
     * The global index up to which events are in the views or among the dead letters, whichever process put them there; 0
     * before the first.
     */
    long position() {
        return subscription.position();
    }

    /** How far the views have come, as a reader's connection sees it. */
    Subscription.Reached reached(JdbcClient reader) {
        return subscription.reached(reader);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() throws Exception {
        retries.shutdownNow();
        subscription.close();
    }
}
