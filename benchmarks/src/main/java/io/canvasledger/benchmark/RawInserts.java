package io.canvasledger.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What PostgreSQL itself can do: rows like those of the event store into a table like the event store's, indexes included,
 * with nothing between the caller and its connection.
 */
final class RawInserts implements AutoCloseable {

    private static final int STREAMS = 100;
    private static final int TEXTS = 500;

    /** What an event of the run says, as stored. */
    private record Text(String type, String payload, String metadata) {}

    /** Places in streams, so that no two rows claim the same. */
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Text> texts;
    private final Random random;
    private final int rows;

    /** @param rows in each transaction */
    RawInserts(Ledger ledger, long seed, int rows) throws SQLException {
        this.random = new Random(seed);
        this.rows = rows;
        this.texts = ledger.sql()
                .sql("""
                        select payload_type, payload::text, metadata::text from ledger.event
                        where payload_type = 'canvas.item-reworded' order by global_index limit ?""")
                .param(TEXTS)
                .query((row, _) -> new Text(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        this.connection = ledger.connection();
        this.connection.setAutoCommit(rows == 1);
        this.insert = connection.prepareStatement("""
                insert into benchmark.event (event_id, stream, sequence, stream_type, recorded_at, payload_type,
                                             payload_revision, payload, metadata)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)""");
    }

    static void createTable(Ledger ledger) {
        ledger.sql().sql("create schema benchmark").update();
        ledger.sql()
                .sql("create table benchmark.event (like ledger.event including all)")
                .update();
    }

    /** One transaction, durable when this returns. */
    void insert() throws SQLException {
        if (rows == 1) {
            fill();
            insert.executeUpdate();
            return;
        }
        for (int i = 0; i < rows; i++) {
            fill();
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }

    private void fill() throws SQLException {
        var text = texts.get(random.nextInt(texts.size()));
        insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
        insert.setString(2, "default/" + new UUID(0, random.nextInt(STREAMS)));
        insert.setLong(3, SEQUENCE.getAndIncrement());
        insert.setString(4, "canvas");
        insert.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setString(6, text.type());
        insert.setString(7, "1");
        insert.setString(8, text.payload());
        insert.setString(9, text.metadata());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
