package io.canvasledger.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings one PostgreSQL schema to the shape this release expects. Each schema has migrations and a history of its own. */
public final class Schema {

    private Schema() {}

    /**
     * @param unpooled must not carry the time limits of the pools: a migration may take long
     * @param name the PostgreSQL schema, created if missing
     * @param migrations where they are on the class path
     */
    public static void migrate(DataSource unpooled, String name, String migrations) {
        Flyway.configure()
                .dataSource(unpooled)
                .schemas(name)
                .defaultSchema(name)
                .locations("classpath:" + migrations)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
