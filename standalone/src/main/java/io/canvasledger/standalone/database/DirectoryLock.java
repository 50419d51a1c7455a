package io.canvasledger.standalone.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The claim of one living process on a data directory. The operating system drops it when that process ends, however it
 * ends.
 */
final class DirectoryLock implements AutoCloseable {

    // POSIX drops a process's locks on a file as soon as it closes *any* channel to it, so a directory that this
    // process holds already must be refused before its lock file is opened a second time.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Claims the directory of this lock file, or refuses because a living Canvas Ledger holds it. */
    static DirectoryLock claim(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            throw heldBy(file, ProcessHandle.current().pid() + ", this one");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw heldBy(file, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(file, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static DatabaseCannotStart heldBy(Path file, String process) {
        return new DatabaseCannotStart(
                "Another Canvas Ledger (process " + process + ") is running on the data directory "
                        + file.getParent()
                        + ": stop it first, or give this one a directory of its own with canvasledger.standalone.data-dir.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
