package io.canvasledger.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests that are broken as HTTP, or in what they say about themselves: each is told what is wrong, at every address. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenRequestsTest {

    private static final Contract CONTRACT = Contract.written();
    private static final String TEXT = "{\"rationale\": \"é\"}";
    private static final String INVALID = "400 /problems/invalid-request ";

    /** Bodies that promise more than comes, or come in parts that are none. */
    private static final Map<String, List<String>> BROKEN = Map.of(
            "stops in the middle", List.of("Content-Length", "500", "{\"changes\": ["),
            "stops at once", List.of("Content-Length", "500", ""),
            "a part without a length", List.of("Transfer-Encoding", "chunked", "5\r\n{\"cha\r\nZZ\r\n"),
            "a part longer than it says", List.of("Transfer-Encoding", "chunked", "2\r\n{\"changes\r\n0\r\n\r\n"),
            "parts without an end", List.of("Transfer-Encoding", "chunked", "2\r\n{}\r\n"));

    @TestFactory
    Stream<DynamicTest> a_body_in_another_encoding_is_told_so() {
        return writes().map(it -> DynamicTest.dynamicTest(it.id(), () -> {
            Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "ISO-8859-1")
                    .forEach(charset -> refused(it, TEXT.getBytes(Charset.forName(charset))));
            // The letter "a" and a surrogate, in more bytes than UTF-8 has for them.
            Stream.of("c1a1", "e081a1", "eda080")
                    .map(HexFormat.of()::parseHex)
                    .forEach(overlong -> refused(
                            it,
                            ("{\"rationale\": \"" + new String(overlong, StandardCharsets.ISO_8859_1) + "\"}")
                                    .getBytes(StandardCharsets.ISO_8859_1)));
        }));
    }

    private static void refused(Operation write, byte[] body) {
        var answer = Wire.send(
                write.method(),
                address(write),
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                "*",
                "Content-Length",
                String.valueOf(body.length));
        assertThat(answer.problem())
                .as("%s, sent %s", write, Arrays.toString(body))
                .isEqualTo(INVALID + "NOT_UTF_8");
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_breaks_off_is_the_fault_of_who_sent_it_and_is_not_logged(CapturedOutput log) {
        return writes().map(it -> DynamicTest.dynamicTest(it.id(), () -> {
            int before = log.getAll().length();
            BROKEN.forEach((how, sent) -> assertThat(Wire.send(
                                    it.method(),
                                    address(it),
                                    sent.get(2).getBytes(StandardCharsets.UTF_8),
                                    "Content-Type",
                                    "application/json",
                                    "If-Match",
                                    "*",
                                    sent.get(0),
                                    sent.get(1))
                            .problem())
                    .as("%s, whose body %s", it, how)
                    .isEqualTo(INVALID + "BODY_INCOMPLETE"));
            assertThat(log.getAll().substring(before)).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> the_methods_of_an_address_are_told_alike_by_the_contract_and_by_the_server() {
        var told = new TreeMap<String, TreeSet<String>>();
        CONTRACT.operations().forEach(it -> told.computeIfAbsent(address(it), _ -> new TreeSet<>(List.of("OPTIONS")))
                .addAll(it.method().equals("GET") ? List.of("GET", "HEAD") : List.of(it.method())));
        return told.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    assertThat(methods(Wire.send("OPTIONS", it.getKey(), new byte[0])))
                            .isEqualTo(it.getValue());
                    Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                            .filter(method -> !it.getValue().contains(method))
                            .forEach(method -> {
                                var answer = Wire.send(method, it.getKey(), new byte[0]);
                                assertThat(answer.problem())
                                        .isEqualTo("405 /problems/method-not-allowed METHOD_NOT_ALLOWED");
                                assertThat(methods(answer)).isEqualTo(it.getValue());
                            });
                    Stream.of("BREW", "TRACE", "PROPFIND", "get", "LINK").forEach(method -> {
                        var answer = Wire.send(method, it.getKey(), new byte[0]);
                        assertThat(answer.problem()).isEqualTo("501 /problems/not-implemented METHOD_UNKNOWN");
                        assertThat(methods(answer)).contains("GET", "PATCH", "DELETE");
                    });
                }));
    }

    private static TreeSet<String> methods(Wire.WireAnswer answer) {
        return Stream.of(answer.header("Allow").split(", *")).collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> an_address_and_headers_longer_than_are_read_are_told_the_limit() {
        return CONTRACT.operations()
                .map(it -> DynamicTest.dynamicTest(it.id(), () -> {
                    var long_ = Wire.send(it.method(), address(it) + "?x=" + "x".repeat(8_000), new byte[0]);
                    assertThat(long_.problem()).isEqualTo("414 /problems/address-too-long ADDRESS_TOO_LONG");
                    assertThat(long_.json().at("/errors/0/details/limit").asString())
                            .isEqualTo("8000");
                    var large = Wire.send(it.method(), address(it), new byte[0], "X-Large", "x".repeat(16_000));
                    assertThat(large.problem()).isEqualTo("431 /problems/headers-too-large HEADERS_TOO_LARGE");
                    assertThat(large.json().at("/errors/0/details/limit").asString())
                            .isEqualTo("16000");
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/canvases HTTP/1.1\r\nHost: x\r\nX: %s",
                "GET /%s HTTP/1.1\r\nHost: x",
                "nonsense%.1s"
            })
    void what_is_too_crooked_or_too_long_to_be_read_at_all_is_told_so(String request) {
        var answer = Wire.raw((request.formatted("x".repeat(100_000)) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(answer.problem()).isEqualTo(INVALID + "REQUEST_MALFORMED");
    }

    @Test
    void who_has_no_token_is_led_to_a_document_about_tokens_that_says_what_is_true() {
        var request = "GET /api/v1/canvases HTTP/1.1\r\nHost: ledger.example:8443\r\nConnection: close\r\n\r\n";
        var answer = Wire.raw(request.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.problem()).isEqualTo("401 /problems/unauthenticated TOKEN_MISSING");
        var named = answer.header("WWW-Authenticate");
        var start = "Bearer resource_metadata=\"http://ledger.example:8443";
        assertThat(named).startsWith(start).endsWith("\"");
        var document =
                Wire.get(named.substring(start.length(), named.length() - 1)).json();
        assertThat(document.toString())
                .isEqualTo("{\"resource\":\"http://ledger.example:8443\",\"bearer_methods_supported\":[\"header\"],"
                        + "\"resource_name\":\"Canvas Ledger\"}");
    }

    private static Stream<Operation> writes() {
        return CONTRACT.operations().filter(Operation::takesBody);
    }

    /** Of things there are not: what is wrong with a request is told before anything is looked for. */
    private static String address(Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", new UUID(1, 1).toString());
    }
}
