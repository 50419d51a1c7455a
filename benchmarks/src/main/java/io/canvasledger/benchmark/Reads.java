package io.canvasledger.benchmark;

import io.canvasledger.benchmark.Latency.Call;
import io.canvasledger.benchmark.Strategist.Written;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long one reader waits, beside the read of one stored document on the same server. */
final class Reads {

    private static final String DOCUMENT = "raw: one stored document, by key, parsed";

    private Reads() {}

    /** A whole canvas as of a random version: the aim is the same time however long the history. */
    static Report versions(Ledger ledger, StoredHistories histories, Scale scale) throws SQLException {
        var longest = histories.canvases().get(histories.longest());
        var head = ledger.read(longest.canvas(), histories.longest());
        try (var documents = new StoredDocuments(ledger, head)) {
            var calls = new LinkedHashMap<String, Call>();
            calls.put(DOCUMENT, documents::read);
            histories
                    .canvases()
                    .forEach((versions, canvas) -> calls.put(
                            "of %s versions".formatted(Report.whole(versions)), anyVersion(ledger, canvas, versions)));
            calls.put("HTTP: the smallest read there is", () -> ok(ledger, "/api/v1/canvases?limit=1"));
            histories
                    .canvases()
                    .forEach((versions, canvas) -> calls.put(
                            "HTTP: of %s versions".formatted(Report.whole(versions)),
                            anyVersionOverHttp(ledger, canvas, versions)));
            return report(
                    "A canvas of %d items as of a random version (aim: flat, a few documents at most)"
                            .formatted(Strategist.ITEMS),
                    Latency.measure(calls, scale));
        }
    }

    /** Differences, histories and the timeline, all over HTTP. */
    static Report comparisons(Ledger ledger, StoredHistories histories, Scale scale) throws SQLException {
        int versions = histories.middle().getKey();
        var written = histories.middle().getValue();
        var canvas = path(written);
        int apart = Math.min(100, versions / 2);
        var random = new Strategist(5);
        var calls = new LinkedHashMap<String, Call>();
        calls.put("HTTP: the smallest read there is", () -> ok(ledger, "/api/v1/canvases?limit=1"));
        calls.put("diff of neighbouring versions", () -> {
            int from = random.upTo(versions - 1);
            ok(ledger, canvas + "/diff?from=" + from + "&to=" + (from + 1));
        });
        calls.put("diff of versions %d apart".formatted(apart), () -> {
            int from = random.upTo(versions - apart);
            ok(ledger, canvas + "/diff?from=" + from + "&to=" + (from + apart));
        });
        calls.put(
                "diff of the first and the last of %s".formatted(Report.whole(versions)),
                () -> ok(ledger, canvas + "/diff?from=1&to=" + versions));
        calls.put(
                "the same without the path between",
                () -> ok(ledger, canvas + "/diff?path=false&from=1&to=" + versions));
        calls.put(
                "relationship shift, first to last",
                () -> ok(ledger, canvas + "/relationships/shift?from=1&to=" + versions));
        offer(
                ledger,
                calls,
                "history of one item",
                () -> canvas + "/items/" + random.any(written.items()) + "/history");
        offer(ledger, calls, "timeline, first page", () -> canvas + "/timeline");
        return report(
                "Comparing and telling, over HTTP, a canvas of %s versions".formatted(Report.whole(versions)),
                Latency.measure(calls, scale));
    }

    private static Call anyVersion(Ledger ledger, Written canvas, int versions) {
        var random = new Strategist(versions);
        return () -> {
            int wanted = random.upTo(versions);
            var read = ledger.read(canvas.canvas(), wanted);
            if (read.version() != wanted || read.items().size() != Strategist.ITEMS) {
                throw new IllegalStateException("asked for version " + wanted + ", got " + read.version());
            }
        };
    }

    private static Call anyVersionOverHttp(Ledger ledger, Written canvas, int versions) {
        var random = new Strategist(versions);
        return () -> ok(ledger, path(canvas) + "?at=" + random.upTo(versions));
    }

    /** An application without this read can be measured all the same. */
    private static void offer(Ledger ledger, Map<String, Call> calls, String name, Supplier<String> path) {
        if (ledger.get(path.get()).statusCode() != 404) {
            calls.put(name, () -> ok(ledger, path.get()));
        }
    }

    private static String path(Written canvas) {
        return "/api/v1/canvases/" + canvas.canvas().uuid();
    }

    private static void ok(Ledger ledger, String path) {
        var answer = ledger.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    private static Report report(String title, Map<String, Latency> measured) {
        var unit = measured.values().iterator().next();
        var name = measured.keySet().iterator().next();
        var report = new Report(
                title,
                "what",
                "p50 ms",
                "p95 ms",
                name.equals(DOCUMENT) ? "p50, in documents" : "p50, in smallest reads");
        measured.forEach((what, latency) -> report.row(
                what,
                Report.millis(latency.p50()),
                Report.millis(latency.p95()),
                Report.times(latency.p50() / unit.p50())));
        return report;
    }
}
