package io.canvasledger.query.view;

import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.store.LedgerSerializer;
import io.canvasledger.store.Schema;
import io.canvasledger.store.feed.LedgerFeed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The generation of views that is served, and the rebuilding of the next. All processes on one database serve the same
 * generation; a new release whose projection differs builds a generation of its own.
 */
public final class Views implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Views.class);

    /**
     * The rhythm of housekeeping.
     *
     * @param look how often to look what other processes have done
     * @param grace how long answers that were begun on a replaced generation may take
     * @param keep how long a replaced generation is kept: until every process has followed and its answers are given
     */
    record Pace(Duration look, Duration grace, Duration keep) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    private final LedgerDatabase database;
    private final LedgerSerializer serializer;
    private final EventUpcaster upcasters;
    private final LedgerFeed feed;
    private final List<Projection> projections;
    /** What a generation of this release is made of. */
    private final String madeOf;

    private final ViewSettings settings;
    private final Pace pace;
    private final Visibility visibility = new Visibility();
    private final JdbcClient registry;
    private final Alone alone;
    private final AtomicReference<ViewGeneration> served = new AtomicReference<>();
    private final AtomicReference<@Nullable ViewGeneration> building = new AtomicReference<>();

    /** What the store held when a rebuild began: a segment of the views served now may say for long that it is further back. */
    private volatile long toReach;
    /** Replaced, and only open for answers that were begun before. */
    private final Set<ViewGeneration> leaving = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views-housekeeping").daemon().factory());

    Views(
            LedgerDatabase database,
            LedgerSerializer serializer,
            EventUpcaster upcasters,
            LedgerFeed feed,
            List<Projection> projections,
            ViewSettings settings,
            Pace pace) {
        this.database = database;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.feed = feed;
        this.projections = List.copyOf(projections);
        this.madeOf = madeOf(projections);
        this.settings = settings;
        this.pace = pace;
        Schema.migrate(database.unpooled(), "views", "db/view_generations");
        var unpooled = database.unpooled();
        registry = JdbcClient.create(unpooled);
        alone = new Alone(unpooled, registry);
        served.set(open(servedNumber().orElseGet(this::firstOfItsMake)));
        long look = pace.look().toMillis();
        housekeeping.scheduleWithFixedDelay(this::keepHouse, look, look, TimeUnit.MILLISECONDS);
    }

    /** @throws IllegalArgumentException if two of them have one name or own one table */
    private static String madeOf(List<Projection> projections) {
        var tables = projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
        if (tables.stream().distinct().count() < tables.size()) {
            throw new IllegalArgumentException("two projections own one table: " + tables);
        }
        var parts = projections.stream()
                .collect(Collectors.toMap(Projection::name, Projection::revision, Math::addExact, TreeMap::new));
        if (parts.size() < projections.size()) {
            throw new IllegalArgumentException("two projections have one name: " + parts.keySet());
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ":" + part.getValue())
                .collect(Collectors.joining(" "));
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
            toReach = current().feed().newest();
            var next = open(register());
            building.set(next);
            log.info("Rebuilding the views from the first event as generation {}.", next.number());
        }
    }

    /** Compares what is served with the store, in full. */
    Completeness completeness() {
        return Completeness.of(current().feed(), projections);
    }

    /** Whether a rebuild is under way in this process. */
    public boolean rebuilding() {
        return building.get() != null;
    }

    /** The number of the generation that is served. */
    public int generation() {
        return current().number();
    }

    private void keepHouse() {
        try {
            promote();
            follow();
            clear();
        } catch (RuntimeException e) {
            log.warn("Looking after the views failed and will be tried again: {}", e.getMessage());
        }
    }

    /** Never to less than is served now: not further back, and with no more streams standing still. */
    private void promote() {
        var next = building.get();
        if (next == null) {
            return;
        }
        if (next.number() < generation()) {
            building.set(null);
            log.info("Generation {} of the views was overtaken by another and is given up.", next.number());
            close(next);
            return;
        }
        long needed = Math.max(toReach, current().feed().position());
        if (next.feed().running()
                && next.feed().position() >= needed
                && next.feed().deadLettered() <= current().feed().deadLettered()) {
            alone.executeWithoutResult(_ -> serve(next.number()));
            building.set(null);
            replaceBy(next);
        }
    }

    /** Another process may have put a new generation in place. */
    private void follow() {
        servedNumber().filter(number -> number != generation()).ifPresent(number -> replaceBy(open(number)));
    }

    private void replaceBy(ViewGeneration next) {
        var old = served.getAndSet(next);
        visibility.moved();
        log.info("Generation {} of the views is served now.", next.number());
        leaving.add(old);
        housekeeping.schedule(() -> close(old), pace.grace().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void close(ViewGeneration generation) {
        try {
            leaving.remove(generation);
            generation.close();
        } catch (Exception e) {
            log.warn("Generation {} of the views could not be closed: {}", generation.number(), e.getMessage());
        }
    }

    /** What nobody reads any more: replaced, of an earlier release, or left behind by a process that died building it. */
    private void clear() {
        registry.sql("""
                select old.number from views.generation old, views.generation present
                where present.served and present.made_of = :madeOf and present.number = :own
                and old.number < present.number
                and present.served_at < now() - :keep * interval '1 millisecond'""")
                .param("madeOf", madeOf)
                .param("own", generation())
                .param("keep", pace.keep().toMillis())
                .query(Integer.class)
                .list()
                .forEach(number -> {
                    if (current().feed().lag() == 0) {
                        drop(number);
                    }
                });
    }

    private void drop(int number) {
        registry.sql("drop schema if exists " + ViewGeneration.schema(number) + " cascade")
                .update();
        registry.sql("delete from views.generation where number = ? and not served")
                .param(number)
                .update();
    }

    private Optional<Integer> servedNumber() {
        return registry.sql("select number from views.generation where served and made_of = ?")
                .param(madeOf)
                .query(Integer.class)
                .optional();
    }

    /** Two processes that start together must not make one each. */
    private int firstOfItsMake() {
        return alone.execute(_ -> servedNumber().orElseGet(() -> {
            int number = register();
            serve(number);
            return number;
        }));
    }

    private int register() {
        return registry.sql("insert into views.generation (made_of) values (?) returning number")
                .param(madeOf)
                .query(Integer.class)
                .single();
    }

    private void serve(int number) {
        registry.sql("update views.generation set served = false where served").update();
        registry.sql("update views.generation set served = true, served_at = now() where number = ?")
                .param(number)
                .update();
    }

    private ViewGeneration open(int number) {
        return new ViewGeneration(number, database, serializer, upcasters, feed, projections, settings, visibility);
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        housekeeping.close();
        leaving.forEach(this::close);
        close(current());
        var next = building.getAndSet(null);
        if (next != null) {
            close(next);
            drop(next.number());
        }
    }
}
