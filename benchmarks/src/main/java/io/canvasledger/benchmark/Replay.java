package io.canvasledger.benchmark;

/** How fast all views are rebuilt from the first event, while the application goes on serving. */
final class Replay {

    private Replay() {}

    static Report measure(Ledger ledger) {
        long events = count(ledger, "ledger.event");
        long begun = System.nanoTime();
        ledger.views().rebuild();
        int generation = ledger.sql()
                .sql("select max(number) from views.generation")
                .query(Integer.class)
                .single();
        Ledger.await("the rebuilt views", () -> count(ledger, "views_" + generation + ".event") == events);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Ledger.await("the rebuilt views to be served", () -> ledger.views().generation() == generation);
        var report = new Report("Rebuilding all views", "events", "time", "events a second");
        report.row(Report.whole(events), Report.seconds(seconds), Report.whole(events / seconds));
        return report;
    }

    private static long count(Ledger ledger, String table) {
        return ledger.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
