package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import io.canvasledger.standalone.contract.RunningLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who asks for something that is not there is told which part of the address names nothing, at every address. */
class UnknownPartsTest {

    private static final Contract CONTRACT = Contract.written();
    private static final String NOBODY = new UUID(8, 8).toString();

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("canvas", "CANVAS_UNKNOWN"),
            Map.entry("item", "ITEM_UNKNOWN"),
            Map.entry("version", "VERSION_UNKNOWN"),
            Map.entry("review", "REVIEW_UNKNOWN"),
            Map.entry("name", "MILESTONE_UNKNOWN"),
            Map.entry("from", "LINK_UNKNOWN"),
            Map.entry("to", "LINK_UNKNOWN"),
            Map.entry("type", "LINK_UNKNOWN"),
            Map.entry("question", "QUESTION_UNKNOWN"),
            Map.entry("rule", "RULE_UNKNOWN"),
            Map.entry("key", "SAMPLE_UNKNOWN"));

    private final WrittenHistory history = Histories.all().findFirst().orElseThrow();
    private final Asked asked = new Asked(history);

    @TestFactory
    Stream<DynamicTest> what_is_not_there_is_named() {
        return CONTRACT.operations().flatMap(operation -> operation
                .parameters("path")
                .map(it -> it.get("name").asString())
                .filter(it -> !begins(operation, it))
                .flatMap(it -> unknown(it)
                        .map(value -> DynamicTest.dynamicTest(
                                "%s %s=%s".formatted(operation, it, value), () -> missed(operation, it, value)))));
    }

    /** An answer to a question begins a review that was not there; of one that was not, no answer is left to withdraw. */
    private static boolean begins(Operation operation, String parameter) {
        return List.of("answerQuestion", "withdrawAnswer").contains(operation.id()) && parameter.equals("review");
    }

    private static Stream<String> unknown(String parameter) {
        return switch (parameter) {
            case "version" -> Stream.of("100000", "0", "-1", "nonsense", "99999999999");
            case "type" -> Stream.of("NEEDS", "nonsense");
            default -> Stream.of(NOBODY, "nonsense");
        };
    }

    private void missed(Operation operation, String parameter, String value) {
        var parts = new LinkedHashMap<String, String>();
        operation
                .parameters("path")
                .map(it -> it.get("name").asString())
                .forEach(it -> parts.put(it, known(operation, it)));
        parts.put(parameter, value);
        var path = operation.path();
        for (var part : parts.entrySet()) {
            path = path.replace("{" + part.getKey() + "}", OwnAddress.encoded(part.getValue()));
        }
        var body = operation.takesBody() ? operation.requests().getFirst() : null;
        var answer =
                RunningLedger.send(operation.method(), path + query(operation), body == null ? "" : body.text(), it -> {
                    if (body != null) {
                        it.header("Content-Type", body.type());
                    }
                    return operation.method().equals("GET") ? it : it.header("If-Match", "*");
                });
        var problem = RunningLedger.json(answer);
        assertThat(List.of(
                        answer.statusCode(),
                        problem.path("type").asString(),
                        problem.at("/errors/0/reason").asString("")))
                .as("%s %s: %s", operation, path, answer.body())
                .isEqualTo(List.of(404, "/problems/not-found", REASONS.get(parameter)));
        assertThat(problem.at("/errors/0/details").toString()).as("the details").contains(value);
    }

    private String known(Operation operation, String parameter) {
        var items = history.latest().items.keySet().stream().toList();
        return switch (parameter) {
            case "from" -> items.getFirst();
            case "to" -> items.getLast();
            case "type" -> "SERVES";
            case "name" -> "The end";
            case "question" -> "BUSINESS.CHANNELS.2";
            case "rule" -> "OFFER_WITHOUT_SEGMENT";
            case "key" -> "mobile-operator";
            default -> asked.values(operation.id(), parameter).getFirst();
        };
    }

    private String query(Operation operation) {
        return operation.method().equals("GET")
                ? operation
                        .parameters("query")
                        .filter(it -> it.path("required").asBoolean(false))
                        .map(it -> it.get("name").asString())
                        .map(it -> it + "="
                                + OwnAddress.encoded(
                                        asked.values(operation.id(), it).getFirst()))
                        .collect(Collectors.joining("&", "?", ""))
                : operation
                                .parameters("query")
                                .anyMatch(it -> it.get("name").asString().equals("dryRun"))
                        ? "?dryRun=true"
                        : "";
    }
}
