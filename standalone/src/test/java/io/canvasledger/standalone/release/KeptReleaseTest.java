package io.canvasledger.standalone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.canvasledger.standalone.database.EmbeddedDatabase;
import io.canvasledger.standalone.database.StandaloneSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data directory of an earlier release is opened by this one: its events are read and would be written again byte for
 * byte, what was asked then is answered as it was then, and work goes on. What is meant to be answered otherwise is listed
 * in {@link IntendedDifferences}, with the reason.
 */
class KeptReleaseTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN = 20;

    @TempDir
    private Path data;

    static List<KeptRelease> releases() throws IOException {
        return KeptRelease.all();
    }

    @Test
    void a_release_is_kept() throws IOException {
        assertThat(releases()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_data_directory_of_an_earlier_release_opens_and_answers_the_same_and_work_goes_on(KeptRelease release)
            throws Exception {
        var before = restored(release);
        try (var ledger = new ReleaseLedger(data)) {
            assertThat(before.stream().filter(it -> !it.writtenAgainBy(ledger).equals(it)))
                    .as("stored events that would be written otherwise")
                    .isEmpty();
            var asked = answers(release);
            caughtUp(ledger, asked);
            assertAnswers(release, ledger, asked);
            assertThat(StoredRow.in(ledger.database())).as("stored events").isEqualTo(before);
            assertWorkGoesOn(ledger);
        }
    }

    private List<StoredRow> restored(KeptRelease release) throws Exception {
        try (var database = EmbeddedDatabase.start(new StandaloneSettings(data, 0))) {
            DatabaseCopy.restore(database, release);
            var events = StoredRow.in(database);
            assertThat(events).hasSizeGreaterThan(500);
            return events;
        }
    }

    private static List<JsonNode> answers(KeptRelease release) throws IOException {
        try (var lines = release.answers()) {
            return lines.lines().map(JSON::readTree).toList();
        }
    }

    /** A release with other views builds them first. */
    private static void caughtUp(ReleaseLedger ledger, List<JsonNode> asked) {
        var lists = asked.stream()
                .filter(it -> it.get("get").asString().startsWith("/api/v1/canvases?"))
                .toList();
        assertThat(lists).isNotEmpty().allSatisfy(list -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Difference.between(
                                Restated.of(list.get("answer")),
                                ledger.json(list.get("get").asString())))
                        .isEmpty()));
    }

    private static void assertAnswers(KeptRelease release, ReleaseLedger ledger, List<JsonNode> asked)
            throws IOException, InterruptedException {
        var different = new ArrayList<String>();
        var met = new HashSet<IntendedDifferences.Intended>();
        for (var question : asked) {
            var address = question.get("get").asString();
            for (var difference : Difference.between(Restated.of(question.get("answer")), ledger.answer(address))) {
                var intended = IntendedDifferences.since(release.toString(), address, difference);
                intended.ifPresentOrElse(met::add, () -> different.add(address + " " + difference));
            }
        }
        assertThat(different.stream().limit(SHOWN))
                .as(
                        "%d places in answers are not as release %s gave them. If each is meant, list its kind with the"
                                + " reason in IntendedDifferences",
                        different.size(), release)
                .isEmpty();
        assertThat(IntendedDifferences.since(release.toString()))
                .as("every listed difference is still one; strike out those that are not")
                .containsExactlyInAnyOrderElementsOf(met);
    }

    /** Through the aggregates, of which one was kept folded by the earlier release. */
    private static void assertWorkGoesOn(ReleaseLedger ledger) throws IOException, InterruptedException {
        for (var canvas : ledger.json("/api/v1/canvases?limit=100").get("entries")) {
            var path = "/api/v1/canvases/" + canvas.get("id").asString();
            var written = ledger.write("PATCH", path, "{\"name\": \"Opened by a later release\"}");
            assertThat(written.get("version").asInt())
                    .isEqualTo(canvas.get("version").asInt() + 1);
        }
    }
}
