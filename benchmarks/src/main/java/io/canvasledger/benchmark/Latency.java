package io.canvasledger.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long one caller waits, in milliseconds: the middle one of the rounds.
 *
 * @param p50 half of the calls took no longer
 * @param p95 of twenty calls nineteen took no longer
 */
record Latency(double p50, double p95) {

    private static final int ROUNDS = 3;

    /** Something to do again and again, which fails loudly when its answer is wrong. */
    interface Call {
        void run() throws Exception;
    }

    /** Measures the calls by turns, so that what disturbs the machine disturbs them alike. */
    static Map<String, Latency> measure(Map<String, Call> calls, Scale scale) {
        var rounds = new LinkedHashMap<String, List<Latency>>();
        calls.forEach((name, call) -> {
            round(call, scale.seconds(2));
            rounds.put(name, new ArrayList<>());
        });
        for (int i = 0; i < ROUNDS; i++) {
            calls.forEach((name, call) -> rounds.get(name).add(round(call, scale.seconds(1.5))));
        }
        var middle = new LinkedHashMap<String, Latency>();
        rounds.forEach((name, measured) -> middle.put(
                name,
                new Latency(
                        Samples.median(
                                measured.stream().mapToDouble(Latency::p50).toArray()),
                        Samples.median(
                                measured.stream().mapToDouble(Latency::p95).toArray()))));
        return middle;
    }

    private static Latency round(Call call, Duration time) {
        var millis = new ArrayList<Double>();
        long end = System.nanoTime() + time.toNanos();
        long start = System.nanoTime();
        do {
            try {
                call.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            long now = System.nanoTime();
            millis.add((now - start) / 1e6);
            start = now;
        } while (start < end);
        var values = millis.stream().mapToDouble(Double::doubleValue).toArray();
        return new Latency(Samples.percentile(values, 50), Samples.percentile(values, 95));
    }
}
