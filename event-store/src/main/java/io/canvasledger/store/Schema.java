package io.canvasledger.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings one PostgreSQL schema to the shape this release expects. Each schema has migrations and a history of its own. */
public final class Schema {

    private Schema() {}

    /**
     * @param unpooled must not carry the time limits of the pools: a migration may take long
     * @param name the PostgreSQL schema, created if missing
     * @param migrations where they are on the class path
     */
    public static void migrate(DataSource unpooled, String name, String migrations) {
        configured(unpooled, name, migrations).load().migrate();
    }

    /**
     * Brings some tables of a schema, which somebody else adds to what is there, to the shape this release expects.
     *
     * @param part its name, in lower case letters
     */
    public static void migratePart(DataSource unpooled, String name, String part, String migrations) {
        configured(unpooled, name, migrations)
                .table("flyway_" + part)
                // There are tables of others already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static FluentConfiguration configured(DataSource unpooled, String name, String migrations) {
        return Flyway.configure()
                .dataSource(unpooled)
                .schemas(name)
                .defaultSchema(name)
                .locations("classpath:" + migrations)
                .failOnMissingLocations(true);
    }
}
