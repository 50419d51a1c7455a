package io.canvasledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Limits;
import io.canvasledger.coherence.Rule;
import io.canvasledger.contract.Contract;
import io.canvasledger.review.ReviewQuestion;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much there may be of anything, as the contract tells it and as the core decides it. */
class ContractLimitsTest {

    /** A limit, the word for it in a schema, and where in the schemas it stands. */
    private record Bound(int limit, String word, String where) {}

    private static final String EACH = "(?:.*/)";
    private static final List<Bound> UPPER = List.of(
            new Bound(Limits.TITLE, "maxLength", EACH + "(title|name)"),
            new Bound(Limits.TEXT, "maxLength", EACH + "(description|rationale|job)"),
            new Bound(Limits.TAG, "maxLength", EACH + "tags/items"),
            new Bound(Limits.REFERENCE, "maxLength", EACH + "evidence/items"),
            new Bound(Limits.TAGS, "maxItems", EACH + "tags"),
            new Bound(Limits.EVIDENCE, "maxItems", EACH + "evidence"),
            new Bound(Limits.SEGMENTS, "maxItems", "RelationshipAttributes/segments"),
            new Bound(Limits.CHANGES, "maxItems", EACH + "changes"),
            new Bound(Limits.SNAPSHOTS, "maxItems", EACH + "snapshots"),
            new Bound(Limits.ITEMS, "maxItems", "LedgerSnapshot/items"),
            new Bound(Limits.LINKS, "maxItems", "LedgerSnapshot/links"),
            new Bound(Limits.POSITION, "maximum", EACH + "position"),
            new Bound(100, "maximum", EACH + "weight"),
            new Bound(5, "maximum", "(Cost|RevenueStream)Attributes/intensity"),
            // Of answers: a share.
            new Bound(1, "maximum", "AudienceShift/(m|categoryM)agnitude"));

    private static final List<String> WORDS = List.of("maxLength", "maxItems", "maximum");
    private static final Contract CONTRACT = Contract.written();
    private static final JsonNode SCHEMAS = CONTRACT.document().at("/components/schemas");

    @Test
    void each_limit_of_the_contract_is_one_of_the_core() {
        var told = new TreeMap<String, Integer>();
        SCHEMAS.properties()
                .forEach(schema -> walk(schema.getKey(), schema.getValue(), (where, part) -> WORDS.stream()
                        .filter(word -> part.path(word).isNumber())
                        .forEach(word ->
                                told.put(where + " " + word, part.get(word).asInt()))));

        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told.entrySet()).allSatisfy(it -> assertThat(UPPER).anySatisfy(bound -> {
            assertThat(it.getKey()).matches(bound.where() + " " + bound.word());
            assertThat(it.getValue()).isEqualTo(bound.limit());
        }));
    }

    @Test
    void each_limit_of_the_core_is_told_wherever_it_holds_for_what_is_sent() {
        var sent = sent();

        assertThat(sent).hasSizeGreaterThan(30);
        sent.forEach(name -> walk(name, SCHEMAS.get(name), (where, part) -> UPPER.stream()
                .filter(bound -> where.matches(bound.where()) && !part.has("$ref"))
                .filter(bound -> bound.word().equals("maxItems")
                        == part.path("type").asString("").equals("array"))
                .forEach(bound -> assertThat(part.path(bound.word()).asInt(-1))
                        .as(where + " " + bound.word())
                        .isEqualTo(bound.limit()))));
    }

    @Test
    void each_limit_of_the_core_is_used() {
        assertThat(UPPER).allSatisfy(bound -> assertThat(SCHEMAS.properties()).anySatisfy(schema -> {
            var found = new HashSet<String>();
            walk(schema.getKey(), schema.getValue(), (where, part) -> {
                if (where.matches(bound.where()) && part.has(bound.word())) {
                    found.add(where);
                }
            });
            assertThat(found).as(bound.where()).isNotEmpty();
        }));
    }

    @Test
    void the_kinds_of_event_are_those_there_are() {
        assertThat(SCHEMAS.at("/EventKind/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(Stream.of(EventKind.values())
                        .filter(it -> it != EventKind.VERSION_OPENED)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void the_rules_and_questions_that_are_named_are_there() {
        var rules = Stream.of(Rule.values()).map(Enum::name);
        var questions = Stream.of(CanvasKind.values())
                .flatMap(it -> ReviewQuestion.of(it).stream())
                .map(ReviewQuestion::id);

        assertThat(rules).contains(example("switchRule", "rule"));
        assertThat(questions).contains(example("answerQuestion", "question"));
    }

    private static String example(String operation, String parameter) {
        return CONTRACT.operation(operation)
                .parameters("path")
                .filter(it -> it.get("name").asString().equals(parameter))
                .map(it -> it.get("example").asString())
                .findFirst()
                .orElseThrow();
    }

    private interface Visit {
        void at(String where, JsonNode part);
    }

    private static void walk(String where, JsonNode schema, Visit visit) {
        visit.at(where, schema);
        schema.path("properties").properties().forEach(it -> walk(where + "/" + it.getKey(), it.getValue(), visit));
        if (schema.has("items")) {
            walk(where + "/items", schema.get("items"), visit);
        }
    }

    /** The schemas of what clients send, by name. */
    private static List<String> sent() {
        var sent = new HashSet<String>();
        var waiting = new ArrayDeque<JsonNode>();
        CONTRACT.operations()
                .filter(it -> it.takesBody())
                .forEach(it -> waiting.add(it.stated().get("requestBody")));
        while (!waiting.isEmpty()) {
            references(waiting.poll(), reference -> {
                var name = reference.replace("#/components/schemas/", "");
                if (SCHEMAS.has(name) && sent.add(name)) {
                    waiting.add(SCHEMAS.get(name));
                }
            });
        }
        return List.copyOf(sent);
    }

    private static void references(JsonNode part, Consumer<String> found) {
        if (part.path("$ref").isString()) {
            found.accept(part.get("$ref").asString());
        }
        part.forEach(it -> references(it, found));
    }
}
