package io.canvasledger.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.edge.EdgeServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private static Answer post(String body) {
        return EdgeServer.post("/api/v1/sheets", body);
    }

    private static Answer with(String member) {
        return post("{\"title\": \"t\", \"position\": 1, " + member + "}");
    }

    @Test
    void a_right_document_comes_through_unchanged_and_absent_values_stay_absent() {
        var answer = with("""
                "motive": "ACQUISITION", "share": 1, "at": "2026-01-02T03:04:05Z", "on": "2026-01-02", "paid": false,
                "tags": ["a"], "notes": {"é": "😀"}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(new JsonMapper().readTree("""
                {"title":"t","position":1,"motive":"ACQUISITION","share":1,"at":"2026-01-02T03:04:05Z",
                 "on":"2026-01-02","paid":false,"tags":["a"],"notes":{"é":"😀"}}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'position': '5'",
                "'position': 5.5",
                "'position': 5.0",
                "'position': true",
                "'share': '0.5'",
                "'share': ''",
                "'title': 5",
                "'title': true",
                "'title': 1.5",
                "'motive': 0",
                "'motive': '0'",
                "'paid': 'true'",
                "'paid': 1",
                "'tags': 'a'",
                "'tags': [1]",
                "'title': ['t']",
                "'at': 5",
                "'at': '5'",
                "'at': ''",
                "'on': [2026, 1, 2]",
                "'on': 20000",
                "'on': '2026-01-02T00:00:00Z'",
                "'on': '2026-02-30'",
                "'at': '2026-01-02'",
                "'on': ''",
                "'id': ''",
                "'id': 5",
                "'motive': ''",
                "'motive': 'acquisition'",
                "'motive': ' ACQUISITION'",
                "'motive': 'LOVE'",
                "'notes': []",
                "'notes': 'a'",
                "'below': ''",
                "'below': []"
            })
    void nothing_is_coerced_into_what_it_is_not(String member) {
        var name = member.substring(1, member.indexOf('\'', 1));
        var others = new StringBuilder();
        if (!name.equals("title")) {
            others.append(", \"title\": \"t\"");
        }
        if (!name.equals("position")) {
            others.append(", \"position\": 1");
        }

        var answer = post("{" + member.replace('\'', '"') + others + "}");

        assertThat(answer.problem())
                .matches(
                        "/problems/invalid-request 400 (TYPE_WRONG|VALUE_UNKNOWN|VALUE_REQUIRED|DATE_MALFORMED|ID_MALFORMED)");
        assertThat(answer.error().get("pointer").asString()).startsWith("/" + name);
        assertThat(answer.body()).doesNotContain("io.canvasledger", "java.", "Jackson");
    }

    @Test
    void the_values_an_enum_knows_are_told() {
        assertThat(with("\"motive\": \"LOVE\"").details()).containsEntry("allowed", "ACQUISITION, RETENTION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"t\" \"position\": 1}                               | JSON_MALFORMED",
                "{\"title\": \"t\", \"position\": 1                               | JSON_MALFORMED",
                "not json                                                         | JSON_MALFORMED",
                "{\"title\": \"t\", \"title\": \"u\", \"position\": 1}            | JSON_DUPLICATE_KEY",
                "{\"title\": \"t\", \"position\": 1, \"notes\":{\"a\":\"\",\"a\":\"\"}} | JSON_DUPLICATE_KEY",
                "{\"title\": \"t\", \"position\": 1, \"colour\": \"red\"}         | PROPERTY_UNKNOWN",
                "{\"title\": \"t\", \"position\": 1, \"Tags\": []}                              | PROPERTY_UNKNOWN",
                "{\"title\": \"t\", \"position\": 1} {}                           | JSON_TRAILING_CONTENT",
                "{\"title\": \"t\", \"position\": 1} x                            | JSON_MALFORMED",
                "{\"title\": \"t\", \"position\": null}                           | VALUE_REQUIRED",
                "{\"title\": \"t\"}                                               | VALUE_REQUIRED",
                "{\"title\": \"t\", \"position\": 1, \"tags\": [null]}            | VALUE_REQUIRED",
                "[]                                                               | TYPE_WRONG",
                "\"text\"                                                         | TYPE_WRONG",
                "5                                                                | TYPE_WRONG",
                "{\"title\": \"a\\u0000b\", \"position\": 1}                      | TEXT_UNSUPPORTED",
                "{\"title\": \"\\ud83d\", \"position\": 1}                        | TEXT_UNSUPPORTED",
                "{\"title\": \"\\ude00\\ud83d\", \"position\": 1}                 | TEXT_UNSUPPORTED",
                "{\"title\": \"t\", \"position\": 1, \"notes\": {\"\\u0000\": \"\"}} | TEXT_UNSUPPORTED",
                "{\"title\": \"t\", \"position\": 1, \"notes\": {\"\": \"\\udc00\"}} | TEXT_UNSUPPORTED",
                "{\"title\": \"t\", \"position\": 1, \"tags\": [\"\\ud800x\"]}    | TEXT_UNSUPPORTED",
                "{\"\\ud800\": \"t\", \"position\": 1}                            | JSON_MALFORMED"
            })
    void each_way_to_be_wrong_has_its_reason(String body, String reason) {
        assertThat(post(body).problem()).isEqualTo("/problems/invalid-request 400 " + reason);
    }

    @Test
    void an_empty_body_is_missed() {
        assertThat(post("").problem()).isEqualTo("/problems/invalid-request 400 BODY_MISSING");
        assertThat(post("null").problem()).isEqualTo("/problems/invalid-request 400 BODY_MISSING");
    }

    @Test
    void the_place_of_a_mistake_is_told_by_pointer_line_and_column() {
        var answer = post("""
                {"title": "t", "position": 1,
                 "below": {"title": "u", "position": 2, "tags": ["a", "\\u0000"]}}""");

        assertThat(answer.error().get("pointer").asString()).isEqualTo("/below/tags/1");
        assertThat(answer.details()).containsEntry("line", "2").containsKey("column");
    }

    @Test
    void an_unknown_property_is_named_with_those_there_are() {
        var answer = with("\"colo~u/r\": 1");

        assertThat(answer.error().get("pointer").asString()).isEqualTo("/colo~0u~1r");
        assertThat(answer.details()).containsEntry("property", "colo~u/r");
        assertThat(answer.details().get("allowed").toString()).contains("position, share");
    }

    @Test
    void nesting_deeper_than_fifty_levels_is_refused() {
        assertThat(post("[".repeat(50)).problem()).endsWith("TYPE_WRONG");
        var nested = "{\"title\":\"t\",\"position\":1,\"below\":";
        assertThat(post(nested.repeat(49) + "null" + "}".repeat(49)).status()).isEqualTo(200);
        assertThat(post(nested.repeat(51) + "null" + "}".repeat(51)).problem())
                .isEqualTo("/problems/invalid-request 400 DOCUMENT_TOO_DEEP");
    }

    @Test
    void overlong_texts_and_numbers_are_refused() {
        assertThat(with("\"tags\": [\"" + "x".repeat(200_000) + "\"]").status()).isEqualTo(200);
        assertThat(with("\"tags\": [\"" + "x".repeat(200_001) + "\"]").problem())
                .endsWith("400 JSON_TOO_LONG");
        assertThat(with("\"share\": " + "1".repeat(100)).status()).isEqualTo(200);
        assertThat(with("\"share\": " + "1".repeat(101)).problem()).endsWith("400 JSON_TOO_LONG");
    }
}
