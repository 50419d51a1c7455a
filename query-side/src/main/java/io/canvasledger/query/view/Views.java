package io.canvasledger.query.view;

import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.store.LedgerSerializer;
import io.canvasledger.store.Schema;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The generation of views that is served, and the rebuilding of the next. All processes on one database serve the same
 * generation; a new release whose projection differs builds a generation of its own.
 */
public final class Views implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Views.class);

    /** To be raised whenever the same events would give other rows. */
    static final int REVISION = 1;

    private static final long FOLLOW_SECONDS = 2;
    /** How long answers that were begun on the old generation may take. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final LedgerDatabase database;
    private final LedgerSerializer serializer;
    private final EventUpcaster upcasters;
    private final AppendSignal signal;
    private final ViewSettings settings;
    private final Visibility visibility = new Visibility();
    private final JdbcClient registry;
    private final Alone alone;
    private final AtomicReference<ViewGeneration> served = new AtomicReference<>();
    private final AtomicReference<@Nullable ViewGeneration> building = new AtomicReference<>();
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views-housekeeping").daemon().factory());

    Views(
            LedgerDatabase database,
            LedgerSerializer serializer,
            EventUpcaster upcasters,
            AppendSignal signal,
            ViewSettings settings) {
        this.database = database;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.signal = signal;
        this.settings = settings;
        Schema.migrate(database.unpooled(), "views", "db/view_generations");
        var unpooled = database.unpooled();
        registry = JdbcClient.create(unpooled);
        alone = new Alone(unpooled, registry);
        served.set(open(servedNumber().orElseGet(this::firstOfThisRevision)));
        housekeeping.scheduleWithFixedDelay(this::keepHouse, FOLLOW_SECONDS, FOLLOW_SECONDS, TimeUnit.SECONDS);
    }

    /** Transactions on the register that no other process runs at the same time. */
    private record Alone(TransactionTemplate transactions, JdbcClient registry) {

        Alone(DataSource source, JdbcClient registry) {
            this(new TransactionTemplate(new DataSourceTransactionManager(source)), registry);
        }

        <T> T execute(TransactionCallback<T> work) {
            return Objects.requireNonNull(transactions.execute(status -> {
                registry.sql("lock table views.generation in exclusive mode").update();
                return work.doInTransaction(status);
            }));
        }

        void executeWithoutResult(Consumer<TransactionStatus> work) {
            execute(status -> {
                work.accept(status);
                return true;
            });
        }
    }

    /** What to read from. Take it once a request, so that one answer never mixes two generations. */
    public ViewGeneration current() {
        return served.get();
    }

    /** Lets a reader wait for rows. */
    public Visibility visibility() {
        return visibility;
    }

    public ViewSettings settings() {
        return settings;
    }

    /** Begins to build all views from nothing; those served now are served until the new ones have caught up. */
    public synchronized void rebuild() {
        if (building.get() == null) {
            var next = open(register());
            building.set(next);
            log.info("Rebuilding the views from the first event as generation {}.", next.number());
        }
    }

    /** Whether a rebuild is under way in this process. */
    public boolean rebuilding() {
        return building.get() != null;
    }

    /** Events not yet in the served views. */
    public long lag() {
        return current().feed().lag();
    }

    /** Whether the served views are being kept up to date. */
    public boolean running() {
        return current().feed().running();
    }

    /** Canvases whose views stand still because an event could not be projected. */
    public long deadLettered() {
        return current().feed().deadLettered();
    }

    /** The number of the generation that is served. */
    public int generation() {
        return current().number();
    }

    private void keepHouse() {
        try {
            promote();
            follow();
            clearEarlierRevisions();
        } catch (RuntimeException e) {
            log.warn("Looking after the views failed and will be tried again: {}", e.getMessage());
        }
    }

    private void promote() {
        var next = building.get();
        if (next == null || next.feed().lag() > 0 || !next.feed().running()) {
            return;
        }
        alone.executeWithoutResult(_ -> serve(next.number()));
        building.set(null);
        replaceBy(next);
    }

    /** Another process may have put a new generation in place. */
    private void follow() {
        servedNumber().filter(number -> number != generation()).ifPresent(number -> replaceBy(open(number)));
    }

    private void replaceBy(ViewGeneration next) {
        var old = served.getAndSet(next);
        visibility.moved();
        log.info("Generation {} of the views is served now.", next.number());
        housekeeping.schedule(() -> retire(old), GRACE.toSeconds(), TimeUnit.SECONDS);
    }

    private void retire(ViewGeneration old) {
        try {
            old.close();
            drop(old.number());
        } catch (Exception e) {
            log.warn("Generation {} of the views could not be put away: {}", old.number(), e.getMessage());
        }
    }

    /** A new release leaves the generation of the old one behind; it goes once it is no longer needed. */
    private void clearEarlierRevisions() {
        if (lag() == 0) {
            registry.sql("select number from views.generation where revision < ? and not served")
                    .param(REVISION)
                    .query(Integer.class)
                    .list()
                    .forEach(this::drop);
        }
    }

    private void drop(int number) {
        registry.sql("drop schema if exists " + ViewGeneration.schema(number) + " cascade")
                .update();
        registry.sql("delete from views.generation where number = ? and not served")
                .param(number)
                .update();
    }

    private Optional<Integer> servedNumber() {
        return registry.sql("select number from views.generation where served and revision = ?")
                .param(REVISION)
                .query(Integer.class)
                .optional();
    }

    /** Two processes that start together must not make one each. */
    private int firstOfThisRevision() {
        return alone.execute(_ -> servedNumber().orElseGet(() -> {
            int number = register();
            serve(number);
            return number;
        }));
    }

    private int register() {
        return registry.sql("insert into views.generation (revision) values (?) returning number")
                .param(REVISION)
                .query(Integer.class)
                .single();
    }

    private void serve(int number) {
        registry.sql("update views.generation set served = false where served").update();
        registry.sql("update views.generation set served = true where number = ?")
                .param(number)
                .update();
    }

    private ViewGeneration open(int number) {
        return new ViewGeneration(number, database, serializer, upcasters, signal, settings, visibility);
    }

    @Override
    public void close() throws Exception {
        housekeeping.shutdownNow();
        var next = building.get();
        if (next != null) {
            next.close();
        }
        current().close();
    }
}
