package io.canvasledger.edge;

import static io.canvasledger.edge.EdgeServer.get;
import static io.canvasledger.edge.EdgeServer.post;
import static io.canvasledger.edge.EdgeServer.raw;
import static io.canvasledger.edge.EdgeServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.http.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final String SHEET = "{\"title\": \"t\", \"position\": 1}";
    private static final String ID = "00000000-0000-7000-8000-000000000000";

    @Test
    void what_is_not_there_and_what_cannot_be_there_are_answered_alike() {
        var unknown = get("/api/v1/nowhere");
        var badId = get("/api/v1/sheets/not-an-id");

        assertThat(unknown.problem()).isEqualTo("/problems/not-found 404 ADDRESS_UNKNOWN");
        assertThat(badId.problem()).isEqualTo("/problems/not-found 404 ADDRESS_UNKNOWN");
        assertThat(badId.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        assertThat(badId.json().get("instance").asString()).isEqualTo("/api/v1/sheets/not-an-id");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var answer = post("/api/v1/me", SHEET);

        assertThat(answer.problem()).isEqualTo("/problems/method-not-allowed 405 METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void content_types_that_cannot_be_read_are_refused() {
        assertThat(post("/api/v1/sheets", SHEET, "Content-Type", "application/xml")
                        .problem())
                .isEqualTo("/problems/unsupported-media-type 415 CONTENT_TYPE_UNSUPPORTED");
        assertThat(post("/api/v1/sheets", SHEET, "Content-Type", "nonsense").problem())
                .isEqualTo("/problems/unsupported-media-type 415 CONTENT_TYPE_UNSUPPORTED");
        assertThat(post("/api/v1/sheets", "a=b", "Content-Type", "application/x-www-form-urlencoded")
                        .problem())
                .isEqualTo("/problems/unsupported-media-type 415 CONTENT_TYPE_UNSUPPORTED");
        assertThat(post("/api/v1/sheets", "--x--", "Content-Type", "multipart/form-data; boundary=x")
                        .problem())
                .isEqualTo("/problems/unsupported-media-type 415 CONTENT_TYPE_UNSUPPORTED");
        var untyped = send("/api/v1/sheets", it -> it.POST(BodyPublishers.ofString(SHEET))
                .header("Authorization", "Bearer " + EdgeServer.TOKEN));
        assertThat(untyped.problem()).isEqualTo("/problems/unsupported-media-type 415 CONTENT_TYPE_UNSUPPORTED");
        assertThat(untyped.header("Accept")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/xml;q=0.3", "nonsense"})
    void a_problem_is_a_problem_document_whatever_the_client_accepts(String accept) {
        assertThat(get("/api/v1/nowhere", "Accept", accept).problem())
                .isEqualTo("/problems/not-found 404 ADDRESS_UNKNOWN");
        assertThat(get("/api/v1/me", "Accept", accept).problem())
                .isEqualTo("/problems/not-acceptable 406 ANSWER_NOT_ACCEPTABLE");
        assertThat(get("/api/v1/refusals/any", "Accept", accept).problem())
                .as("refused before it is begun")
                .isEqualTo("/problems/not-acceptable 406 ANSWER_NOT_ACCEPTABLE");
    }

    @Test
    void query_parameters_are_taken_at_their_word() {
        assertThat(get("/api/v1/search?text=a&from=2026-01-01&motive=RETENTION&lang=fr")
                        .status())
                .isEqualTo(200);
        assertThat(get("/api/v1/search").problem()).endsWith("400 PARAMETER_MISSING");
        assertThat(get("/api/v1/search?text=a&size=many").problem()).endsWith("400 PARAMETER_INVALID");
        assertThat(get("/api/v1/search?text=a&motive=LOVE").details())
                .containsEntry("allowed", "ACQUISITION, RETENTION");
        assertThat(get("/api/v1/search?text=a&from=yesterday").problem()).endsWith("400 PARAMETER_INVALID");
        assertThat(get("/api/v1/search?text=a&form=2026-01-01").problem()).endsWith("400 PARAMETER_UNKNOWN");
        assertThat(get("/api/v1/search?text=a&form=2026-01-01").details())
                .containsEntry("allowed", "from, lang, motive, size, text, to");
        assertThat(get("/api/v1/search?text=a&text=b").problem()).endsWith("400 PARAMETER_REPEATED");
        assertThat(get("/api/v1/search?text=a%00b").problem()).endsWith("400 URL_MALFORMED");
    }

    @Test
    void a_change_without_a_version_is_asked_for_one() {
        assertThat(post("/api/v1/sheets/" + ID, "").problem())
                .isEqualTo("/problems/version-required 428 VERSION_REQUIRED");
    }

    @Test
    void rejections_are_told_one_by_one_under_the_gravest_kind() {
        var answer = get("/api/v1/refusals/rejected");

        assertThat(answer.problem()).isEqualTo("/problems/invalid-request 400 ITEM_EXISTS");
        var second = answer.json().get("errors").get(1);
        assertThat(second.get("pointer").asString()).isEqualTo("/changes/1/title");
        assertThat(second.get("reason").asString()).isEqualTo("TEXT_TOO_LONG");
        assertThat(second.get("detail").asString()).isEqualTo("The text is too long: at most 200 characters.");
        assertThat(second.get("details").get("limit").asString()).isEqualTo("200");
    }

    @Test
    void a_stale_version_carries_what_changed_since() {
        var answer = get("/api/v1/refusals/stale");

        assertThat(answer.problem()).isEqualTo("/problems/stale-version 412 STALE_VERSION");
        assertThat(answer.json().get("changes").get(0).asString()).isEqualTo("ItemAdded");
        assertThat(answer.json().has("more")).isFalse();
    }

    @Test
    void a_busy_server_says_when_to_come_back() {
        assertThat(get("/api/v1/refusals/busy").header("Retry-After")).isEqualTo("3");
        var database = get("/api/v1/refusals/database");
        assertThat(database.problem()).isEqualTo("/problems/unavailable 503 SERVER_BUSY");
        assertThat(database.header("Retry-After")).isEqualTo("1");
        assertThat(get("/api/v1/refusals/forbidden").problem()).isEqualTo("/problems/forbidden 403 TOKEN_INSUFFICIENT");
    }

    @Test
    void an_unforeseen_failure_shows_an_id_and_nothing_else() {
        var answer = get("/api/v1/refusals/any");

        assertThat(answer.problem()).isEqualTo("/problems/unexpected 500 LOGGED");
        assertThat(answer.details().get("id").toString()).hasSize(36);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "java");
    }

    @Test
    void people_read_their_language_and_programs_the_same_values() {
        var english = get("/api/v1/nowhere", "Accept-Language", "de, en;q=0.5");
        var french = get("/api/v1/nowhere", "Accept-Language", "fr-CA, en;q=0.5");
        var asked = get("/api/v1/nowhere?lang=en", "Accept-Language", "fr");

        assertThat(english.json().get("title").asString()).isEqualTo("There is no such thing");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(french.json().get("title").asString()).isEqualTo("Cela n’existe pas");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.json().get("type")).isEqualTo(english.json().get("type"));
        assertThat(asked.json().get("title").asString()).isEqualTo("There is no such thing");
        assertThat(get("/api/v1/me", "Accept-Language", "fr")
                        .json()
                        .get("language")
                        .asString())
                .isEqualTo("fr");
        assertThat(get("/api/v1/me", "Accept-Language", "!!")
                        .json()
                        .get("language")
                        .asString())
                .isEqualTo("en");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_or_not_it_says_its_length() {
        var large = "{\"title\": \"" + "x".repeat(1_100_000) + "\"}";

        assertThat(post("/api/v1/sheets", large).problem()).isEqualTo("/problems/body-too-large 413 BODY_TOO_LARGE");
        assertThat(post("/api/v1/sheets", "{\"tags\":[" + "1,".repeat(3_000_000) + "1]}")
                        .problem())
                .isEqualTo("/problems/body-too-large 413 BODY_TOO_LARGE");
        var spaces = " ".repeat(1_100_000) + SHEET;
        var chunked = send("/api/v1/sheets", it -> it.POST(
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces.getBytes())))
                .headers("Authorization", "Bearer " + EdgeServer.TOKEN, "Content-Type", "application/json"));
        assertThat(chunked.problem()).isEqualTo("/problems/body-too-large 413 BODY_TOO_LARGE");
        assertThat(chunked.details()).containsEntry("limit", "1048576");
        var text = send("/api/v1/texts", it -> it.POST(
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces.getBytes())))
                .headers("Authorization", "Bearer " + EdgeServer.TOKEN, "Content-Type", "text/plain"));
        assertThat(text.problem()).isEqualTo("/problems/body-too-large 413 BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/search?text=%zz HTTP/1.1",
                "GET /api/v1/search?text=%FF HTTP/1.1",
                "GET /api/v1/search?%00=a HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/a%00b HTTP/1.1",
                "GET /api/v1/%FF HTTP/1.1",
                "GET /api/v1/a%2Fb HTTP/1.1",
                "GET /api/v1/../../etc HTTP/1.1",
                "GET /api//v1 HTTP/1.1",
                "GET /api/v1;a=b/me HTTP/1.1",
                "GET /api/v1/<script> HTTP/1.1",
                "GET api HTTP/1.1",
                "BREW /api/v1/me HTTP/1.1",
                "G{T /api/v1/me HTTP/1.1",
                "GET /api/v1/me HTTP/9.9",
                "nonsense"
            })
    void a_request_that_is_none_is_a_problem_too(String line) {
        var answer = raw(line + "\r\nHost: localhost\r\nAuthorization: Bearer " + EdgeServer.TOKEN
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (4..|501|505).*").contains("application/problem+json", "/problems/");
        assertThat(answer).doesNotContain("<html", "Exception", "apache", "Tomcat");
    }

    @Test
    void overlong_headers_are_a_problem_too() {
        var answer = raw("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void every_problem_type_has_a_page_in_both_languages_without_a_token() {
        for (var type : ProblemType.values()) {
            var english = send(type.page().toString(), it -> it);
            var french = send(type.page() + "?lang=fr", it -> it);
            assertThat(english.status()).isEqualTo(200);
            assertThat(english.header("Content-Type")).startsWith("text/html");
            assertThat(english.body()).contains("How to mend it", type.slug(), "lang=\"en\"");
            assertThat(french.body()).contains("Comment y remédier", "lang=\"fr\"");
            assertThat(send("/problems", it -> it).body()).contains(type.page().toString());
        }
        assertThat(send("/problems/none", it -> it).problem()).isEqualTo("/problems/not-found 404 ADDRESS_UNKNOWN");
        assertThat(send("/problems/invalid-request", it -> it).body()).contains("TEXT_TOO_LONG", "JSON_MALFORMED");
    }
}
