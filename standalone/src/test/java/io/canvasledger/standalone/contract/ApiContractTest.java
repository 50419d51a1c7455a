package io.canvasledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every example is a request the server takes, and every answer is what the contract says: no member less and none more. */
class ApiContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> TOLD_HEADERS = Set.of("etag", "link", "location", "content-language");
    private static final Set<String> KEPT_HEADERS = Set.of("etag", "location", "content-language", "vary");
    private static final int SHOWN = 2;
    /** The mobile operator of the samples, which the examples are about. */
    private static final String CANVAS = "/api/v1/canvases/8d5f0e2a-0438-339b-9600-59e0481055ea";

    private final Contract contract = Contract.written();
    private final Map<String, Integer> versions = new HashMap<>();

    @Test
    void the_server_shows_the_contract_as_it_was_written() {
        assertThat(RunningLedger.json(send("GET", "/v3/api-docs", "", it -> it)))
                .isEqualTo(contract.document());
    }

    @Test
    void every_request_shown_is_taken_and_answered_as_promised() {
        send("POST", "/api/v1/samples", "", it -> it);
        review("Autumn 2018", "2018-11-05", "In the stores; online they hardly find us.");
        review("Spring 2020", "2020-04-20", "In the app first, in the stores for advice.");
        var operations = contract.operations()
                .sorted(Comparator.comparing(it -> ORDER.indexOf(it.method())))
                .toList();
        for (var operation : operations) {
            if (operation.takesBody()) {
                for (var sent : operation.requests()) {
                    assertThat(contract.wrong(sent.schema(), sent.value()))
                            .as(operation.id())
                            .isEmpty();
                    check(operation, sent.type(), sent.text());
                }
            } else {
                check(operation, "", "");
            }
        }
    }

    /** The samples have no reviews; once this returns, readers see this one. */
    private void review(String name, String day, String answer) {
        var body = """
                {"effectiveOn": "%s", "changes": [
                  {"kind": "ANSWER_QUESTION", "review": "%s", "question": "BUSINESS.CHANNELS.2", "answer": "%s"}]}""".formatted(day, name, answer);
        var written = send("POST", CANVAS + "/changes", body, it -> it.header("If-Match", "*")
                .header("Content-Type", "application/json"));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        var told = RunningLedger.json(written);
        versions.put(told.get("canvas").asString(), told.get("version").asInt());
        var read = send("GET", CANVAS + "?minVersion=" + told.get("version").asInt(), "", it -> it);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    }

    private void check(Operation operation, String type, String body) {
        var answer = send(operation.method(), address(operation), body, it -> headed(operation, type, it));
        assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isBetween(200, 299);
        if (operation.method().equals("GET")) {
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as("%s is for its reader alone", operation)
                    .contains("private")
                    .doesNotContain("public");
        }
        var promised = operation.response(answer.statusCode());
        assertThat(promised.isMissingNode())
                .as("%s answers %d", operation, answer.statusCode())
                .isFalse();
        var json = RunningLedger.json(answer);
        assertThat(contract.wrong(promised.at("/content/application~1json/schema"), json))
                .as(operation.id())
                .isEmpty();
        assertThat(answer.headers().map().keySet().stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .filter(TOLD_HEADERS::contains))
                .as("headers of " + operation)
                .isSubsetOf(promised.path("headers").propertyNames().stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(promised.path("headers").propertyNames().stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .filter(KEPT_HEADERS::contains))
                .as("promised headers of " + operation)
                .isSubsetOf(answer.headers().map().keySet().stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .toList());
        keep(operation, json);
        if (json.has("canvas") && json.has("version") && json.get("version").isInt()) {
            versions.merge(json.get("canvas").asString(), json.get("version").asInt(), Math::max);
        }
    }

    /** Where the example goes: what it names in the path and the query, as the contract shows it. */
    private String address(Operation operation) {
        var path = operation.path();
        for (var parameter : operation.parameters("path").toList()) {
            path = path.replace("{" + parameter.get("name").asString() + "}", encoded(value(operation, parameter)));
        }
        var query = operation
                .parameters("query")
                .filter(it -> it.has("example"))
                .map(it -> it.get("name").asString() + "="
                        + encoded(it.get("example").asString()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String value(Operation operation, JsonNode parameter) {
        // A snapshot replaces a whole canvas: that of the bakery, not of the sample the other examples are about.
        boolean bakery = operation.id().equals("importSnapshots")
                && parameter.get("name").asString().equals("canvas");
        return bakery ? bakery() : parameter.get("example").asString();
    }

    private String bakery() {
        return versions.keySet().stream()
                .filter(it -> versions.get(it) < 10)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder headed(Operation operation, String type, HttpRequest.Builder request) {
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (operation
                .parameters("header")
                .anyMatch(it -> it.get("name").asString().equals("If-Match"))) {
            var canvas = operation
                    .parameters("path")
                    .filter(it -> it.get("name").asString().equals("canvas"))
                    .map(it -> value(operation, it))
                    .findFirst()
                    .orElseThrow();
            request.header("If-Match", "\"" + versions.getOrDefault(canvas, 17) + "\"");
        }
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static HttpResponse<String> send(
            String method, String path, String body, UnaryOperator<HttpRequest.Builder> more) {
        return RunningLedger.send(method, path, body, more);
    }

    /** With {@code -Dopenapi.examples=true} the answers become the examples; the first of an operation that has several. */
    private void keep(Operation operation, JsonNode answer) {
        if (!Boolean.getBoolean("openapi.examples") || !kept.add(operation.id())) {
            return;
        }
        var file = RunningLedger.project("api-contracts/openapi/examples/" + operation.id() + ".response.json");
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shortened(answer)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Set<String> kept = new HashSet<>();

    private static JsonNode shortened(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var shorter = JSON.createObjectNode();
                object.properties().forEach(it -> shorter.set(it.getKey(), shortened(it.getValue())));
                yield shorter;
            }
            case ArrayNode array -> {
                // The nine blocks stay together.
                int most = array.size() == 9 && array.get(0).has("block") ? 9 : SHOWN;
                var shorter = JSON.createArrayNode();
                array.valueStream().limit(most).forEach(it -> shorter.add(shortened(it)));
                yield shorter;
            }
            default -> value;
        };
    }
}
