package io.canvasledger.benchmark;

import io.canvasledger.standalone.CanvasLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From launching a JVM to the application saying that it is ready: once on nothing, then on what is there. */
final class StartTimes {

    private static final int RESTARTS = 3;
    private static final String READY = "Canvas Ledger is ready";

    private record Start(double seconds, String resident) {}

    private StartTimes() {}

    static Report measure(Path data, Scale scale) throws IOException, InterruptedException {
        var report = new Report(
                "Starting, in a process of its own with 512 MB of heap", "what", "time to ready", "resident then");
        var first = start(data);
        report.row("first start, making the database", Report.seconds(first.seconds()), first.resident());
        int restarts = scale.count(RESTARTS, 1);
        var seconds = new double[restarts];
        var resident = "";
        for (int i = 0; i < restarts; i++) {
            var again = start(data);
            seconds[i] = again.seconds();
            resident = again.resident();
        }
        report.row("start on existing data", Report.seconds(Samples.median(seconds)), resident);
        return report;
    }

    private static Start start(Path data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        CanvasLedger.class.getName(),
                        "--server.port=0",
                        "--canvasledger.standalone.data-dir=" + data))
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            awaitReady(output);
            double seconds = (System.nanoTime() - begun) / 1e9;
            var resident = ResidentMemory.now(process.pid());
            // By its handle: destroying the process itself would close its output unread.
            process.toHandle().destroy();
            output.lines().forEach(_ -> {});
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the application does not stop");
            }
            return new Start(seconds, resident);
        } finally {
            process.destroy();
        }
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the application did not start:\n" + said);
    }
}
