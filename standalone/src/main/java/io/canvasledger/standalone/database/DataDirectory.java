package io.canvasledger.standalone.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What lies where in the data directory, and how it gets there the first time. */
record DataDirectory(Path root) {

    /** The major version of PostgreSQL brought along; it cannot read the files of another one. */
    static final String POSTGRES_MAJOR = "18";

    private static final long LOG_KEPT_BYTES = 10L << 20;

    /** The directory at this path, made with access for its owner only if there is none. */
    static DataDirectory at(Path path) {
        try {
            var absolute = path.toAbsolutePath().normalize();
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new DataDirectory(absolute.toRealPath());
        } catch (IOException e) {
            throw new DatabaseCannotStart("The data directory " + path + " cannot be made: " + e + ".", e);
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path passwordFile() {
        return root.resolve("database-password");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    private Path unfinishedMark() {
        return root.resolve("first-start-unfinished");
    }

    /** Whether no start on this directory has ever come to its end, so that nothing has been entrusted to it. */
    boolean isNew() {
        return !Files.exists(cluster()) || Files.exists(unfinishedMark());
    }

    /** Refuses a cluster that this PostgreSQL cannot read or that nobody can log in to any more. */
    void refuseUnreadable() throws IOException {
        var version = cluster().resolve("PG_VERSION");
        var major = Files.exists(version) ? Files.readString(version).strip() : "an unknown version";
        if (!major.equals(POSTGRES_MAJOR)) {
            throw new DatabaseCannotStart("The data directory " + root + " was written by PostgreSQL " + major
                    + " and this Canvas Ledger brings PostgreSQL " + POSTGRES_MAJOR
                    + ": run it with the Canvas Ledger that wrote it, or move the data with pg_dump.");
        }
        if (!Files.exists(passwordFile())) {
            throw new DatabaseCannotStart("The database password is missing from the data directory " + root + ": put "
                    + passwordFile().getFileName() + " back from a copy of the directory.");
        }
    }

    /** Readies everything initdb needs; what an interrupted first start left is moved aside, never deleted. */
    void prepareFirstStart() throws IOException {
        if (Files.exists(cluster())) {
            Files.move(cluster(), root.resolve("postgres-unfinished-" + System.currentTimeMillis()));
        }
        Files.deleteIfExists(passwordFile());
        if (!Files.exists(unfinishedMark())) {
            Files.createFile(unfinishedMark());
        }
        flush();
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        createPrivate(passwordFile());
        Files.writeString(
                passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** From here on the directory holds somebody's data. */
    void firstStartFinished() throws IOException {
        Files.deleteIfExists(unfinishedMark());
        flush();
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Makes the private files and folders the server writes to, and sets a log aside that has grown long. */
    void prepareEveryStart() throws IOException {
        if (!Files.exists(binaries())) {
            Files.createDirectory(
                    binaries(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (Files.exists(log()) && Files.size(log()) > LOG_KEPT_BYTES) {
            Files.move(log(), root.resolve("postgres.log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log())) {
            createPrivate(log());
        }
    }

    private static void createPrivate(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Forces the names in the directory to disk: a mark that comes back after a power cut would set data aside. */
    private void flush() throws IOException {
        try (var directory = FileChannel.open(root, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
