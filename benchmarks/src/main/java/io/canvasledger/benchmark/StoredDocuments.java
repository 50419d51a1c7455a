package io.canvasledger.benchmark;

import io.canvasledger.store.CanvasStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a store of current documents would do: read one by its key and parse it, with nothing in between. */
final class StoredDocuments implements AutoCloseable {

    private static final int DOCUMENTS = 500;
    private static final JsonMapper JSON = CanvasStream.mapper();

    private final Connection connection;
    private final PreparedStatement select;
    private final Random random = new Random(3);

    /** @param document what each of them holds: a canvas of the same size as those read through the application */
    StoredDocuments(Ledger ledger, Object document) throws SQLException {
        var body = JSON.writeValueAsString(document);
        ledger.sql()
                .sql("create table benchmark.document (id uuid primary key, body text not null)")
                .update();
        connection = ledger.connection();
        try (var insert = connection.prepareStatement("insert into benchmark.document values (?, ?)")) {
            for (int i = 0; i < DOCUMENTS; i++) {
                insert.setObject(1, new UUID(0, i));
                insert.setString(2, body);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        select = connection.prepareStatement("select body from benchmark.document where id = ?");
    }

    void read() throws SQLException {
        select.setObject(1, new UUID(0, random.nextInt(DOCUMENTS)));
        try (var rows = select.executeQuery()) {
            rows.next();
            JSON.readTree(rows.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
