package io.canvasledger.query.view;

import com.zaxxer.hikari.HikariDataSource;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.store.LedgerSerializer;
import io.canvasledger.store.Schema;
import io.canvasledger.store.StreamHistory;
import io.canvasledger.store.StreamType;
import io.canvasledger.store.feed.LedgerFeed;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One complete set of views in a schema of its own, with what feeds it. Several can exist side by side: that is how views
 * are rebuilt from nothing while the old ones go on answering.
 */
public final class ViewGeneration implements AutoCloseable {

    /** Of a whole read: all versions of a very long history, if need be. */
    private static final Duration READ_LIMIT = Duration.ofMinutes(2);

    /** Of events the views have not passed. More only lie there while a process that is not ready catches up. */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final Duration PROJECTION_LIMIT = Duration.ofMinutes(2);

    private final int number;
    private final HikariDataSource feedPool;
    private final HikariDataSource readPool;
    private final ViewFeed feed;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final LedgerSerializer serializer;
    private final EventUpcaster upcasters;

    ViewGeneration(
            int number,
            LedgerDatabase database,
            LedgerSerializer serializer,
            EventUpcaster upcasters,
            LedgerFeed ledgerFeed,
            Collection<Projection> projections,
            ViewSettings settings,
            Visibility visibility) {
        this.number = number;
        this.serializer = serializer;
        this.upcasters = upcasters;
        var schema = schema(number);
        Schema.migrate(database.unpooled(), schema, "db/views");
        for (var projection : projections) {
            projection
                    .migrations()
                    .ifPresent(migrations ->
                            Schema.migratePart(database.unpooled(), schema, projection.name(), migrations));
        }
        feedPool = database.pool(schema + "-feed", settings.segments() * 2 + 2, PROJECTION_LIMIT, schema);
        readPool = database.snapshotPool(schema + "-read", settings.connections(), READ_LIMIT, schema);
        var target = new Projection.ProjectionTarget(
                feedPool, new DataSourceTransactionManager(feedPool), serializer, upcasters);
        feed = new ViewFeed(ledgerFeed, target, projections, settings.segments(), visibility::moved);
        jdbc = JdbcClient.create(readPool);
        snapshot = new TransactionTemplate(new DataSourceTransactionManager(readPool));
        snapshot.setReadOnly(true);
    }

    static String schema(int number) {
        return "views_" + number;
    }

    /** Distinguishes this generation from all others on the same database. */
    public int number() {
        return number;
    }

    /** Reads the rows; of canvases, only complete versions are in the {@code version} and {@code canvas} tables. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Reads the events the rows point to. */
    public <R> StreamHistory<R> history(StreamType<R> type) {
        return new StreamHistory<>(jdbc, serializer, upcasters, type);
    }

    /**
     * Runs reads in one read-only transaction: on one connection, and all of them see what the first one saw, the views and
     * the events alike.
     */
    public <T> T inOneSnapshot(Supplier<T> reads) {
        return Objects.requireNonNull(snapshot.execute(_ -> reads.get()));
    }

    /**
     * Whether something an author has written in a workspace is not in the views yet. Looks at what comes after the last
     * event the views have passed: usually nothing.
     */
    public boolean lacks(WorkspaceId workspace, String author) {
        var reached = feed.reached(jdbc);
        return jdbc.sql("""
                        select exists (
                            select from (
                                (select stream, metadata from ledger.event where global_index > :index
                                 order by global_index desc limit :most)
                                union all
                                select stream, metadata from ledger.event where global_index = any(:gaps)) e
                            where starts_with(e.stream, :workspace) and e.metadata ->> 'author' = :author)""")
                .param("index", reached.index())
                .param("most", MOST_LOOKED_AT)
                .param("gaps", reached.gaps().toArray(Long[]::new))
                .param("workspace", workspace.value() + "/")
                .param("author", author)
                .query(Boolean.class)
                .single();
    }

    ViewFeed feed() {
        return feed;
    }

    @Override
    public void close() throws Exception {
        feed.close();
        feedPool.close();
        readPool.close();
    }
}
