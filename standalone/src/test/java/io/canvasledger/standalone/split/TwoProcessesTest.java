package io.canvasledger.standalone.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.canvasledger.commandside.CommandSide;
import io.canvasledger.queryside.QuerySide;
import io.canvasledger.standalone.contract.OwnWrites;
import io.canvasledger.store.LedgerFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The sides as processes of their own against one PostgreSQL server, as they run in containers. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoProcessesTest {

    private static final LedgerFixture LEDGER = LedgerFixture.fresh();
    private static SideProcess writing;
    private static SideProcess alsoWriting;
    private static SideProcess reading;

    @BeforeAll
    static void start() throws IOException {
        var log = Path.of("target", "split");
        writing = SideProcess.start("command-side", CommandSide.class.getName(), LEDGER, log);
        alsoWriting = SideProcess.start("command-side", CommandSide.class.getName(), LEDGER, log);
        reading = SideProcess.start("query-side", QuerySide.class.getName(), LEDGER, log);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> writing.ready() && alsoWriting.ready() && reading.ready());
    }

    @AfterAll
    static void stop() {
        List.of(writing, alsoWriting, reading).forEach(SideProcess::close);
    }

    private static String canvas() throws IOException {
        var created = writing.post("/api/v1/canvases", "{\"kind\":\"BUSINESS\",\"name\":\"Operator\"}");
        assertThat(created.status()).isEqualTo(201);
        return created.body().get("canvas").asString();
    }

    private static SideProcess.Answer add(SideProcess side, String canvas, String title) throws IOException {
        return side.post("/api/v1/canvases/" + canvas + "/changes", """
                {"changes":[{"kind":"ADD_ITEM","block":"CHANNELS","title":"%s"}]}""".formatted(title), "If-Match", "*");
    }

    private static List<String> titles(String canvas, int version) throws IOException {
        var read = reading.get("/api/v1/canvases/" + canvas + "?minVersion=" + version + "&wait=20");
        assertThat(read.status()).isEqualTo(200);
        return StreamSupport.stream(read.body().get("blocks").spliterator(), false)
                .flatMap(block -> StreamSupport.stream(block.get("items").spliterator(), false))
                .map(item -> item.get("title").asString())
                .toList();
    }

    @Test
    @Order(1)
    void what_one_process_has_recorded_another_shows_to_whoever_waits_for_it() throws IOException {
        var canvas = canvas();

        int version = add(writing, canvas, "Shops").body().get("version").asInt();

        assertThat(version).isEqualTo(2);
        assertThat(titles(canvas, version)).containsExactly("Shops");
    }

    @Test
    @Order(1)
    void whoever_has_written_with_one_process_reads_it_at_once_from_the_other() {
        try (var own = new OwnWrites(writing.uri(), reading.uri(), SideProcess.TOKEN)) {
            assertThat(own.areReadAtOnce()).isGreaterThan(300);
        }
    }

    @Test
    @Order(2)
    void two_processes_that_change_the_same_canvas_lose_nothing() throws Exception {
        var canvas = canvas();
        var sides = List.of(writing, alsoWriting);
        var each = 15;
        try (var callers = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 4)
                    .mapToObj(caller -> (Callable<Integer>) () -> {
                        int accepted = 0;
                        for (int i = 0; i < each; i++) {
                            var title = "Channel " + caller + "/" + i;
                            while (add(sides.get(caller % 2), canvas, title).status() == 503) {
                                // Asked to come back: nothing was recorded.
                                Thread.onSpinWait();
                            }
                            accepted++;
                        }
                        return accepted;
                    })
                    .toList();
            for (var done : callers.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
        }

        int head = 1 + 4 * each;
        assertThat(titles(canvas, head)).doesNotHaveDuplicates().hasSize(4 * each);
        assertThat(LEDGER.jdbc()
                        .sql("select count(*) = max(sequence) + 1 from ledger.event where stream = ?")
                        .param("default/" + canvas)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Order(3)
    void a_stale_version_is_refused_by_the_process_that_did_not_see_the_newer_one() throws IOException {
        var canvas = canvas();
        assertThat(add(alsoWriting, canvas, "Shops").status()).isEqualTo(200);
        assertThat(add(writing, canvas, "Web").status()).isEqualTo(200);

        var stale = alsoWriting.post("/api/v1/canvases/" + canvas + "/changes", """
                {"changes":[{"kind":"ADD_ITEM","block":"CHANNELS","title":"Phone"}]}""", "If-Match", "\"2\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().get("currentVersion").asInt()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void the_views_tell_how_they_are_and_can_be_built_anew() throws IOException {
        var before = reading.get("/actuator/views");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.body().get("running").asBoolean()).isTrue();
        assertThat(before.body().get("deadLetteredStreams").asInt()).isZero();
        assertThat(before.body().get("completeness").get("incomplete").isEmpty())
                .isTrue();
        int generation = before.body().get("generation").asInt();

        assertThat(reading.post("/actuator/views", "").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        reading.get("/actuator/views").body().get("generation").asInt() > generation);
        var health = reading.get("/actuator/health/readiness").body();
        assertThat(health.get("components")
                        .get("views")
                        .get("details")
                        .get("generation")
                        .asInt())
                .isGreaterThan(generation);
        assertThat(reading.get("/actuator/health/liveness").body().toString()).doesNotContain("views");
    }

    @Test
    @Order(5)
    void killing_a_process_loses_nothing_it_has_acknowledged() throws Exception {
        var canvas = canvas();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        var highest = new AtomicInteger();
        var writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; alsoWriting.alive(); i++) {
                try {
                    var answer = add(alsoWriting, canvas, "Channel " + i);
                    if (answer.status() == 200) {
                        acknowledged.add("Channel " + i);
                        highest.set(answer.body().get("version").asInt());
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> acknowledged.size() >= 30);

        alsoWriting.kill();
        writer.join();

        assertThat(titles(canvas, highest.get())).containsAll(acknowledged);
        var next = add(writing, canvas, "After the crash");
        assertThat(next.status()).isEqualTo(200);
        assertThat(titles(canvas, next.body().get("version").asInt()))
                .containsAll(acknowledged)
                .contains("After the crash");
    }
}
