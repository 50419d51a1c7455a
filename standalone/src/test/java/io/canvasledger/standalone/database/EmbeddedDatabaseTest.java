package io.canvasledger.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real servers on real directories; {@code home} has been started and stopped once before every test. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedDatabaseTest {

    @TempDir
    static Path temporary;

    private static Path home;

    private final List<EmbeddedDatabase> started = new ArrayList<>();

    @BeforeAll
    static void a_first_start_that_kept_something() throws Exception {
        home = temporary.resolve("a home with spaces");
        try (var first = EmbeddedDatabase.start(new StandaloneSettings(home, 0));
                var connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE remembered AS SELECT 'from the first start' AS words");
        }
    }

    @AfterEach
    void stop_everything() throws Exception {
        started.forEach(EmbeddedDatabase::stop);
        new Postmaster(home.toRealPath().resolve("postgres")).clear();
    }

    @Test
    void what_was_written_before_a_restart_is_there_after_it() throws Exception {
        var database = start(home);

        assertThat(ask(database, "SELECT words FROM remembered")).isEqualTo("from the first start");
    }

    @Test
    void every_acknowledgement_is_durable_and_the_server_is_modest_and_local() throws Exception {
        var database = start(home);

        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("localhost");
        assertThat(ask(database, "SHOW shared_buffers")).isEqualTo("128MB");
        assertThat(ask(database, "SHOW max_connections")).isEqualTo("100");
        assertThat(ask(database, "SHOW server_version")).startsWith(DataDirectory.POSTGRES_MAJOR + ".");
    }

    @Test
    void a_server_that_would_acknowledge_before_writing_is_refused() throws Exception {
        var careless = temporary.resolve("careless");
        try (var database = start(careless);
                var connection = connect(database)) {
            connection.createStatement().execute("ALTER ROLE canvasledger SET synchronous_commit = off");
        }

        assertThatThrownBy(() -> start(careless))
                .isInstanceOf(DatabaseCannotStart.class)
                .hasMessageContaining("synchronous_commit = off");
        assertThat(new Postmaster(careless.toRealPath().resolve("postgres")).running())
                .isEmpty();
    }

    @Test
    void the_data_directory_and_the_password_are_for_their_owner_only() throws Exception {
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("binaries"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("database-password"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("postgres.log"))).isEqualTo("rw-------");
    }

    @Test
    void nobody_gets_in_without_the_password_and_the_owner_is_no_superuser() throws Exception {
        var database = start(home);

        for (var role : List.of("canvasledger", "postgres")) {
            for (var guess : List.of("guess", "")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, guess))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
        }
        assertThat(ask(database, "SHOW is_superuser")).isEqualTo("off");
        assertThat(Files.readString(home.resolve("postgres").resolve("pg_hba.conf"))
                        .lines())
                .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void what_was_committed_survives_a_killed_process_and_its_orphan_does_not_block_the_next_start() throws Exception {
        var ledger = spawn(LedgerUntilKilled.class, home.toString());
        long acknowledged;
        try (var lines = ledger.inputReader()) {
            acknowledged = lastCommitted(lines, 200);
            // Through the handle: the process object would close its streams, and the last acknowledgements with them.
            ledger.toHandle().destroyForcibly();
            acknowledged = Math.max(acknowledged, lastCommitted(lines, Long.MAX_VALUE));
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(200);
        assertThat(ledger.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var orphan = new Postmaster(home.toRealPath().resolve("postgres")).running();
        assertThat(orphan).isPresent();

        var database = start(home);

        assertThat(ask(database, "SELECT count(*) FROM kept WHERE number <= " + acknowledged))
                .isEqualTo(Long.toString(acknowledged));
        assertThat(new Postmaster(home.toRealPath().resolve("postgres")).running())
                .isPresent()
                .isNotEqualTo(orphan);
    }

    @Test
    void a_process_that_now_bears_the_number_of_a_dead_server_is_left_alone() throws Exception {
        var innocent = new ProcessBuilder("sleep", "600").start();
        try {
            var pidFile = home.resolve("postgres").resolve("postmaster.pid");
            Files.writeString(
                    pidFile,
                    innocent.pid() + "\n" + home.toRealPath().resolve("postgres") + "\n1700000000\n5432\n\nlocalhost\n"
                            + "        0         0\nready   \n");

            var database = start(home);

            assertThat(ask(database, "SELECT words FROM remembered")).isEqualTo("from the first start");
            database.stop();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void a_process_that_bears_the_number_of_a_server_that_died_while_we_ran_is_left_alone_when_we_stop()
            throws Exception {
        var database = start(home);
        var postmaster = new Postmaster(home.toRealPath().resolve("postgres"));
        var server = postmaster.running().orElseThrow();
        server.destroyForcibly();
        assertThat(postmaster.awaitGone()).isTrue();
        var innocent = new ProcessBuilder("sleep", "600").start();
        try {
            var pidFile = home.resolve("postgres").resolve("postmaster.pid");
            Files.writeString(
                    pidFile, Files.readString(pidFile).replaceFirst("^" + server.pid(), Long.toString(innocent.pid())));

            database.stop();

            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
        assertThat(ask(start(home), "SELECT words FROM remembered")).isEqualTo("from the first start");
    }

    @Test
    void a_second_instance_on_one_directory_is_refused_in_one_sentence_and_the_first_goes_on() throws Exception {
        var first = start(home);

        for (int attempt = 0; attempt < 2; attempt++) {
            var refusal = catchThrowable(() -> start(home));
            assertThat(refusal).isInstanceOf(DatabaseCannotStart.class).hasMessageContaining("Another Canvas Ledger");
            assertThat(refusal.getMessage()).doesNotContain("\n").endsWith(".");
        }
        var elsewhere = spawn(LedgerUntilKilled.class, home.toString());
        assertThat(elsewhere.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(elsewhere.exitValue()).isNotZero();
        assertThat(new String(elsewhere.getErrorStream().readAllBytes()))
                .contains("Another Canvas Ledger (process "
                        + ProcessHandle.current().pid() + ") is running on the data directory " + home.toRealPath());

        assertThat(ask(first, "SELECT words FROM remembered")).isEqualTo("from the first start");
    }

    @Test
    void a_directory_of_another_postgresql_is_refused_in_one_sentence() throws Exception {
        var version = home.resolve("postgres").resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> start(home))
                    .isInstanceOf(DatabaseCannotStart.class)
                    .hasMessageContaining("written by PostgreSQL 17")
                    .hasMessageContaining("brings PostgreSQL 18");
        } finally {
            Files.writeString(version, "18\n");
        }
        start(home);
    }

    @Test
    void a_port_can_be_chosen_and_one_that_is_taken_is_refused() throws Exception {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThatThrownBy(() -> start(home, port))
                    .isInstanceOf(DatabaseCannotStart.class)
                    .hasMessageContaining("Port " + port + " is taken");
        }

        assertThat(start(home, port).jdbcUrl()).contains(":" + port + "/");
    }

    @Test
    void a_first_start_that_was_interrupted_is_begun_again_and_nothing_is_deleted() throws Exception {
        var interrupted = temporary.resolve("interrupted");
        Files.createDirectories(interrupted.resolve("postgres").resolve("base"));
        Files.createFile(interrupted.resolve("first-start-unfinished"));

        var database = start(interrupted);

        assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        try (var entries = Files.list(interrupted)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .doesNotContain("first-start-unfinished")
                    .anyMatch(name -> name.startsWith("postgres-unfinished-"));
        }
    }

    private EmbeddedDatabase start(Path directory) {
        return start(directory, 0);
    }

    private EmbeddedDatabase start(Path directory, int port) {
        var database = EmbeddedDatabase.start(new StandaloneSettings(directory, port));
        started.add(database);
        return database;
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Process spawn(Class<?> main, String argument) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        argument)
                .start();
    }

    /** The number of the last acknowledged commit, having read up to this one or to the end. */
    private static long lastCommitted(BufferedReader lines, long upTo) throws IOException {
        long last = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("committed ")) {
                last = Long.parseLong(line.substring("committed ".length()));
                if (last >= upTo) {
                    break;
                }
            }
        }
        return last;
    }
}
