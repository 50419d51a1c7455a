package io.canvasledger.benchmark;

import com.sun.management.ThreadMXBean;
import io.canvasledger.benchmark.Latency.Call;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call costs the thread that makes it, whatever else the machine does meanwhile: unlike a time on the clock, two
 * releases can be compared by it.
 *
 * @param cpuMicros processor time, in microseconds
 * @param allocatedBytes what it left for the collector
 */
record ThreadCost(double cpuMicros, double allocatedBytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;
    private static final int CALLS = 3_000;

    /** A write by the command bus and a version read within the process. */
    static Report measure(Ledger ledger, StoredHistories histories, Scale scale) {
        var strategist = new Strategist(7);
        var canvas = histories.middle().getValue();
        int versions = histories.middle().getKey();
        var calls = new LinkedHashMap<String, Call>();
        calls.put(
                "any of %s versions, within the process".formatted(Report.whole(versions)),
                () -> ledger.read(canvas.canvas(), strategist.upTo(versions)));
        calls.put("one write, by the command bus", () -> ledger.record(strategist.rewording(canvas)));

        var report = new Report("What one costs the thread that asks", "what", "processor µs", "allocated kB");
        of(calls, scale)
                .forEach((what, cost) ->
                        report.row(what, Report.whole(cost.cpuMicros()), Report.whole(cost.allocatedBytes() / 1_000)));
        return report;
    }

    /** The middle one of the rounds after the first two, which warm up. */
    private static Map<String, ThreadCost> of(Map<String, Call> calls, Scale scale) {
        var costs = new LinkedHashMap<String, ThreadCost>();
        calls.forEach((what, call) -> {
            var cpu = new double[ROUNDS];
            var allocated = new double[ROUNDS];
            for (int i = -2; i < ROUNDS; i++) {
                var cost = round(call, scale.count(CALLS, 10));
                if (i >= 0) {
                    cpu[i] = cost.cpuMicros();
                    allocated[i] = cost.allocatedBytes();
                }
            }
            costs.put(what, new ThreadCost(Samples.median(cpu), Samples.median(allocated)));
        });
        return costs;
    }

    private static ThreadCost round(Call call, int times) {
        long thread = Thread.currentThread().threadId();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        try {
            for (int i = 0; i < times; i++) {
                call.run();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new ThreadCost(
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e3 / times,
                (double) (THREADS.getThreadAllocatedBytes(thread) - allocated) / times);
    }
}
