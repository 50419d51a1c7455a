package io.canvasledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import io.canvasledger.query.version.Versions;
import io.canvasledger.store.InProcessSignal;
import io.canvasledger.store.LedgerFixture;
import io.canvasledger.store.feed.LedgerFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A ledger with processes that serve views of it, at a brisk pace. */
final class ViewsFixture implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<String> TABLES = List.of("canvas", "version", "event", "checkpoint", "milestone");

    final LedgerFixture ledger = LedgerFixture.fresh();
    private final InProcessSignal signal = new InProcessSignal();
    private final List<Views> processes = new ArrayList<>();

    /** Starts one more process. */
    Views process() {
        var pace = new Views.Pace(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(1_500));
        var settings = new ViewSettings(2, 4, 1_000, Duration.ofSeconds(30));
        var views = new Views(
                ledger.database(),
                ledger.serializer(),
                NoOpEventUpcaster.INSTANCE,
                new LedgerFeed(ledger.database(), ledger.serializer(), NoOpEventUpcaster.INSTANCE, signal),
                List.of(new CanvasProjection()),
                settings,
                pace);
        processes.add(views);
        return views;
    }

    /** A random history of at least so many events, on a canvas of its own; the same for the same seed. */
    static History history(long seed, int events) {
        var history = IntStream.iterate(events, turns -> turns * 2)
                .mapToObj(turns -> CanvasHistories.one(seed, turns))
                .filter(candidate -> candidate.events().size() >= events)
                .findFirst()
                .orElseThrow();
        return LedgerFixture.happening(new CanvasId(WorkspaceId.DEFAULT, new UUID(seed, events)), history);
    }

    void append(History history) {
        ledger.append(history);
        signal.appended();
    }

    void append(History history, int from, int to) {
        ledger.append(history.events().subList(from, to), history);
        signal.appended();
    }

    /** Waits until the views have passed every event of the store. */
    void caughtUp(Views views) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> views.current().feed().lag() == 0);
    }

    void shown(Views views, History history) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> head(views, history.canvas()) == history.head());
    }

    static int head(Views views, CanvasId canvas) {
        return Versions.head(views.current(), canvas).orElse(0);
    }

    static Canvas at(Views views, CanvasId canvas, int version) {
        return Versions.of(views.current(), canvas).orElseThrow().at(version);
    }

    /** Every version as the pure fold of its events gives it. */
    static void assertFolds(Views views, History history) {
        for (int version = 1; version <= history.head(); version++) {
            assertThat(at(views, history.canvas(), version)).isEqualTo(history.at(version));
        }
    }

    /** All rows of the served generation, as text, in order. */
    static Map<String, List<String>> rows(Views views) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    views.current()
                            .jdbc()
                            .sql("select (to_jsonb(t) - 'appeared')::text as row from " + table + " t order by row")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    @Override
    public void close() {
        processes.forEach(Views::close);
    }
}
