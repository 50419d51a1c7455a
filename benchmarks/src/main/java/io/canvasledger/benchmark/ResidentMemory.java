package io.canvasledger.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process occupies, as Linux tells; elsewhere nobody knows. */
final class ResidentMemory {

    private ResidentMemory() {}

    static String now(long pid) {
        return field(pid, "VmRSS:");
    }

    static String most(long pid) {
        return field(pid, "VmHWM:");
    }

    private static String field(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Report.mebibytes(1024.0 * Long.parseLong(line.replaceAll("\\D", ""))))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
