package io.canvasledger.standalone.release;

import io.canvasledger.standalone.database.EmbeddedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** All rows of a ledger's database as text, so that a data directory of 40 MB is kept in a few kilobytes. */
final class DatabaseCopy {

    private static final String TABLE = "-- ";
    private static final String END = "\\.";

    private DatabaseCopy() {}

    static void write(EmbeddedDatabase database, Writer rows) throws SQLException, IOException {
        try (var connection = connect(database)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(connection)) {
                rows.write(TABLE + table + "\n");
                copy.copyOut("copy " + table + " to stdout", rows);
                rows.write(END + "\n");
            }
        }
    }

    /** Into a database that has nothing yet. */
    static void restore(EmbeddedDatabase database, KeptRelease release) throws SQLException, IOException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = release.rows()) {
            statement.execute(Files.readString(release.schemas()));
            for (var line = rows.readLine(); line != null; line = rows.readLine()) {
                restore(connection, line.substring(TABLE.length()), rows);
            }
            for (var next : List.of("ledger.event (global_index)", "views.generation (number)")) {
                var table = next.substring(0, next.indexOf(' '));
                var column = next.substring(next.indexOf('(') + 1, next.length() - 1);
                statement.execute("select setval(pg_get_serial_sequence('%s', '%s'), (select max(%s) from %s))"
                        .formatted(table, column, column, table));
            }
        }
    }

    private static void restore(Connection connection, String table, BufferedReader rows)
            throws SQLException, IOException {
        var block = new StringBuilder();
        for (var line = rows.readLine(); !line.equals(END); line = rows.readLine()) {
            block.append(line).append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(block.toString()));
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** With their columns, so that a later order of columns does not matter. */
    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select format('%I.%I (%s)', table_schema, table_name,
                                string_agg(quote_ident(column_name), ', ' order by ordinal_position))
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and (table_schema = 'ledger' or table_schema like 'views%')
                        group by table_schema, table_name order by table_schema, table_name""")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
