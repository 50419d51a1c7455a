package io.canvasledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Canvases their owners kept in public repositories, brought in revision by revision over HTTP and compared. */
class RealHistoriesTest {

    private static final String TOKEN = "a-token-for-real-histories";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = SpringApplication.run(
                CanvasLedger.class,
                "--server.port=0",
                "--canvasledger.standalone.data-dir=" + data,
                "--canvasledger.access.owner-token=" + TOKEN);
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        application.close();
    }

    @Test
    void the_enterprise_segment_leaves_silently_returns_and_only_the_path_tells() throws Exception {
        var canvas = imported("sherpai");

        var leaving = diff(canvas, 2, 3);
        assertThat(leaving.at("/counts/removed").asInt()).isEqualTo(14);
        assertThat(blocks(leaving, "ITEM_REMOVED"))
                .containsExactly("CUSTOMER_SEGMENTS", "VALUE_PROPOSITIONS", "REVENUE_STREAMS", "KEY_PARTNERS");

        var returning = diff(canvas, 3, 4);
        assertThat(returning.at("/counts/added").asInt()).isEqualTo(14);
        assertThat(differences(returning)
                        .allMatch(it -> it.at("/returned/silent").asBoolean()))
                .as("every difference is a silent return")
                .isTrue();

        var net = diff(canvas, 2, 4);
        assertThat(differences(net)).isEmpty();
        assertThat(each(net.get("path"))).hasSize(20).allMatch(strand -> strand.get("madeAndUndone")
                .asBoolean());
    }

    @Test
    void a_french_lean_canvas_keeps_what_is_no_block_apart() throws Exception {
        var canvas = imported("urbanvitaliz");

        var refocusing = diff(canvas, 2, 3);
        assertThat(blocks(refocusing, "ITEM_REMOVED")).containsExactly("CUSTOMER_SEGMENTS");
        assertThat(differences(refocusing)
                        .filter(it -> it.get("kind").asString().equals("ITEM_REWORDED"))
                        .map(it -> it.get("title").asString()))
                .singleElement()
                .asString()
                .startsWith("Communes et intercocommunalités");
        assertThat(blocks(diff(canvas, 3, 4), "ITEM_REWORDED")).containsExactly("CHANNELS");
    }

    private static String imported(String history) throws IOException, InterruptedException {
        var folder =
                Path.of("").toAbsolutePath().resolveSibling("command-side/src/test/resources/histories/" + history);
        var snapshots = JSON.createObjectNode();
        var list = snapshots.putArray("snapshots");
        for (var revision : JSON.readTree(Files.readString(folder.resolve("history.json")))) {
            list.addObject()
                    .put("format", "MARKDOWN")
                    .put("effectiveOn", revision.get("recordedAt").asString().substring(0, 10))
                    .put("rationale", revision.get("message").asString())
                    .put(
                            "markdown",
                            Files.readString(folder.resolve(revision.get("file").asString())));
        }
        var created = send("/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"" + history + "\"}");
        var canvas = created.get("canvas").asString();
        var answer = send("/canvases/" + canvas + "/snapshots", snapshots.toString());
        assertThat(each(answer.get("snapshots"))
                        .map(it -> it.get("version").asInt())
                        .toList())
                .isEqualTo(List.of(2, 3, 4));
        assertThat(each(answer.at("/snapshots/0/unmapped"))).isNotEmpty();
        return canvas;
    }

    private static JsonNode diff(String canvas, int from, int to) throws IOException, InterruptedException {
        return send("/canvases/" + canvas + "/diff?from=" + from + "&to=" + to + "&minVersion=4&wait=30", null);
    }

    private static JsonNode send(String path, String body) throws IOException, InterruptedException {
        var port = application.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .method(
                        body == null ? "GET" : "POST",
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static List<String> blocks(JsonNode diff, String kind) {
        return each(diff.get("blocks"))
                .filter(block -> each(block.get("differences"))
                        .anyMatch(it -> it.get("kind").asString().equals(kind)))
                .map(block -> block.get("block").asString())
                .toList();
    }

    private static Stream<JsonNode> differences(JsonNode diff) {
        return each(diff.get("blocks")).flatMap(block -> each(block.get("differences")));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
