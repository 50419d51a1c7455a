package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What has an address of its own is written there: items, links, milestones, answers, rules and the canvas itself. */
class SingleChangesTest {

    private static final String ITEM = "01900000-0000-7000-8000-000000000001";
    private static final String OTHER = "01900000-0000-7000-8000-000000000002";

    private final CommandServer server = CommandServer.shared();

    @Test
    void an_item_is_added_changed_and_removed_by_its_own_address() {
        var path = canvas();

        var added = server.post(path + "/items", """
                {"id": "%s", "block": "CHANNELS", "title": "Shop", "tags": ["a"], "position": 2, "description": "Old"}""".formatted(ITEM), "If-Match", "\"1\"");
        assertThat(added.kinds()).containsExactly("ITEM_ADDED");

        var item = path + "/items/" + ITEM;
        assertThat(server.patch(item, "{\"title\": \"Web shop\"}", "If-Match", "\"2\"")
                        .json()
                        .at("/versions/0/events/0/wording/after/description")
                        .asString())
                .isEqualTo("Old");
        assertThat(server.patch(item, """
                {"description": null, "tags": null, "standing": "VALIDATED", "position": 3, "rationale": "Because",
                 "attributes": {"block": "CHANNELS", "reach": "DIRECT", "phases": ["PURCHASE"]}}""", "If-Match", "\"3\"").kinds())
                .containsExactly(
                        "ITEM_MOVED", "ITEM_REWORDED", "ITEM_RETAGGED", "STANDING_CHANGED", "ATTRIBUTES_CHANGED");
        assertThat(server.patch(item, "{\"standing\": null, \"attributes\": null}", "If-Match", "\"4\"")
                        .kinds())
                .containsExactly("STANDING_CHANGED", "ATTRIBUTES_CHANGED");
        var same = server.patch(item, "{\"title\": \"Web shop\", \"tags\": []}", "If-Match", "\"5\"");
        assertThat(same.json().get("unchanged").toString()).isEqualTo("[\"/title\",\"/tags\"]");
        assertThat(server.patch(item, "{\"block\": \"KEY_PARTNERS\"}", "If-Match", "\"5\"")
                        .json()
                        .at("/versions/0/events/0/placement/after")
                        .toString())
                .isEqualTo("{\"block\":\"KEY_PARTNERS\"}");
        assertThat(server.delete(item + "?rationale=Closed&effectiveOn=2020-01-01", "If-Match", "\"6\"")
                        .kinds())
                .containsExactly("ITEM_REMOVED");
        assertThat(server.delete(item, "If-Match", "\"7\"").problem()).isEqualTo("404 ITEM_UNKNOWN");
    }

    @Test
    void the_canvas_itself_is_patched_even_while_archived() {
        var path = canvas();

        assertThat(server.patch(path, "{\"name\": \"B\", \"description\": \"D\", \"archived\": true}", "If-Match", "*")
                        .kinds())
                .containsExactly("CANVAS_RENAMED", "CANVAS_DESCRIBED", "CANVAS_ARCHIVED");
        assertThat(server.patch(path, "{\"name\": \"C\"}", "If-Match", "*").problem())
                .isEqualTo("409 CANVAS_ARCHIVED ");
        assertThat(server.patch(path, "{\"archived\": true}", "If-Match", "*")
                        .json()
                        .at("/unchanged/0")
                        .asString())
                .isEqualTo("/archived");
        assertThat(server.patch(path, "{\"archived\": false, \"description\": null}", "If-Match", "*")
                        .kinds())
                .containsExactly("CANVAS_BROUGHT_BACK", "CANVAS_DESCRIBED");
    }

