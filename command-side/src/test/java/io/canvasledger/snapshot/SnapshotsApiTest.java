package io.canvasledger.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.write.CommandServer;
import io.canvasledger.write.CommandServer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Histories that were kept as copies, brought in over HTTP. */
class SnapshotsApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final CommandServer server = CommandServer.shared();

    @Test
    void the_enterprise_segment_of_sherpai_leaves_and_comes_back_as_itself() throws IOException {
        var path = canvas();

        var first = markdown(path, "sherpai", 1, "\"1\"");
        var second = markdown(path, "sherpai", 2, "\"2\"");
        var third = markdown(path, "sherpai", 3, "\"3\"");

        assertThat(first.json().at("/snapshots/0/counts/ITEM_ADDED").asInt()).isEqualTo(120);
        assertThat(first.json().at("/snapshots/0/effectiveOn").asString()).isEqualTo("2025-03-26");
        assertThat(first.json().at("/snapshots/0/unmapped")).hasSize(4);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(third.json().get("version").asInt()).isEqualTo(4);
        assertThat(third.json().at("/related/canvas").asString()).isEqualTo(path + "?at=4");
        var left = new TreeSet<>(items(second, "ITEM_REMOVED"));
        assertThat(left).isNotEmpty();
        assertThat(items(third, "ITEM_ADDED")).containsAnyElementsOf(left);
        assertThat(rationale(path)).contains("Restructure, a, b; c", "Evidence: [https://example.org/a,b]");
    }

    @Test
    void the_revisions_of_urbanvitaliz_come_in_with_one_request() throws IOException {
        var path = canvas();
        var snapshots = JSON.createArrayNode();
        for (int i = 1; i <= 3; i++) {
            snapshots
                    .addObject()
                    .put("format", "MARKDOWN")
                    .put("effectiveOn", "202%d-01-01".formatted(i))
                    .put("markdown", document("urbanvitaliz", i));
        }
        var list = JSON.createObjectNode().set("snapshots", snapshots).toString();

        var imported = server.post(path + "/snapshots", list, "If-Match", "\"1\"");
        assertThat(imported.status()).isEqualTo(200);
        assertThat(imported.json().get("snapshots").valueStream().map(one -> one.get("version")
                        .asInt()))
                .containsExactly(2, 3, 4);

        var again = server.post(path + "/snapshots", list, "If-Match", "*");
        assertThat(again.problem()).isEqualTo("409 SNAPSHOT_OUT_OF_ORDER /snapshots/0/effectiveOn");
    }

    @Test
    void a_snapshot_that_says_nothing_new_is_no_version() {
        var path = canvas();
        var ours = """
                {"effectiveOn": "2024-01-01", "items": [{"block": "CHANNELS", "title": "Shop", "tags": ["a"]}]}""";

        assertThat(server.post(path + "/snapshots", ours, "If-Match", "\"1\"")
                        .json()
                        .get("changed")
                        .asBoolean())
                .isTrue();
        var again = server.post(path + "/snapshots", ours, "If-Match", "\"2\"");
        assertThat(again.json().get("changed").asBoolean()).isFalse();
        assertThat(again.json().at("/snapshots/0").has("version")).isFalse();
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void nine_lists_of_words_are_enough_and_what_is_no_block_is_told() {
        var imported = server.post(
                canvas() + "/snapshots",
                "{\"keyPartners\": [\"Mill\"], \"revenueStreams\": [{\"title\": \"Bread\"}], \"competitors\": [\"X\"]}",
                "If-Match",
                "\"1\"");

        assertThat(imported.json().at("/snapshots/0/counts/ITEM_ADDED").asInt()).isEqualTo(2);
        assertThat(imported.json().at("/snapshots/0/unmapped/0/heading").asString())
                .isEqualTo("competitors");
    }

    @Test
    void a_stale_import_is_told_what_changed_since() {
        var path = canvas();
        server.patch(path, "{\"name\": \"Renamed\"}", "If-Match", "*");

        var stale = server.post(path + "/snapshots", "{\"channels\": [\"Shop\"]}", "If-Match", "\"1\"");
        assertThat(stale.problem()).isEqualTo("412 STALE_VERSION");
        assertThat(stale.json().get("changedSince")).hasSize(1);
        assertThat(server.post(path + "/snapshots", "{\"channels\": [\"Shop\"]}")
                        .problem())
                .isEqualTo("428 VERSION_REQUIRED");
    }

    private Answer markdown(String path, String history, int revision, String ifMatch) throws IOException {
        return server.post(
                path + "/snapshots?effectiveOn=2025-03-26&rationale=Restructure,%20a,%20b;%20c"
                        + "&evidence=https://example.org/a,b",
                document(history, revision),
                "If-Match",
                ifMatch,
                "Content-Type",
                "text/markdown");
    }

    private static String document(String history, int revision) throws IOException {
        try (var in =
                SnapshotsApiTest.class.getResourceAsStream("/histories/%s/%02d.md".formatted(history, revision))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> items(Answer answer, String kind) {
        var items = new ArrayList<String>();
        for (JsonNode event : answer.json().at("/snapshots/0/events")) {
            if (event.get("kind").asString().equals(kind)) {
                items.add(event.get("item").asString());
            }
        }
        return items;
    }

    private List<String> rationale(String path) {
        return server
                .sql()
                .sql("""
                        select payload->'note'->>'rationale' || '#Evidence: [' || (payload->'note'->'evidence'->>0) || ']'
                        from ledger.event where stream = ? and sequence > 1 and payload_type = 'canvas.version-opened'
                        """)
                .param("default/" + path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .list()
                .stream()
                .flatMap(both -> List.of(both.split("#")).stream())
                .toList();
    }

    private String canvas() {
        var created = server.post("/api/v1/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"Bakery\"}");
        return "/api/v1/canvases/" + created.json().get("canvas").asString();
    }
}
