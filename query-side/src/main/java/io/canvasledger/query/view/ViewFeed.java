package io.canvasledger.query.view;

import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.CanvasHistory;
import io.canvasledger.store.LedgerEventStorage;
import io.canvasledger.store.LedgerSerializer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Keeps one generation of the views up to date: a tracking processor whose token and rows share a transaction, with a queue
 * for events that cannot be projected. Its connections are its own, so that no crowd of readers or writers holds it up.
 */
final class ViewFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ViewFeed.class);

    static final String NAME = "views";
    private static final int BATCH = 200;
    private static final long POLL_MILLIS = 1_000;
    private static final long RETRY_SECONDS = 5;

    /**
     * Events of one canvas in order, canvases independently; Axon's own policy can skip events after a restart. Does not look
     * into the payload, which may be the very thing that cannot be read.
     */
    private static final SequencingPolicy<EventMessage<?>> BY_CANVAS =
            event -> event instanceof DomainEventMessage<?> told ? told.getAggregateIdentifier() : NAME;

    private final LedgerSerializer serializer;
    private final TrackingEventProcessor processor;
    private final EmbeddedEventStore events;
    private final JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final AutoCloseable subscription;
    private final JdbcClient jdbc;
    private volatile long newestAtStart;
    private volatile boolean complete;
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views-dead-letter-retry").daemon().factory());

    /** @param source of the schema this generation lives in */
    ViewFeed(
            DataSource source,
            LedgerSerializer serializer,
            EventUpcaster upcasters,
            AppendSignal signal,
            int segments,
            Runnable afterCommit) {
        this.serializer = serializer;
        var springTransactions = new DataSourceTransactionManager(source);
        var transactions = new SpringTransactionManager(springTransactions);
        var connections = new SpringDataSourceConnectionProvider(source);
        jdbc = JdbcClient.create(source);
        events = EmbeddedEventStore.builder()
                .storageEngine(new LedgerEventStorage(
                        connections, transactions, serializer, upcasters, SnapshotFilter.allowAll()))
                .fetchDelay(POLL_MILLIS)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
        deadLetters = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(NAME)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(DeadLetterSchema.builder()
                        .deadLetterTable("dead_letter")
                        .build())
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .build();
        var store = new ViewStore(source, LedgerSerializer.mapper());
        var projection =
                new Projection(store, new CanvasHistory(jdbc, serializer, upcasters), springTransactions, afterCommit);
        invoker = invoker(projection, springTransactions);
        processor = TrackingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(invoker)
                .messageSource(events)
                .tokenStore(JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(TokenSchema.builder().setTokenTable("token").build())
                        .serializer(serializer)
                        .claimTimeout(Duration.ofSeconds(10))
                        .build())
                .transactionManager(transactions)
                .errorHandler(PropagatingErrorHandler.instance())
                .trackingEventProcessorConfiguration(
                        // As many threads as segments: those of a process that died are taken over by one that lives.
                        TrackingEventProcessorConfiguration.forParallelProcessing(segments)
                                .andInitialSegmentsCount(segments)
                                .andBatchSize(BATCH)
                                .andTokenClaimInterval(2_000, TimeUnit.MILLISECONDS))
                .build();
        subscription = signal.onAppended(() -> events.publish(List.of()));
    }

    /**
     * A retry that fails again is undone to a savepoint. In a plain transaction it would undo with it that the letter was
     * tried, and so the same letter would be tried for ever while others wait that could be healed.
     */
    private DeadLetteringEventHandlerInvoker invoker(Projection projection, PlatformTransactionManager transactions) {
        var undoneAlone = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(projection)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(BY_CANVAS)
                .queue(deadLetters)
                .transactionManager(new SpringTransactionManager(transactions, undoneAlone))
                .enableSequenceIdentifierCache()
                .build();
    }

    void start() {
        newestAtStart = newest();
        processor.start();
        retries.scheduleWithFixedDelay(this::retryDeadLetters, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
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

    /** How many canvases wait behind an event that could not be projected. */
    long deadLettered() {
        return deadLetters.amountOfSequences();
    }

    /**
     * A canvas that stands still.
     *
     * @param canvas {@code workspace/uuid}
     * @param sequence the place of the event that could not be projected
     * @param cause what was wrong with it
     */
    record DeadLettered(
            String canvas, long sequence, @Nullable String cause) {}

    /** The canvases that stand still, some of them if there are very many. */
    List<DeadLettered> deadLetters() {
        return jdbc.sql("""
                select distinct on (sequenceidentifier) sequenceidentifier, sequencenumber, causemessage
                from dead_letter order by sequenceidentifier, sequenceindex limit 100""")
                .query((row, _) -> new DeadLettered(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Whether this process takes part in the work, and none of its segments is failing. */
    boolean running() {
        return processor.isRunning()
                && !processor.isError()
                && processor.processingStatus().values().stream().noneMatch(EventTrackerStatus::isErrorState);
    }

    /** About how many events the views are behind; 0 when they are up to date. Numbers that no event has count too. */
    long lag() {
        return Math.max(0, newest() - position());
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(global_index), 0) from ledger.event")
                .query(Long.class)
                .single();
    }

    /** Whether the views have ever held all that there was when this process began; before that, whole canvases may lack. */
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
        return jdbc
                .sql("select token, tokentype from token where processorname = ?")
                .param(NAME)
                .query((row, _) -> position(row.getBytes("token"), row.getString("tokentype")))
                // A stream of rows that nobody closes would keep its connection for ever.
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    /**
     * What is in the views or among the dead letters: every event up to an index but those of the gaps, which may have been
     * committed since.
     */
    record Reached(long index, Set<Long> gaps) {}

    /** How far the views have come, as a reader's connection sees it. */
    Reached reached(JdbcClient reader) {
        var tokens = reader.sql("select token, tokentype from token where processorname = ?")
                .param(NAME)
                .query((row, _) -> Optional.ofNullable(token(row.getBytes("token"), row.getString("tokentype"))))
                .list();
        var gaps = new TreeSet<Long>();
        for (var token : tokens) {
            if (token.orElse(null) instanceof GapAwareTrackingToken aware) {
                gaps.addAll(aware.getGaps());
            }
        }
        long index = tokens.stream()
                .mapToLong(token -> token.map(it -> it.position().orElse(0)).orElse(0L))
                .min()
                .orElse(0);
        return new Reached(index, gaps);
    }

    private long position(byte @Nullable [] token, String type) {
        var read = token(token, type);
        return read == null ? 0 : read.position().orElse(0);
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, String type) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() throws Exception {
        subscription.close();
        retries.shutdownNow();
        processor.shutDown();
        events.shutDown();
    }
}