    @Test
    void links_and_milestones_have_addresses_too() {
        var path = canvas();
        server.post(path + "/changes", """
                {"changes": [{"kind": "ADD_ITEM", "item": "%s", "block": "CHANNELS", "title": "Shop"},
                             {"kind": "ADD_ITEM", "item": "%s", "block": "CUSTOMER_SEGMENTS", "title": "All"}]}""".formatted(ITEM, OTHER), "If-Match", "\"1\"");

        var link = "{\"from\": \"%s\", \"type\": \"REACHES\", \"to\": \"%s\"}".formatted(ITEM, OTHER);
        assertThat(server.post(path + "/links", link, "If-Match", "\"2\"").kinds())
                .containsExactly("ITEMS_LINKED");
        assertThat(server.post(path + "/links", link, "If-Match", "\"3\"")
                        .json()
                        .get("changed")
                        .asBoolean())
                .isFalse();
        assertThat(server.delete(path + "/links/" + ITEM + "/REACHES/" + OTHER, "If-Match", "\"3\"")
                        .kinds())
                .containsExactly("ITEMS_UNLINKED");
        assertThat(server.delete(path + "/links/" + ITEM + "/REACHES/" + OTHER, "If-Match", "\"4\"")
                        .problem())
                .isEqualTo("404 LINK_UNKNOWN");

        assertThat(server.post(path + "/milestones", "{\"name\": \"The board\"}", "If-Match", "\"4\"")
                        .json()
                        .at("/versions/0/events/0/milestone/version")
                        .asInt())
                .isEqualTo(4);
        assertThat(server.post(path + "/milestones", "{\"name\": \"Now\"}", "If-Match", "*")
                        .json()
                        .at("/versions/0/events/0/milestone/version")
                        .asInt())
                .isEqualTo(6);
        assertThat(server.post(path + "/milestones", "{\"name\": \"now\"}", "If-Match", "*")
                        .problem())
                .isEqualTo("409 MILESTONE_EXISTS /name");
        assertThat(server.delete(path + "/milestones/The%20board", "If-Match", "*")
                        .kinds())
                .containsExactly("MILESTONE_REMOVED");
        assertThat(server.delete(path + "/milestones/The%20board", "If-Match", "*")
                        .problem())
                .isEqualTo("404 MILESTONE_UNKNOWN");
    }

    @Test
    void a_review_question_is_answered_and_a_rule_switched_at_addresses_of_their_own() {
        var path = canvas();
        var question = path + "/reviews/Growth%20of%20100%25/answers/BUSINESS.CHANNELS.1";

        var answered = server.put(question, """
                {"answer": "By mail", "rationale": "Taking stock"}""", "If-Match", "\"1\"");
        assertThat(answered.kinds()).containsExactly("QUESTION_ANSWERED");
        assertThat(answered.json().at("/versions/0/events/0/answer/review").asString())
                .isEqualTo("Growth of 100%");
        assertThat(server.delete(question, "If-Match", "*").kinds()).containsExactly("QUESTION_ANSWERED");
        assertThat(server.delete(question, "If-Match", "*").kinds()).isEmpty();

        var unknown = server.put(path + "/reviews/Spring/answers/BUSINESS.CHANNELS.99", """
                {"answer": "x"}""", "If-Match", "*");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/errors/0/reason").asString()).isEqualTo("QUESTION_UNKNOWN");
        assertThat(unknown.json().at("/errors/0/pointer").isMissingNode()).isTrue();

        var rule = path + "/coherence/rules/";
        assertThat(server.put(rule + "OFFER_NOT_DEFINED", """
                {"on": false}""", "If-Match", "*").kinds())
                .containsExactly("RULE_SWITCHED");
        assertThat(server.put(rule + "OFFER_NOT_DEFINED", """
                {"on": false}""").status()).isEqualTo(428);
        var noRule = server.put(rule + "NONE", """
                {"on": false}""", "If-Match", "*");
        assertThat(noRule.status()).isEqualTo(404);
        assertThat(noRule.json().at("/errors/0/reason").asString()).isEqualTo("RULE_UNKNOWN");
    }

    private String canvas() {
        var created = server.post("/api/v1/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"Bakery\"}");
        return "/api/v1/canvases/" + created.json().get("canvas").asString();
    }
}
