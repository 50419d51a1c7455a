package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import io.canvasledger.standalone.contract.RunningLedger;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** A client that reads a refusal may send again: whatever is refused because of a header has left nothing behind. */
class RefusedAnswerTest {

    private static final Contract CONTRACT = Contract.written();

    private final WrittenHistory history = WrittenHistory.begun(false);
    private final String segment = history.latest().items.keySet().iterator().next();
    private final String offer = new UUID(9, 9).toString();
    private final String otherOffer = new UUID(9, 10).toString();

    @TestFactory
    Stream<DynamicTest> no_write_is_done_whose_answer_is_refused() {
        history.change(
                RandomChanges.JSON.createObjectNode(),
                List.of(
                        RandomChanges.of("ADD_ITEM", offer)
                                .put("block", "VALUE_PROPOSITIONS")
                                .put("title", "Offer"),
                        RandomChanges.of("ADD_ITEM", otherOffer)
                                .put("block", "VALUE_PROPOSITIONS")
                                .put("title", "Other offer"),
                        serving("LINK_ITEMS"),
                        named("NAME_MILESTONE", "Named"),
                        answer("Given").put("answer", "Yes")));
        assertThat(history.refused).isEmpty();
        return CONTRACT.operations()
                .filter(it -> !it.method().equals("GET"))
                .map(it -> DynamicTest.dynamicTest(it.id(), () -> refuse(it)));
    }

    private void refuse(Operation operation) {
        var before = canvases();
        int version = history.recorded();
        var tally = new Tally();
        refusals(operation)
                .forEach(wrong -> tally.check(wrong.toString(), () -> {
                    var headers = right(operation);
                    headers.remove(wrong.header());
                    if (!wrong.value().equals(WrongHeaders.MISSING)) {
                        headers.put(wrong.header(), wrong.value());
                    }
                    var answer = send(write(operation), "", headers);
                    var problem = RunningLedger.json(answer);
                    assertThat(List.of(
                                    answer.statusCode(),
                                    problem.path("type").asString(),
                                    LedgerCalls.ids(problem.path("errors"), "reason")))
                            .as("%s, %s: %s", operation, wrong, answer.body())
                            .isEqualTo(List.of(wrong.status(), "/problems/" + wrong.problem(), wrong.reasons()));
                }));
        assertThat(history.recorded())
                .as("the version after all refusals of %s", operation)
                .isEqualTo(version);
        assertThat(canvases())
                .as("canvases after all refusals of %s", operation)
                .isEqualTo(before);
        tally.close();
        isDoneWithRightHeaders(operation);
    }

    /** Else what was refused might have been wrong in itself. */
    private void isDoneWithRightHeaders(Operation operation) {
        if (operation
                .parameters("query")
                .noneMatch(it -> it.get("name").asString().equals("dryRun"))) {
            return;
        }
        var answer = send(write(operation), "?dryRun=true", right(operation));
        assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isBetween(200, 299);
    }

    private static Map<String, String> right(Operation operation) {
        var right = new LinkedHashMap<String, String>();
        if (isMatched(operation)) {
            right.put("If-Match", "*");
        }
        if (operation.takesBody()) {
            right.put("Content-Type", "application/json");
        }
        return right;
    }

    private static boolean isMatched(Operation operation) {
        return operation
                .parameters("header")
                .anyMatch(it -> it.get("name").asString().equals("If-Match"));
    }

    /** A header that is not as it should be, and the one answer to that. */
    private record WrongHeader(String header, String value, int status, String problem, List<String> reasons) {}

    /** All that can be wrong with the headers of a write, one at a time. */
    private List<WrongHeader> refusals(Operation operation) {
        var refusals = new ArrayList<WrongHeader>();
        WrongHeaders.UNKNOWN_CALLERS.forEach(it -> refusals.add(new WrongHeader(
                "Authorization",
                it,
                401,
                "unauthenticated",
                List.of(it.startsWith("Bearer") ? "TOKEN_UNKNOWN" : "TOKEN_MISSING"))));
        WrongHeaders.UNANSWERABLE.forEach(it ->
                refusals.add(new WrongHeader("Accept", it, 406, "not-acceptable", List.of("ANSWER_NOT_ACCEPTABLE"))));
        WrongHeaders.NONE_MATCHED.forEach(it -> refusals.add(
                new WrongHeader("If-None-Match", it, 400, "invalid-request", List.of("HEADER_UNEXPECTED"))));
        if (operation.takesBody()) {
            WrongHeaders.UNREADABLE.forEach(
                    it -> refusals.add(unreadable("Content-Type", it, "CONTENT_TYPE_UNSUPPORTED")));
            WrongHeaders.PACKED.forEach(
                    it -> refusals.add(unreadable("Content-Encoding", it, "CONTENT_ENCODING_UNSUPPORTED")));
            WrongHeaders.CHARSETS.forEach(it ->
                    refusals.add(unreadable("Content-Type", "application/json; charset=" + it, "CHARSET_UNSUPPORTED")));
        }
        operation.parameters("header").map(it -> it.get("name").asString()).forEach(it -> {
            switch (it) {
                case "If-Match" -> refusals.addAll(unmatched());
                case "Accept-Language" -> {} // Whatever it says, there is an answer.
                default ->
                    throw new IllegalStateException("What is wrong in " + it + " of " + operation + "? Say it here");
            }
        });
        return refusals;
    }

    private static WrongHeader unreadable(String header, String value, String reason) {
        return new WrongHeader(header, value, 415, "unsupported-media-type", List.of(reason));
    }

