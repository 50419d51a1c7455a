package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import io.canvasledger.standalone.contract.RunningLedger;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent and not understood is refused, at every address: who sent it believes that it was heeded. */
class NothingIgnoredTest {

    private static final Contract CONTRACT = Contract.written();

    @TestFactory
    Stream<DynamicTest> a_language_there_is_not_is_refused() {
        return CONTRACT.operations()
                .map(it -> DynamicTest.dynamicTest(it.id(), () -> {
                    var type = it.takesBody() ? "application/json" : "text/plain";
                    var answer = RunningLedger.send(
                            it.method(),
                            address(it) + "?lang=de",
                            it.takesBody() ? "{}" : "",
                            request -> request.header("Content-Type", type).header("If-Match", "*"));
                    assertThat(answer.statusCode() + answer.body())
                            .startsWith("400")
                            .contains("PARAMETER_INVALID", "\"en, fr\"");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_body_nobody_reads_is_refused() {
        return CONTRACT.operations()
                .filter(it -> !it.takesBody())
                .map(it -> DynamicTest.dynamicTest(it.id(), () -> {
                    var answer = RunningLedger.send(
                            it.method(),
                            address(it),
                            "{\"rationale\": \"Nobody would ever read this\"}",
                            request -> request.header("Content-Type", "application/json")
                                    .header("If-Match", "*"));
                    assertThat(answer.statusCode() + answer.body())
                            .startsWith("400")
                            .contains("BODY_UNEXPECTED");
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_refused_in_french_is_refused_in_french_alone() {
        return CONTRACT.operations()
                .map(it -> DynamicTest.dynamicTest(it.id(), () -> {
                    var faults =
                            Stream.of("?lang=fr&colour=red", "?lang=fr&lang=fr", "?lang=fr&at=nonsense&from=nonsense");
                    faults.forEach(fault -> refused(it, fault, "{}", request -> request.header("If-Match", "*")));
                    if (it.takesBody()) {
                        Stream.of(
                                        "{",
                                        "[]",
                                        "{\"name\": 7, \"title\": [], \"tags\": {}, \"block\": \"X\", \"from\": \"x\"}",
                                        "")
                                .forEach(body ->
                                        refused(it, "?lang=fr", body, request -> request.header("If-Match", "*")));
                        refused(it, "?lang=fr", "{}", request -> request.header("If-Match", "x"));
                    }
                }));
    }

    /** That French is all there is in it, {@link io.canvasledger.contract.Exchange} asks of every answer. */
    private static void refused(
            Operation operation, String query, String body, UnaryOperator<java.net.http.HttpRequest.Builder> headers) {
        var answer = RunningLedger.send(
                operation.method(),
                address(operation) + query,
                operation.takesBody() ? body : "",
                request -> operation.takesBody()
                        ? headers.apply(request.header("Content-Type", "application/json"))
                        : headers.apply(request));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Language")).contains("fr");
    }

    /** Of things there are not: what is wrong with a request is told before anything is looked for. */
    private static String address(Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", new UUID(1, 1).toString());
    }
}
