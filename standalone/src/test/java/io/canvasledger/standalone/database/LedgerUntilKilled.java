package io.canvasledger.standalone.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process that commits one row after another, and says each number once it is committed, until it is killed. */
final class LedgerUntilKilled {

    private LedgerUntilKilled() {}

    public static void main(String[] directory) throws Exception {
        var database = EmbeddedDatabase.start(new StandaloneSettings(Path.of(directory[0]), 0));
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (number int PRIMARY KEY)");
            statement.execute("TRUNCATE kept");
            for (int number = 1; !System.out.checkError(); number++) {
                statement.execute("INSERT INTO kept VALUES (" + number + ")");
                System.out.println("committed " + number);
            }
        }
    }
}
