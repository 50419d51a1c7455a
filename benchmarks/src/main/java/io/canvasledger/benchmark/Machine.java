package io.canvasledger.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static Report describe(Ledger ledger, Path directory, Scale scale) throws IOException {
        var report = new Report("Measured on", "what", "value");
        report.row("scale", String.valueOf(scale.factor()));
        report.row("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        report.row("Java", Runtime.version() + " on " + System.getProperty("os.arch"));
        report.row("largest heap", Report.mebibytes(Runtime.getRuntime().maxMemory()));
        report.row("PostgreSQL", show(ledger, "server_version"));
        report.row("fsync, synchronous_commit", show(ledger, "fsync") + ", " + show(ledger, "synchronous_commit"));
        report.row("file system of the data", Files.getFileStore(directory).type());
        return report;
    }

    private static String show(Ledger ledger, String setting) {
        return ledger.sql()
                .sql("select current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();
    }
}
