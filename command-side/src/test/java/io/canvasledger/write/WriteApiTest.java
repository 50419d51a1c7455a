package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.write.CommandServer.Answer;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writing over HTTP, as a client does it. */
class WriteApiTest {

    private static final String ITEM = "01900000-0000-7000-8000-000000000001";

    private final CommandServer server = CommandServer.shared();

    @Test
    void a_canvas_is_created_as_version_one_and_the_answer_says_where_to_read_it() {
        var created = server.post("/api/v1/canvases", """
                {"kind": "BUSINESS", "name": "Bakery", "rationale": "The idea", "effectiveOn": "2020-01-01",
                 "changes": [{"kind": "ADD_ITEM", "block": "CUSTOMER_SEGMENTS", "title": "Hotels"}]}""");

        var canvas = created.json().get("canvas").asString();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.header("Location")).isEqualTo("/api/v1/canvases/" + canvas);
        assertThat(created.json().at("/related/canvas").asString()).isEqualTo("/api/v1/canvases/" + canvas + "?at=1");
        assertThat(created.kinds()).containsExactly("CANVAS_CREATED", "ITEM_ADDED");
        assertThat(UUID.fromString(canvas).version()).isEqualTo(7);
        for (var event : created.json().at("/versions/0/events")) {
            assertThat(stored(event.get("id").asString())).isOne();
        }
    }

    @Test
    void a_list_of_changes_is_one_version_by_the_author_of_the_token() {
        var path = canvas();
        var ana = server.token("default", "ana");

        var changed = server.post(
                path + "/changes", """
                {"rationale": "Asked for it", "evidence": ["a"], "changes": [
                  {"kind": "ADD_ITEM", "item": "%s", "block": "CUSTOMER_SEGMENTS", "title": "Hotels"},
                  {"kind": "RENAME_CANVAS", "name": "Bakery"},
                  {"kind": "REWORD_ITEM", "item": "%s", "title": "Big hotels"}]}""".formatted(ITEM, ITEM), "If-Match", "\"1\"", "Authorization", "Bearer " + ana);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.kinds()).containsExactly("ITEM_ADDED", "ITEM_REWORDED");
        assertThat(changed.json().get("unchanged")).hasSize(1);
        assertThat(changed.json().at("/unchanged/0").asString()).isEqualTo("/changes/1");
        assertThat(server.sql()
                        .sql("select distinct metadata->>'author' from ledger.event where stream = ? and sequence > 1")
                        .param(stream(path))
                        .query(String.class)
                        .list())
                .containsExactly("ana");
    }

    @Test
    void the_version_must_be_named_and_well() {
        var path = canvas();

        assertThat(rename(path, "").problem()).isEqualTo("428 VERSION_REQUIRED");
        for (var malformed : new String[] {"1", "\"one\"", "\"0\"", "\"01\"", "W/\"1\"", "\"1\", \"2\"", "\"\""}) {
            assertThat(rename(path, malformed).problem()).as(malformed).isEqualTo("400 VERSION_TAG_MALFORMED");
        }
        assertThat(rename(path, "*").status()).isEqualTo(200);
        assertThat(rename(path, "\"2\"").json().get("changed").asBoolean()).isFalse();
    }

    @Test
    void a_stale_writer_learns_what_changed_since_who_did_it_and_why() {
        var path = canvas();
        server.post(path + "/changes", """
                {"rationale": "Louder", "changes": [{"kind": "RENAME_CANVAS", "name": "BAKERY"}]}""", "If-Match", "\"1\"");
        server.patch(path, "{\"description\": \"Bread\"}", "If-Match", "*");

        var stale =
                server.post(path + "/changes", "{\"changes\": [{\"kind\": \"ARCHIVE_CANVAS\"}]}", "If-Match", "\"1\"");

        assertThat(stale.problem()).isEqualTo("412 STALE_VERSION");
        assertThat(stale.header("ETag")).isEqualTo("\"3\"");
        assertThat(stale.json().get("currentVersion").asInt()).isEqualTo(3);
        assertThat(stale.json().propertyNames()).endsWith("changedSince", "currentVersion", "versionsOmitted");
        var since = stale.json().get("changedSince");
        assertThat(since).hasSize(2);
        assertThat(since.at("/0/version").asInt()).isEqualTo(2);
        assertThat(since.at("/0/author").asString()).isEqualTo("owner");
        assertThat(since.at("/0/rationale").asString()).isEqualTo("Louder");
        assertThat(since.at("/0/recordedAt").asString()).endsWith("Z");
        assertThat(since.at("/0/events/0/kind").asString()).isEqualTo("CANVAS_RENAMED");
        assertThat(since.at("/1/events/0/description/after").asString()).isEqualTo("Bread");
    }

    @Test
    void a_writer_who_missed_much_is_told_much() {
        var path = canvas();
        for (int i = 0; i < 80; i++) {
            assertThat(server.patch(path, "{\"name\": \"N%d\"}".formatted(i), "If-Match", "*")
                            .status())
                    .isEqualTo(200);
        }

        assertThat(rename(path, "\"1\"").json().get("changedSince")).hasSize(80);
        assertThat(rename(path, "\"1\"").json().get("versionsOmitted").asInt()).isZero();
        assertThat(rename(path, "\"80\"").json().get("changedSince")).hasSize(1);
        assertThat(rename(path, "\"99\"").json().get("changedSince")).isEmpty();
    }

    @Test
    void a_writer_who_missed_more_than_can_be_told_learns_how_much_is_left_out() {
        var path = canvas();
        add(path, 1_000);
        add(path, 1_000);

        var stale = rename(path, "\"1\"").json();

        assertThat(stale.get("versionsOmitted").asInt()).isEqualTo(1);
        assertThat(stale.get("changedSince")).hasSize(1);
        assertThat(stale.at("/changedSince/0/events")).hasSize(200);
        assertThat(stale.at("/changedSince/0/eventsOmitted").asInt()).isEqualTo(800);
    }

    private void add(String path, int items) {
        var change = "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"Shop\"}";
        var changes = String.join(", ", Collections.nCopies(items, change));
        assertThat(server.post(path + "/changes", "{\"changes\": [" + changes + "]}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_dry_run_shows_the_events_and_records_none() {
        var path = canvas();
        long before = server.events();

        var create = server.post("/api/v1/canvases?dryRun=true", "{\"kind\": \"PERSONAL\", \"name\": \"Me\"}");
        var change = server.post(
                path + "/changes?dryRun=true",
                "{\"changes\": [{\"kind\": \"RENAME_CANVAS\", \"name\": \"X\"}]}",
                "If-Match",
                "\"1\"");
        var snapshot = server.post(path + "/snapshots?dryRun=true", "{\"channels\": [\"Shop\"]}", "If-Match", "*");
        var remove = server.delete(path + "/items/" + ITEM + "?dryRun=true", "If-Match", "*");

        assertThat(create.status()).isEqualTo(200);
        assertThat(create.kinds()).containsExactly("CANVAS_CREATED");
        assertThat(change.json().get("version").asInt()).isEqualTo(1);
        assertThat(change.json().at("/versions/0/version").asInt()).isEqualTo(2);
        assertThat(change.kinds()).containsExactly("CANVAS_RENAMED");
        assertThat(change.json().at("/versions/0/events/0").has("id")).isFalse();
        assertThat(snapshot.json().at("/snapshots/0/counts/ITEM_ADDED").asInt()).isEqualTo(1);
        assertThat(remove.problem()).isEqualTo("404 ITEM_UNKNOWN");
        assertThat(server.events()).isEqualTo(before);
    }

    @Test
    void a_flag_without_a_value_is_not_taken_for_no() {
        long before = server.events();

        assertThat(server.post("/api/v1/canvases?dryRun", "{\"kind\": \"BUSINESS\", \"name\": \"X\"}")
                        .problem())
                .isEqualTo("400 PARAMETER_INVALID");
        assertThat(server.events()).isEqualTo(before);
    }

    @Test
    void a_name_no_address_can_carry_is_refused_and_the_place_named() {
        var refused = server.post(canvas() + "/changes", """
                {"changes": [{"kind": "ANSWER_QUESTION", "review": "Q1/24", "question": "BUSINESS.CHANNELS.1",
                              "answer": "x"}]}""", "If-Match", "*");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/reason").asString()).isEqualTo("NAME_NOT_ADDRESSABLE");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/changes/0/review");
    }

    @Test
    void a_canvas_of_another_workspace_is_as_unknown_as_one_that_is_not() {
        var mine = canvas();
        var stranger = "Bearer " + server.token("elsewhere", "eve");
        var theirs = rename(mine, "*", stranger);
        var nobodys = rename("/api/v1/canvases/" + UUID.randomUUID(), "*", stranger);

        assertThat(theirs.problem()).isEqualTo("404 CANVAS_UNKNOWN");
        assertThat(without(theirs, mine))
                .isEqualTo(without(nobodys, nobodys.json().get("instance").asString()));
        assertThat(rename(mine, "\"7\"", stranger).problem()).isEqualTo("404 CANVAS_UNKNOWN");
    }

    @Test
    void the_author_comes_from_the_token_and_from_nowhere_else() {
        long before = server.events();

        assertThat(server.post("/api/v1/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"X\", \"author\": \"eve\"}")
                        .problem())
                .isEqualTo("400 PROPERTY_UNKNOWN /author");
        assertThat(server.post("/api/v1/canvases?author=eve", "{\"kind\": \"BUSINESS\", \"name\": \"X\"}")
                        .problem())
                .isEqualTo("400 PARAMETER_UNKNOWN");
        assertThat(server.post("/api/v1/canvases", "{}", "Authorization", "").status())
                .isEqualTo(401);
        assertThat(server.events()).isEqualTo(before);
    }

    private String canvas() {
        var created = server.post("/api/v1/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"Bakery\"}");
        return "/api/v1/canvases/" + created.json().get("canvas").asString();
    }

    private Answer rename(String path, String ifMatch) {
        return rename(path, ifMatch, "Bearer " + CommandServer.OWNER);
    }

    private Answer rename(String path, String ifMatch, String authorization) {
        return server.post(
                path + "/changes",
                "{\"changes\": [{\"kind\": \"RENAME_CANVAS\", \"name\": \"Renamed\"}]}",
                "If-Match",
                ifMatch,
                "Authorization",
                authorization);
    }

    private static String without(Answer answer, String path) {
        var id = path.replaceAll("/changes$|.*canvases/", "");
        return answer.status()
                + answer.body().replace(path, "").replace("/changes", "").replace(id, "");
    }

    private int stored(String event) {
        return server.sql()
                .sql("select count(*) from ledger.event where event_id = ?::uuid")
                .param(event)
                .query(Integer.class)
                .single();
    }

    private static String stream(String path) {
        return "default/" + path.substring(path.lastIndexOf('/') + 1);
    }
}
