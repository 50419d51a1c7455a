package io.canvasledger.standalone.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The server process of one cluster, found through the cluster's {@code postmaster.pid}.
 *
 * <p>That file outlives a killed server, and its number may by then belong to any process at all. So nothing is signalled
 * unless it is a PostgreSQL that works on this very cluster.
 *
 * @param cluster real path of the PostgreSQL data directory
 */
record Postmaster(Path cluster) {

    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /** The running server of this cluster, if there is one. */
    Optional<ProcessHandle> running() throws IOException {
        return named().filter(this::worksHere);
    }

    private Optional<ProcessHandle> named() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        var firstLine =
                Files.readString(pidFile()).lines().findFirst().orElse("").strip();
        try {
            return ProcessHandle.of(Long.parseLong(firstLine));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Leaves the cluster with no server and no misleading {@code postmaster.pid}: an orphan is shut down cleanly, a stale
     * file is removed, whoever now bears its number is left alone.
     */
    void clear() throws IOException {
        var orphan = running();
        if (orphan.isPresent()) {
            shutDown(orphan.get());
        }
        // The file also guards against the last children of a killed server: it may only go once they have.
        if (!within(STOP_WAIT, () -> ProcessHandle.allProcesses().noneMatch(this::worksHere))) {
            throw new DatabaseCannotStart("Processes of an earlier PostgreSQL still work on " + cluster
                    + " and have not ended within " + STOP_WAIT.toSeconds() + " s: end them, then start again.");
        }
        Files.deleteIfExists(pidFile());
    }

    private void shutDown(ProcessHandle server) throws IOException {
        var pgCtl = Path.of(server.info().command().orElse("postgres")).resolveSibling("pg_ctl");
        if (!Files.isExecutable(pgCtl)) {
            server.destroy();
            return;
        }
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // Only true for root, as whom pg_ctl refuses to run.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(pgCtl.toString(), "stop", "-D", cluster.toString(), "-m", "fast", "-W"));
        var stop = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            stop.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the server of this cluster is gone; false if it still runs after a minute. */
    boolean awaitGone() {
        return within(STOP_WAIT, () -> {
            try {
                return running().isEmpty();
            } catch (IOException e) {
                // The file can vanish between looking and reading; the next look tells.
                return false;
            }
        });
    }

    // A process that has ended but was never reaped shows neither command nor directory, so it counts as gone.
    private boolean worksHere(ProcessHandle process) {
        var info = process.info();
        return info.command()
                        .map(command -> Path.of(command).getFileName().toString())
                        .filter(name -> name.equals("postgres") || name.equals("postgres (deleted)"))
                        .isPresent()
                && workingDirectory(process)
                        .or(() -> dataDirectoryArgument(info))
                        .equals(Optional.of(cluster));
    }

    /** Every PostgreSQL process works in its cluster; Linux shows that. */
    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> dataDirectoryArgument(ProcessHandle.Info info) {
        var arguments = List.of(info.arguments().orElse(new String[0]));
        int flag = arguments.indexOf("-D");
        return flag < 0 || flag + 1 >= arguments.size()
                ? Optional.empty()
                : Optional.of(Path.of(arguments.get(flag + 1)));
    }

    private static boolean within(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
