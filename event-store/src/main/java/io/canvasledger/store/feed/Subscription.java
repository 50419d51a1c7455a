package io.canvasledger.store.feed;

import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.LedgerEventStorage;
import io.canvasledger.store.LedgerSerializer;
import io.canvasledger.store.feed.Subscriber.StartPosition;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's place in the log, and the work of moving on from it: a tracking processor with a position of its own. */
public final class Subscription implements AutoCloseable {

    private static final long POLL_MILLIS = 1_000;

    /** More numbers than can be given out within {@link LedgerEventStorage#APPEND_LIMIT}. */
    private static final int NUMBERS_IN_FLIGHT = 100_000;

    private final SubscriptionSpec spec;
    private final LedgerSerializer serializer;
    private final EmbeddedEventStore events;
    private final TrackingEventProcessor processor;
    private final AutoCloseable signal;
    private final Runnable afterwards;
    private final JdbcClient jdbc;

    /**
     * @param process distinguishes this process from others that follow under the same name
     * @param afterwards to be done when it is closed
     */
    Subscription(
            SubscriptionSpec spec,
            LedgerSerializer serializer,
            EventUpcaster upcasters,
            AppendSignal signal,
            String process,
            Runnable afterwards) {
        this.spec = spec;
        this.serializer = serializer;
        this.afterwards = afterwards;
        jdbc = JdbcClient.create(spec.source());
        var transactions = new SpringTransactionManager(spec.transactions());
        var connections = new SpringDataSourceConnectionProvider(spec.source());
        events = EmbeddedEventStore.builder()
                .storageEngine(new LedgerEventStorage(
                        connections, transactions, serializer, upcasters, SnapshotFilter.allowAll()))
                .fetchDelay(POLL_MILLIS)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
        processor = TrackingEventProcessor.builder()
                .name(spec.name())
                .eventHandlerInvoker(spec.handler())
                .messageSource(events)
                .tokenStore(JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(TokenSchema.builder()
                                .setTokenTable(spec.positions())
                                .build())
                        .serializer(serializer)
                        .claimTimeout(Duration.ofSeconds(10))
                        .nodeId(process)
                        .build())
                .transactionManager(transactions)
                .errorHandler(PropagatingErrorHandler.instance())
                .trackingEventProcessorConfiguration(
                        // As many threads as segments: those of a process that died are taken over by one that lives.
                        TrackingEventProcessorConfiguration.forParallelProcessing(spec.segments())
                                .andInitialSegmentsCount(spec.segments())
                                .andInitialTrackingToken(_ -> spec.start() == StartPosition.NOW ? now() : null)
                                .andBatchSize(spec.batch())
                                .andTokenClaimInterval(2_000, TimeUnit.MILLISECONDS))
                .build();
        this.signal = signal.onAppended(() -> events.publish(List.of()));
        processor.start();
    }

    /**
     * Behind the newest event, but before all that are on their way to places in front of it: numbers are given out before
     * they are committed, and Axon's own head would pass over those.
     */
    private @Nullable TrackingToken now() {
        return jdbc.sql("""
                with newest as (select coalesce(max(global_index), 0) as n from ledger.event)
                select n, array(
                    select i from generate_series(greatest(n - :reach, 0) + 1, n) i
                    where not exists (select from ledger.event e where e.global_index = i)) as gaps
                from newest""")
                .param("reach", NUMBERS_IN_FLIGHT)
                .query((row, _) -> row.getLong("n") == 0
                        ? Optional.<TrackingToken>empty()
                        : Optional.<TrackingToken>of(
                                GapAwareTrackingToken.newInstance(row.getLong("n"), new HashSet<>(List.of((Long[])
                                        row.getArray("gaps").getArray())))))
                .single()
                .orElse(null);
    }

    public String name() {
        return spec.name();
    }

    /** Whether this process takes part in the work, and nothing of that is failing. */
    public boolean running() {
        return processor.isRunning()
                && !processor.isError()
                && failing().findAny().isEmpty();
    }

    /** What is wrong, while an event that could not be handled is being tried again by this process. */
    public Optional<String> failure() {
        return failing()
                .map(EventTrackerStatus::getError)
                .map(error -> error == null ? "unknown" : error.toString())
                .findFirst();
    }

    private Stream<EventTrackerStatus> failing() {
        return processor.processingStatus().values().stream().filter(EventTrackerStatus::isErrorState);
    }

    /** About how many events it is behind; 0 when it is up to date. Numbers that no event has count too. */
    public long lag() {
        return Math.max(0, newest() - position());
    }

    /** The global index of the newest event. */
    public long newest() {
        return jdbc.sql("select coalesce(max(global_index), 0) from ledger.event")
                .query(Long.class)
                .single();
    }

    /** The global index up to which events have been handled, whichever process did it; 0 before the first. */
    public long position() {
        return reached(jdbc).index();
    }

    /**
     * What has been handled: every event up to an index but those of the gaps, which may have been committed since.
     */
    public record Reached(long index, Set<Long> gaps) {}

    /** How far it has come, as a reader's connection sees it. */
    public Reached reached(JdbcClient reader) {
        var tokens = reader.sql("select token, tokentype from " + spec.positions() + " where processorname = ?")
                .param(spec.name())
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

    private @Nullable TrackingToken token(byte @Nullable [] token, String type) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    /** Stops; whoever follows under the same name goes on from there. */
    @Override
    public void close() throws Exception {
        signal.close();
        processor.shutDown();
        events.shutDown();
        afterwards.run();
    }
}
