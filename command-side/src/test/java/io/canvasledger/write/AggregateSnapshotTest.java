package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A command on a canvas with a long history does not read all of it. */
class AggregateSnapshotTest {

    private final CommandServer server = CommandServer.shared();

    @Test
    void a_long_history_leaves_a_folded_copy_that_a_fresh_process_decides_on_unless_it_cannot_be_read() {
        var path = longHistory();
        await().until(() -> copies(path) == 1);

        // What only the copy says shows that the copy was read.
        tamper(path, "replace(payload::text, '\"Bakery\"', '\"Only the copy says so\"')");
        assertThat(rename(path, "Only the copy says so").json().get("changed").asBoolean())
                .isFalse();

        tamper(path, "'{\"canvas\": {\"shape\": \"of another release\"}}'");
        assertThat(rename(path, "Bakery").json().get("changed").asBoolean()).isFalse();

        tamper(path, "'[]'");
        assertThat(rename(path, "Renamed").json().get("version").asInt()).isEqualTo(3);
    }

    private String longHistory() {
        var created = server.post("/api/v1/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"Bakery\"}");
        var path = "/api/v1/canvases/" + created.json().get("canvas").asString();
        var items = IntStream.range(0, 250)
                .mapToObj(i -> "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"Shop %d\"}".formatted(i))
                .collect(Collectors.joining(","));
        server.post(path + "/changes", "{\"changes\": [" + items + "]}", "If-Match", "*");
        return path;
    }

    private CommandServer.Answer rename(String path, String name) {
        server.forget();
        return server.patch(path, "{\"name\": \"" + name + "\"}", "If-Match", "*");
    }

    private int copies(String path) {
        return server.sql()
                .sql("select count(*) from ledger.snapshot where stream = ?")
                .param(stream(path))
                .query(Integer.class)
                .single();
    }

    private void tamper(String path, String payload) {
        assertThat(server.sql()
                        .sql("update ledger.snapshot set payload = (" + payload + ")::json where stream = ?")
                        .param(stream(path))
                        .update())
                .isOne();
    }

    private static String stream(String path) {
        return "default/" + path.substring(path.lastIndexOf('/') + 1);
    }
}
