package io.canvasledger.standalone.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** How the server is run: durable, reachable from this machine only, and modest enough for a small one. */
final class ServerSettings {

    /** The embedding library turns these off for the sake of tests; here they decide whether a promise holds. */
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    static final Map<String, String> ASKED_FOR = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "localhost",
            "unix_socket_directories", "",
            "shared_buffers", "128MB",
            "max_connections", "100");

    private ServerSettings() {}

    /** Refuses a server that would acknowledge what it has not made durable, as seen by this connection. */
    static void refuseUnlessDurable(Connection connection) throws SQLException {
        for (var name : DURABLE) {
            var value = show(connection, name);
            if (!value.equals("on")) {
                throw new DatabaseCannotStart("PostgreSQL runs with " + name + " = " + value
                        + ", which can lose what has been acknowledged: remove that setting, then start again.");
            }
        }
    }

    static String show(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
