package io.canvasledger.benchmark;

import io.canvasledger.benchmark.Strategist.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Durable writes a second through the command bus, beside single-row inserts on the same server. */
final class Writes {

    private static final int CANVASES = 100;
    private static final int ROUNDS = 3;
    private static final List<Integer> CALLERS = List.of(1, 8);

    private final Ledger ledger;
    private final Scale scale;
    private final List<Written> canvases = new ArrayList<>();
    private long seed = 1_000;

    private Writes(Ledger ledger, Scale scale) {
        this.ledger = ledger;
        this.scale = scale;
    }

    /** One caller's work; made and closed by the thread that does it. */
    private interface Caller extends AutoCloseable {
        void write() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    private interface NewCaller {
        Caller begin(long seed) throws Exception;
    }

    static Report measure(Ledger ledger, Scale scale) throws Exception {
        return new Writes(ledger, scale).measure();
    }

    private Report measure() throws Exception {
        var strategist = new Strategist(1);
        for (int i = 0; i < scale.count(CANVASES, 10); i++) {
            var create = strategist.newCanvas();
            ledger.record(create);
            canvases.add(Strategist.written(create));
        }
        canvases.forEach(canvas -> ledger.record(strategist.rewording(canvas)));
        RawInserts.createTable(ledger);

        var report = new Report(
                "Durable writes a second, over %d canvases of %d items".formatted(canvases.size(), Strategist.ITEMS),
                "callers",
                "raw, 1 row",
                "raw, 2 rows",
                "command bus",
                "of raw 1 row (aim ≥ 0.25)",
                "of raw 2 rows",
                "events the views were behind");
        for (int callers : CALLERS) {
            report.row(measure(callers));
        }
        return report;
    }

    /** By turns, so that what disturbs the machine disturbs all alike. */
    private String[] measure(int callers) throws Exception {
        var one = new double[ROUNDS];
        var two = new double[ROUNDS];
        var bus = new double[ROUNDS];
        var behind = new double[ROUNDS];
        perSecond(callers, scale.seconds(2), raw(1));
        perSecond(callers, scale.seconds(2), raw(2));
        perSecond(callers, scale.seconds(6), this::commands);
        ledger.settle();
        for (int i = 0; i < ROUNDS; i++) {
            one[i] = perSecond(callers, scale.seconds(4), raw(1));
            two[i] = perSecond(callers, scale.seconds(4), raw(2));
            bus[i] = perSecond(callers, scale.seconds(4), this::commands);
            behind[i] = ledger.behind();
            ledger.settle();
        }
        return new String[] {
            String.valueOf(callers),
            Report.whole(Samples.median(one)),
            Report.whole(Samples.median(two)),
            Report.whole(Samples.median(bus)),
            Report.ratio(Samples.median(bus) / Samples.median(one)),
            Report.ratio(Samples.median(bus) / Samples.median(two)),
            Report.whole(Samples.median(behind))
        };
    }

    private Caller commands(long callersSeed) {
        var strategist = new Strategist(callersSeed);
        return () -> ledger.record(strategist.change(strategist.any(canvases)));
    }

    private NewCaller raw(int rows) {
        return callersSeed -> {
            var inserts = new RawInserts(ledger, callersSeed, rows);
            return new Caller() {
                @Override
                public void write() throws Exception {
                    inserts.insert();
                }

                @Override
                public void close() throws Exception {
                    inserts.close();
                }
            };
        };
    }

    private double perSecond(int callers, Duration time, NewCaller callerOf) throws Exception {
        var working = new ArrayList<Caller>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                working.add(callerOf.begin(seed++));
            }
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            var counts = new ArrayList<Future<Long>>();
            for (var caller : working) {
                counts.add(threads.submit(() -> writeUntil(end, caller)));
            }
            long writes = 0;
            for (var count : counts) {
                writes += count.get();
            }
            return writes / ((System.nanoTime() - begun) / 1e9);
        } finally {
            for (var caller : working) {
                caller.close();
            }
        }
    }

    private static long writeUntil(long end, Caller caller) throws Exception {
        long writes = 0;
        while (System.nanoTime() < end) {
            caller.write();
            writes++;
        }
        return writes;
    }
}
