package io.canvasledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the ledger is kept, and how to get connections to it that suit a purpose. Pools are separate so that one purpose
 * cannot starve another.
 */
public record LedgerDatabase(
        String url, @Nullable String user, @Nullable String password) {

    /** Connections that nothing pools or limits, for migrations and for listening. */
    public DataSource unpooled() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setTcpKeepAlive(true);
        return source;
    }

    /**
     * A pool in which the database itself ends every transaction that takes too long.
     *
     * @param transactionLimit well under {@link LedgerEventStorage#GAP_TIMEOUT} for those who append events
     */
    public HikariDataSource pool(String name, int size, Duration transactionLimit, String searchPath) {
        return new HikariDataSource(config(name, size, transactionLimit, searchPath));
    }

    /** A pool of the same kind for readers: transactions change nothing, and see what their first statement saw. */
    public HikariDataSource snapshotPool(String name, int size, Duration transactionLimit, String searchPath) {
        var config = config(name, size, transactionLimit, searchPath);
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }

    private HikariConfig config(String name, int size, Duration transactionLimit, String searchPath) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql(
                "set transaction_timeout = " + transactionLimit.toMillis() + "; set search_path = " + searchPath);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "canvas-ledger-" + name);
        return config;
    }

    /** Without secrets: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "LedgerDatabase[user=" + user + "]";
    }
}
