package io.canvasledger.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.http.docs.ApiDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocsTest {

    private static final JsonNode API = EdgeServer.get("/v3/api-docs").json();

    @Test
    void the_description_says_what_it_is() {
        assertThat(API.get("openapi").asString()).startsWith("3.1");
        assertThat(API.at("/info/title").asString()).isEqualTo("Canvas Ledger");
        assertThat(API.at("/info/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(API.at("/info/license/name").asString()).isEqualTo("Apache-2.0");
        assertThat(API.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(API.at("/security/0").has("token")).isTrue();
    }

    @Test
    void only_what_may_be_absent_is_optional() {
        assertThat(API.at("/components/schemas/Sheet/required").valueStream().map(JsonNode::asString))
                .containsExactly("position", "title");
        assertThat(API.at("/components/schemas/Problem/required").valueStream().map(JsonNode::asString))
                .containsExactly("detail", "errors", "status", "title", "type");
        assertThat(API.at("/components/schemas/Problem/properties").has("more")).isFalse();
        assertThat(API.at("/components/schemas/ProblemError/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("detail", "details", "reason");
    }

    @Test
    void every_operation_tells_the_problems_it_may_answer() {
        var operations =
                API.get("paths").valueStream().flatMap(JsonNode::valueStream).toList();

        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.get("responses").propertyNames()).contains("400", "401", "403", "406", "500", "503");
            assertThat(operation.at("/responses/401/$ref").asString())
                    .isEqualTo("#/components/responses/Unauthenticated");
        });
        assertThat(API.at("/paths/~1api~1v1~1sheets/post/responses").propertyNames())
                .contains("413", "415", "409", "422")
                .doesNotContain("404", "428");
        assertThat(API.at("/paths/~1api~1v1~1sheets~1{id}/post/responses").propertyNames())
                .contains("404", "409", "412", "428");
        var shared = API.at("/components/responses/InvalidRequest/content/application~1problem+json");
        assertThat(shared.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
        assertThat(shared.at("/example/type").asString()).isEqualTo("/problems/invalid-request");
    }

    @Test
    void a_record_of_query_parameters_is_told_one_by_one() {
        assertThat(API.at("/paths/~1api~1v1~1search/get/parameters").valueStream())
                .extracting(
                        it -> it.get("name").asString() + (it.get("required").asBoolean() ? " required" : ""))
                .containsExactlyInAnyOrder("text required", "size", "motive", "from", "to");
    }

    @Test
    void the_caller_is_no_parameter() {
        assertThat(API.at("/paths/~1api~1v1~1me/get/parameters").valueStream())
                .extracting(it -> it.get("name").asString())
                .containsExactly("Accept-Language", "lang");
        assertThat(API.at("/components/schemas").has("Caller")).isFalse();
    }

    @Test
    void who_comes_without_a_path_is_shown_the_description() {
        var answer = EdgeServer.send("/", it -> it.GET());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/docs");
    }

    @Test
    void the_written_form_is_the_same_each_time_and_names_no_host() throws Exception {
        var document = ApiDocument.of(EdgeServer.uri());

        assertThat(document).isEqualTo(ApiDocument.of(EdgeServer.uri())).startsWith("openapi: 3.1.");
        assertThat(document).doesNotContain("localhost").contains("url: /");
    }
}
