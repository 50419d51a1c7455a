package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent that makes no sense is refused with its place and its reason, and leaves no event. */
class BadInputTest {

    private static final CommandServer SERVER = CommandServer.shared();
    static final String ITEM = "01900000-0000-7000-8000-000000000001";
    private static final String CANVAS = canvas();

    /** The address of a canvas with that item among its customer relationships. */
    static String canvas() {
        var created = SERVER.post("/api/v1/canvases", """
                {"kind": "BUSINESS", "name": "Bakery", "changes": [
                  {"kind": "ADD_ITEM", "item": "%s", "block": "CUSTOMER_RELATIONSHIPS", "title": "Club"}]}""".formatted(ITEM));
        return "/api/v1/canvases/" + created.json().get("canvas").asString();
    }

    static Stream<Arguments> creations() {
        return Stream.of(
                of("{\"kind\": \"BUSINESS\"}", "400 TEXT_REQUIRED /name"),
                of("{\"name\": \"X\"}", "400 VALUE_REQUIRED /kind"),
                of("{\"kind\": null, \"name\": null}", "400 VALUE_REQUIRED /kind TEXT_REQUIRED /name"),
                of("{\"kind\": \"NGO\", \"name\": \"X\"}", "400 VALUE_UNKNOWN /kind"),
                of("{\"kind\": 0, \"name\": \"X\"}", "400 TYPE_WRONG /kind"),
                of("{\"kind\": \"BUSINESS\", \"name\": 7}", "400 VALUE_UNKNOWN /name"),
                of("{\"kind\": \"BUSINESS\", \"name\": \"X\", \"owner\": 1}", "400 PROPERTY_UNKNOWN /owner"),
                of("{\"kind\": \"BUSINESS\", \"name\": \"X\", \"name\": \"Y\"}", "400 JSON_DUPLICATE_KEY /name"),
                of("{\"kind\": \"BUSINESS\", \"name\": \"\\u0000\"}", "400 TEXT_UNSUPPORTED /name"),
                of("{\"kind\": \"BUSINESS\", \"name\": \"\\ud83c\"}", "400 TEXT_UNSUPPORTED /name"),
                of("{\"kind\": \"BUSINESS\", \"name\": \"X\"} {}", "400 JSON_TRAILING_CONTENT "),
                of("{\"kind\": \"BUSINESS\", \"name\": \"X\"", "400 JSON_MALFORMED /name"),
                of("{\"kind\": \"BUSINESS\", \"name\": \"X\", \"changes\": [null]}", "400 VALUE_REQUIRED /changes/0"),
                of("{\"kind\": \"BUSINESS\", \"name\": \"X\", \"evidence\": [null]}", "400 VALUE_REQUIRED /evidence/0"),
                of(
                        "{\"kind\": \"BUSINESS\", \"name\": \"X\", \"effectiveOn\": \"2020-02-30\"}",
                        "400 DATE_MALFORMED /effectiveOn"),
                of(
                        "{\"kind\": \"BUSINESS\", \"name\": \"X\", \"effectiveOn\": \"+10000-01-01\"}",
                        "400 OUT_OF_RANGE /effectiveOn"),
                of(
                        "{\"kind\": \"BUSINESS\", \"name\": \"X\", \"evidence\": [\"a\", \"b\", \" a \"]}",
                        "400 VALUE_REPEATED /evidence/2"),
                of("[]", "400 TYPE_WRONG "),
                of("null", "400 BODY_MISSING"),
                of("", "400 BODY_MISSING"),
                of("[".repeat(60), "400 TYPE_WRONG "));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void a_creation_that_makes_no_sense_is_refused(String body, String problem) {
        long before = SERVER.events();

        assertThat(SERVER.post("/api/v1/canvases", body).problem()).isEqualTo(problem);
        assertThat(SERVER.events()).isEqualTo(before);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                of("{}", "400 VALUE_REQUIRED /changes"),
                of("{\"changes\": null}", "400 VALUE_REQUIRED /changes"),
                of("{\"changes\": []}", "400 NO_CHANGES /changes"),
                of("{\"changes\": {}}", "400 TYPE_WRONG /changes"),
                change("{}", "400 VALUE_REQUIRED /changes/0/kind"),
                change("{\"kind\": \"EXPLODE\"}", "400 VALUE_UNKNOWN /changes/0"),
                change(
                        "{\"kind\": \"ADD_ITEM\"}",
                        "400 VALUE_REQUIRED /changes/0/block TEXT_REQUIRED /changes/0/title"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANELS\", \"title\": \"x\"}",
                        "400 VALUE_UNKNOWN /changes/0/block"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"x\", \"item\": \"1-1-1-1-1\"}",
                        "400 ID_MALFORMED /changes/0/item"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"x\", \"position\": 1.5}",
                        "400 VALUE_UNKNOWN /changes/0/position"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"x\", \"tags\": [null]}",
                        "400 VALUE_REQUIRED /changes/0/tags/0"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"x\","
                                + " \"attributes\": {\"reach\": \"DIRECT\"}}",
                        "400 VALUE_REQUIRED /changes/0/attributes/block"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"x\","
                                + " \"attributes\": {\"block\": \"CHANNELS\", \"price\": 1}}",
                        "400 PROPERTY_UNKNOWN /changes/0/attributes/price"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"KEY_RESOURCES\", \"title\": \"x\","
                                + " \"attributes\": {\"block\": \"KEY_RESOURCES\", \"kind\": \"SKILLS\"}}",
                        "409 PERSONAL_ONLY /changes/0/attributes/kind"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"COST_STRUCTURE\", \"title\": \"x\", \"attributes\":"
                                + " {\"block\": \"COST_STRUCTURE\", \"amount\": {\"value\": 1e2147483647, \"currency\":"
                                + " \"EUR\"}}}",
                        "400 OUT_OF_RANGE /changes/0/attributes/amount/value"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"COST_STRUCTURE\", \"title\": \"x\", \"attributes\":"
                                + " {\"block\": \"COST_STRUCTURE\", \"amount\": {}}}",
                        "400 VALUE_REQUIRED /changes/0/attributes/amount/value"
                                + " VALUE_REQUIRED /changes/0/attributes/amount/currency"),
                change(
                        "{\"kind\": \"SHIFT_RELATIONSHIP\", \"item\": \"" + ITEM
                                + "\", \"relationship\": {\"motive\": \"RETENTION\", \"technique\": \"BUNDLE\"}}",
                        "400 TECHNIQUE_WITHOUT_UPSELLING /changes/0/relationship/technique"),
                change(
                        "{\"kind\": \"SHIFT_RELATIONSHIP\", \"item\": \"" + ITEM
                                + "\", \"relationship\": {\"segments\": [\"" + ITEM + "\"]}}",
                        "422 SEGMENT_UNKNOWN /changes/0/relationship/segments"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"x\", \"tags\": [\"new\", \"new\"]}",
                        "400 VALUE_REPEATED /changes/0/tags/1"),
                change(
                        "{\"kind\": \"RETAG_ITEM\", \"item\": \"" + ITEM
                                + "\", \"tags\": [\"very  new\", \"very new\"]}",
                        "400 VALUE_REPEATED /changes/0/tags/1"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"CHANNELS\", \"title\": \"x\", \"attributes\": {\"block\":"
                                + " \"CHANNELS\", \"phases\": [\"PURCHASE\", \"DELIVERY\", \"PURCHASE\"]}}",
                        "400 VALUE_REPEATED /changes/0/attributes/phases"),
                change(
                        "{\"kind\": \"ADD_ITEM\", \"block\": \"VALUE_PROPOSITIONS\", \"title\": \"x\", \"attributes\":"
                                + " {\"block\": \"VALUE_PROPOSITIONS\", \"drivers\": [\"PRICE\", \"PRICE\"]}}",
                        "400 VALUE_REPEATED /changes/0/attributes/drivers"),
                change(
                        "{\"kind\": \"SHIFT_RELATIONSHIP\", \"item\": \"" + ITEM
                                + "\", \"relationship\": {\"segments\": [\"" + ITEM + "\", \"" + ITEM + "\"]}}",
                        "400 VALUE_REPEATED /changes/0/relationship/segments"),
                change("{\"kind\": \"REWORD_ITEM\", \"title\": \"x\"}", "400 VALUE_REQUIRED /changes/0/item"),
                change("{\"kind\": \"RETAG_ITEM\", \"item\": \"" + ITEM + "\"}", "400 VALUE_REQUIRED /changes/0/tags"),
                change("{\"kind\": \"RENAME_CANVAS\"}", "400 TEXT_REQUIRED /changes/0/name"),
                change("{\"kind\": \"NAME_MILESTONE\"}", "400 TEXT_REQUIRED /changes/0/name"),
                change("{\"kind\": \"REMOVE_MILESTONE\"}", "400 TEXT_REQUIRED /changes/0/name"),
                change(
                        "{\"kind\": \"LINK_ITEMS\"}",
                        "400 VALUE_REQUIRED /changes/0/from VALUE_REQUIRED"
                                + " /changes/0/type VALUE_REQUIRED /changes/0/to"),
                change(
                        "{\"kind\": \"RENAME_CANVAS\", \"name\": \"" + "x".repeat(201) + "\"}",
                        "400 TEXT_TOO_LONG" + " /changes/0/name"),
                of(
                        "{\"rationale\": " + "[".repeat(60) + "]".repeat(60) + ", \"changes\": []}",
                        "400 TYPE_WRONG /rationale"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changes_that_make_no_sense_are_refused(String body, String problem) {
        long before = SERVER.events();

        assertThat(SERVER.post(CANVAS + "/changes", body, "If-Match", "*").problem())
                .isEqualTo(problem);
        assertThat(SERVER.events()).isEqualTo(before);
    }

    @Test
    void a_body_too_large_or_of_another_type_is_refused_before_it_is_read() {
        long before = SERVER.events();
        var large = "{\"name\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}";

        assertThat(SERVER.post("/api/v1/canvases", large).problem()).isEqualTo("413 BODY_TOO_LARGE");
        assertThat(SERVER.post(CANVAS + "/snapshots", large, "If-Match", "*").problem())
                .isEqualTo("413 BODY_TOO_LARGE");
        assertThat(SERVER.post("/api/v1/canvases", "name: X", "Content-Type", "application/yaml")
                        .problem())
                .isEqualTo("415 CONTENT_TYPE_UNSUPPORTED");
        assertThat(SERVER.post("/api/v1/canvases/42/changes", "{\"changes\": []}", "If-Match", "*")
                        .problem())
                .isEqualTo("404 CANVAS_UNKNOWN");
        assertThat(SERVER.events()).isEqualTo(before);
    }

    @Test
    void the_sample_nobody_wrote_is_not_found() {
        assertThat(SERVER.send("POST", "/api/v1/samples/nobody", null).problem())
                .isEqualTo("404 SAMPLE_UNKNOWN");
    }

    private static Arguments of(String body, String problem) {
        return Arguments.of(body, problem);
    }

    private static Arguments change(String change, String problem) {
        return of("{\"changes\": [" + change + "]}", problem);
    }
}