    private List<WrongHeader> unmatched() {
        var unmatched = new ArrayList<WrongHeader>();
        List.of(WrongHeaders.MISSING, "")
                .forEach(it -> unmatched.add(
                        new WrongHeader("If-Match", it, 428, "version-required", List.of("VERSION_REQUIRED"))));
        WrongHeaders.UNMATCHABLE.forEach(it -> unmatched.add(
                new WrongHeader("If-Match", it, 400, "invalid-request", List.of("VERSION_TAG_MALFORMED"))));
        int head = history.recorded();
        List.of("\"%d\"", "\"%d-gzip\"").forEach(it -> {
            unmatched.add(new WrongHeader(
                    "If-Match", it.formatted(head - 1), 412, "stale-version", List.of("STALE_VERSION")));
            unmatched.add(new WrongHeader(
                    "If-Match", it.formatted(head + 1), 412, "version-not-recorded", List.of("VERSION_AHEAD")));
        });
        return unmatched;
    }

    private static HttpResponse<String> send(OwnAddress write, String query, Map<String, String> headers) {
        return RunningLedger.send(
                write.method(),
                write.path() + query,
                write.body() == null ? "" : write.body().toString(),
                request -> {
                    headers.forEach(request::setHeader);
                    return request;
                });
    }

    /** A request that would be done, were it not for its headers. */
    private OwnAddress write(Operation operation) {
        return switch (operation.id()) {
            case "createCanvas" ->
                new OwnAddress(
                        "POST",
                        "/api/v1/canvases",
                        RandomChanges.JSON
                                .createObjectNode()
                                .put("kind", "BUSINESS")
                                .put("name", "Refused"));
            case "loadSamples" -> new OwnAddress("POST", "/api/v1/samples", null);
            case "loadSample" -> new OwnAddress("POST", "/api/v1/samples/mobile-operator", null);
            case "changeCanvas" -> {
                var body = RandomChanges.JSON.createObjectNode();
                body.putArray("changes")
                        .add(RandomChanges.change("RENAME_CANVAS").put("name", "Refused"));
                yield on("POST", "/changes", body);
            }
            case "importSnapshots" -> {
                var body = RandomChanges.JSON.createObjectNode();
                body.putArray("channels").add("Refused");
                yield on("POST", "/snapshots", body);
            }
            default -> {
                var one = OwnAddress.of(one(operation), RandomChanges.JSON.createObjectNode());
                assertThat(one.method()).as("how %s is sent", operation).isEqualTo(operation.method());
                yield on(one.method(), one.path(), one.body());
            }
        };
    }

    private OwnAddress on(String method, String path, @Nullable ObjectNode body) {
        return new OwnAddress(method, history.address() + path, body);
    }

    private ObjectNode one(Operation operation) {
        return switch (operation.id()) {
            case "patchCanvas" -> RandomChanges.change("RENAME_CANVAS").put("name", "Refused");
            case "switchRule" ->
                RandomChanges.change("SWITCH_RULE")
                        .put("rule", "OFFER_WITHOUT_SEGMENT")
                        .put("on", false);
            case "addItem" ->
                RandomChanges.change("ADD_ITEM").put("block", "CHANNELS").put("title", "Refused");
            case "removeItem" -> RandomChanges.of("REMOVE_ITEM", offer);
            case "patchItem" -> RandomChanges.of("REWORD_ITEM", offer).put("title", "Refused");
            case "linkItems" ->
                RandomChanges.change("LINK_ITEMS")
                        .put("from", offer)
                        .put("type", "NEEDS")
                        .put("to", otherOffer);
            case "unlinkItems" -> serving("UNLINK_ITEMS");
            case "nameMilestone" -> named("NAME_MILESTONE", "Refused");
            case "removeMilestone" -> named("REMOVE_MILESTONE", "Named");
            case "answerQuestion" -> answer("Refused").put("answer", "Refused");
            case "withdrawAnswer" -> answer("Given");
            default -> throw new IllegalStateException("No request is known for " + operation + ": say it here");
        };
    }

    private ObjectNode serving(String kind) {
        return RandomChanges.change(kind)
                .put("from", offer)
                .put("type", "SERVES")
                .put("to", segment);
    }

    private static ObjectNode named(String kind, String name) {
        return RandomChanges.change(kind).put("name", name);
    }

    private static ObjectNode answer(String review) {
        return RandomChanges.change("ANSWER_QUESTION").put("review", review).put("question", "BUSINESS.CHANNELS.2");
    }

    /** All there are, once the views have heard of one that was made just now. */
    private static Set<String> canvases() {
        var body = RandomChanges.JSON.createObjectNode().put("kind", "BUSINESS").put("name", "Marker");
        var marker = RunningLedger.json(LedgerCalls.send("POST", "/api/v1/canvases", body, ""))
                .get("canvas")
                .asString();
        LedgerCalls.get("/api/v1/canvases/" + marker + "?minVersion=1&wait=30");
        var all = new TreeSet<String>();
        var page = LedgerCalls.get("/api/v1/canvases?limit=100");
        while (true) {
            page.get("entries")
                    .valueStream()
                    .filter(it -> !it.get("name").asString().equals("Marker"))
                    .forEach(it -> all.add(
                            it.get("name").asString() + " " + it.get("id").asString()));
            if (!page.has("next")) {
                return all;
            }
            page = LedgerCalls.get("/api/v1/canvases?limit=100&cursor="
                    + OwnAddress.encoded(page.get("next").asString()));
        }
    }
}
