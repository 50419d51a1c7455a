package io.canvasledger.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Starts the application on a database of its own, measures one thing after the other, prints the tables. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        var scale = Scale.asked();
        var heap = HeapWatch.start();
        var directory = Files.createTempDirectory("canvas-ledger-benchmark");
        try {
            var starts = StartTimes.measure(directory.resolve("start"), scale);
            try (var ledger = Ledger.start(directory.resolve("data"))) {
                Machine.describe(ledger, directory, scale).print(System.out);
                Writes.measure(ledger, scale).print(System.out);
                var histories = StoredHistories.write(ledger, scale);
                histories.bytesStored().print(System.out);
                Reads.versions(ledger, histories, scale).print(System.out);
                Reads.comparisons(ledger, histories, scale).print(System.out);
                ThreadCost.measure(ledger, histories, scale).print(System.out);
                Replay.measure(ledger).print(System.out);
            }
            starts.print(System.out);
            heap.report().print(System.out);
            System.out.printf("%nMeasured in %s.%n", Report.seconds((System.nanoTime() - begun) / 1e9));
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
