package io.canvasledger.standalone.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, with its data in a directory that outlives it.
 *
 * <p>One process at a time may run one data directory. A server that a killed process left behind is shut down cleanly by
 * the next start. It runs as any user, as root wherever user namespaces are to be had.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Both the role Canvas Ledger works as (owner of its database, no superuser) and the name of that database. */
    private static final String NAME = "canvasledger";

    private static final String SUPERUSER = "postgres";
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataDirectory directory;
    private final DirectoryLock lock;
    private final EmbeddedPostgres server;
    private final String password;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private EmbeddedDatabase(DataDirectory directory, DirectoryLock lock, EmbeddedPostgres server, String password) {
        this.directory = directory;
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server and returns once it answers and is known to write durably.
     *
     * @throws DatabaseCannotStart if it cannot, with one sentence that says why
     */
    public static EmbeddedDatabase start(StandaloneSettings settings) {
        var directory = DataDirectory.at(settings.dataDir());
        try {
            var lock = DirectoryLock.claim(directory.lock());
            try {
                return start(directory, lock, settings.databasePort());
            } catch (Throwable e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseCannotStart(
                    "The database in " + directory.root() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, DirectoryLock lock, int wantedPort)
            throws IOException, SQLException {
        refuseRootWithoutNamespaces(directory);
        boolean isNew = directory.isNew();
        var postmaster = new Postmaster(directory.cluster());
        postmaster.clear();
        if (isNew) {
            directory.prepareFirstStart();
        } else {
            directory.refuseUnreadable();
        }
        directory.prepareEveryStart();
        int port = freePort(wantedPort);
        var password = directory.password();
        var database = new EmbeddedDatabase(directory, lock, launch(directory, port, password), password);
        try {
            database.refuseStranger();
            if (isNew) {
                database.createRoleAndDatabase();
            }
            try (var connection = database.connect(NAME, NAME)) {
                ServerSettings.refuseUnlessDurable(connection);
            }
            directory.firstStartFinished();
            return database;
        } catch (Throwable e) {
            database.stop();
            throw e;
        }
    }

    private static void refuseRootWithoutNamespaces(DataDirectory directory) throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(directory.lock(), "unix:uid"));
        if (root && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseCannotStart("PostgreSQL does not run as root, and this machine does not allow the user"
                    + " namespace that would help (unshare -U): start Canvas Ledger as another user,"
                    + " or name a PostgreSQL server with spring.datasource.url.");
        }
    }

    private static int freePort(int wanted) {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseCannotStart(
                    "Port " + wanted + " is taken: give the database another one with"
                            + " canvasledger.standalone.database-port, or 0 for any free one.",
                    e);
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory, int port, String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                // The library makes its folder writable for everyone; ours around it lets nobody else come near.
                .setOverrideWorkingDirectory(
                        directory.binaries().resolve("unpacked").toFile())
                .setPgBinaryResolver(new BinariesFor(directory))
                .setPGStartupWait(START_WAIT)
                // Whoever started us decides when we stop; a hook of the library's would stop the server under them.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setConnectConfig("password", password)
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()))
                // These are options of initdb, whose last word wins over the library's "trust": the cluster is never
                // open to anyone without the password, not even while it is made.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.passwordFile().toString())
                // Sorts alike on every machine and after every upgrade of its C library.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        ServerSettings.ASKED_FOR.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            new Postmaster(directory.cluster()).clear();
            throw new DatabaseCannotStart(
                    "PostgreSQL did not start in " + directory.root() + ": its log " + directory.log() + " tells why.",
                    e);
        }
    }

    /** The library keeps unpacked binaries by resolver; equal only for one directory, it never runs another one's. */
    private record BinariesFor(DataDirectory directory) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }

    /** A port can be taken between looking and listening; then it is somebody else who answers there. */
    private void refuseStranger() throws SQLException, IOException {
        try (var connection = connect(SUPERUSER, "postgres")) {
            var answering = Path.of(ServerSettings.show(connection, "data_directory"));
            if (!answering.toRealPath().equals(directory.cluster())) {
                throw new DatabaseCannotStart("Another PostgreSQL (" + answering + ") answers on port " + port()
                        + ": start again, or choose a port with canvasledger.standalone.database-port.");
            }
        }
    }

    private void createRoleAndDatabase() throws SQLException {
        try (var connection = connect(SUPERUSER, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + NAME + " LOGIN");
            // Sends a hash, so the password cannot end up in the server's log.
            connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        }
    }

    private Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(url(database), role, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** JDBC address of the database, without credentials. */
    public String jdbcUrl() {
        return url(NAME);
    }

    /** The role that owns the database; it is no superuser. */
    public String username() {
        return NAME;
    }

    /** The role's password, generated at the first start. */
    public String password() {
        return password;
    }

    /** The loopback port the server listens on. */
    public int port() {
        return server.getPort();
    }

    /** Absolute path of the directory that holds all data. */
    public Path dataDirectory() {
        return directory.root();
    }

    /** Shuts the server down cleanly: sessions are ended, everything is written, then others may have the directory. */
    public void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        var postmaster = new Postmaster(directory.cluster());
        // Closed last and whatever happens: a server that could not be stopped is stopped by whoever starts next.
        try (lock) {
            if (postmaster.running().isEmpty()) {
                // The server has died before us; without this the library would signal whoever bears its number now.
                postmaster.clear();
            }
            server.close();
            if (!postmaster.awaitGone()) {
                LOG.warn("PostgreSQL on {} is still shutting down; the next start waits for it.", directory.root());
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL on {} was not stopped cleanly.", directory.root(), e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
