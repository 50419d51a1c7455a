package io.canvasledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the last release promised its clients stays, unless {@code announced-breaks.txt} says otherwise, and why. */
class ReleasedContractTest {

    private static final String FOLDER = "api-contracts/src/test/resources/contract/";
    private static final String ANNOUNCED = FOLDER + "announced-breaks.txt";
    private static final String FIGURES = "/api/v1/canvases/{canvas}/figures";
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode released = plain(ContractParts.read(ContractFiles.project(FOLDER + "released.yaml")));
    private final ObjectNode present = plain(ContractFiles.bundled());

    @Test
    void nothing_breaks_that_was_released_unless_it_is_announced_with_a_reason() {
        var announced = announced();
        var unused = new TreeSet<>(announced.keySet());
        announced.keySet().stream()
                .filter(it -> it.startsWith("schemas/") && allow(it.substring("schemas/".length())))
                .forEach(unused::remove);
        announced.keySet().stream()
                .filter(it -> it.startsWith("status/") && forget(it.substring("status/".length())))
                .forEach(unused::remove);
        announced.keySet().stream()
                .filter(it -> it.startsWith("parameters/") && take(it.substring("parameters/".length())))
                .forEach(unused::remove);
        var breaks = breaks(released, present);
        breaks.stream().filter(announced::containsKey).forEach(unused::remove);
        var silent = breaks.stream().filter(it -> !announced.containsKey(it)).toList();

        if (!silent.isEmpty()) {
            fail("""

                    What the last release promised is broken at
                      %s
                    Of what these refer to, changed are
                      %s
                    Clients of the last release would fail. If that is meant, announce it in %s, one line each:
                    a schema ("schemas/EventKind"), an operation ("GET /api/v1/canvases"), a parameter wherever it is taken
                    ("parameters/If-Match") or a status that none answers any more ("status/403"), a colon, and the reason.
                    """.formatted(String.join("\n  ", silent), String.join("\n  ", changedSchemas()), ANNOUNCED));
        }
        assertThat(unused)
                .as("announced in %s and broken by nothing", ANNOUNCED)
                .isEmpty();
    }

    @Test
    void each_kind_of_break_is_seen() {
        var figures = "/paths/~1api~1v1~1canvases~1{canvas}~1figures/get";
        var motive = "/components/schemas/RelationshipMotive";
        var kinds = "/components/schemas/AddItem/properties/kind";
        var weight = "/components/schemas/RelationshipAttributes/properties/weight";
        var revenue = "/components/schemas/Figures/properties";
        List<Consumer<ObjectNode>> breaks = List.of(
                it -> at(it, "/paths/~1api~1v1~1canvases~1{canvas}~1figures").remove("get"),
                it -> at(it, figures + "/responses").remove("200"),
                it -> at(it, figures)
                        .withArray("parameters")
                        .addObject()
                        .put("name", "new")
                        .put("in", "query")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string"),
                it -> at(it, revenue).remove("revenue"),
                it -> at(it, revenue + "/canvas").put("type", "integer").remove("format"),
                it -> at(it, motive).withArray("enum").remove(0),
                it -> at(it, motive).withArray("enum").add("NEW"),
                it -> at(it, kinds).putArray("enum").add("OTHER"),
                it -> at(it, weight).put("maximum", 50),
                it -> at(it, "/components/schemas/NewLink")
                        .withArray("required")
                        .add("rationale"));

        // Comparing all operations ten times takes its time.
        at(present, "/paths").retain(FIGURES, "/api/v1/canvases/{canvas}/changes", "/api/v1/canvases/{canvas}/links");
        assertThat(breaks).allSatisfy(it -> {
            var broken = present.deepCopy();
            it.accept(broken);
            assertThat(breaks(present, broken)).isNotEmpty();
        });
    }

    @Test
    void what_only_adds_breaks_nothing() {
        var more = present.deepCopy();
        at(more, "/components/schemas/Figures/properties").putObject("more").put("type", "string");
        at(more, "/components/schemas/NewLink/properties").putObject("more").put("type", "string");

        assertThat(breaks(present, more)).isEmpty();
    }

    private static List<String> breaks(JsonNode before, JsonNode after) {
        var difference = OpenApiCompare.fromContents(before.toString(), after.toString());
        return Stream.concat(
                        difference.getMissingEndpoints().stream().map(it -> it.getMethod() + " " + it.getPathUrl()),
                        difference.getChangedOperations().stream()
                                .filter(Changed::isIncompatible)
                                .map(it -> it.getHttpMethod() + " " + it.getPathUrl()))
                .toList();
    }

    private static Map<String, String> announced() {
        var announced = new LinkedHashMap<String, String>();
        ContractParts.read(ContractFiles.project(ANNOUNCED))
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .forEach(line -> {
                    var parts = line.split(": ", 2);
                    assertThat(parts).as("'%s' says what breaks, and why", line).hasSize(2);
                    announced.put(parts[0], parts[1]);
                });
        return announced;
    }

    /** Takes a status as never promised that no operation answers now. Whether one was promised it. */
    private boolean forget(String status) {
        if (!at(present, "/paths").findValues(status).isEmpty()) {
            return false;
        }
        var promised = at(released, "/paths").findParents(status);
        promised.forEach(it -> ((ObjectNode) it).remove(status));
        return !promised.isEmpty();
    }

    /** Takes a parameter of that name as it is now, wherever it was promised. Whether it was another. */
    private boolean take(String parameter) {
        var now = named(present, parameter).findFirst().orElseThrow().get("schema");
        var before = named(released, parameter)
                .filter(it -> !it.get("schema").equals(now))
                .toList();
        before.forEach(it -> it.set("schema", now));
        return !before.isEmpty();
    }

    private static Stream<ObjectNode> named(JsonNode contract, String parameter) {
        return contract.findParents("in").stream()
                .map(ObjectNode.class::cast)
                .filter(it -> it.path("name").asString("").equals(parameter));
    }

    /** Takes a schema as released as it is now. Whether there was a need to. */
    private boolean allow(String schema) {
        var now = present.at("/components/schemas/" + schema);
        var before = at(released, "/components/schemas");
        boolean needed = !now.equals(before.path(schema));
        if (now.isMissingNode()) {
            before.remove(schema);
        } else {
            before.set(schema, now);
            // What it refers to may be new with it.
            present.at("/components/schemas").properties().stream()
                    .filter(it -> !before.has(it.getKey()))
                    .forEach(it -> before.set(it.getKey(), it.getValue()));
        }
        return needed;
    }

    private List<String> changedSchemas() {
        var changed = new ArrayList<String>();
        released.at("/components/schemas").properties().forEach(it -> {
            if (!present.at("/components/schemas").path(it.getKey()).equals(it.getValue())) {
                changed.add("schemas/" + it.getKey());
            }
        });
        return changed;
    }

    private static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    /** As OpenAPI 3.0 without a word for people: of 3.1 the comparison overlooks types, values, bounds and cases. */
    private static ObjectNode plain(String yaml) {
        var document = (ObjectNode) JSON.<JsonNode>valueToTree(ContractParts.parse(yaml));
        document.put("openapi", "3.0.3");
        document.set(
                "info", JSON.createObjectNode().put("title", "Canvas Ledger").put("version", "any"));
        at(document, "/components").remove("examples");
        simplify(document);
        return document;
    }

    private static void simplify(JsonNode part) {
        if (part instanceof ObjectNode object) {
            if (object.path("description").isString()) {
                object.remove("description");
            }
            object.remove(List.of("example", "examples", "summary"));
            if (object.path("required").isArray()) {
                var sorted = object.get("required").valueStream().sorted(Comparator.comparing(JsonNode::asString));
                object.putArray("required").addAll(sorted.toList());
            }
            if (object.path("const").isString()) {
                object.putArray("enum").add(object.remove("const"));
            }
            if (object.path("type").isArray()) {
                var type = object.get("type").valueStream().filter(it -> !it.asString()
                        .equals("null"));
                object.put("nullable", true).set("type", type.findFirst().orElseThrow());
            }
            orNull(object);
        }
        part.forEach(ReleasedContractTest::simplify);
    }

    private static void orNull(ObjectNode schema) {
        var cases = schema.path("anyOf").valueStream().toList();
        if (cases.stream().anyMatch(it -> it.path("type").asString("").equals("null"))) {
            schema.remove("anyOf");
            schema.put("nullable", true).putArray("allOf").add(cases.getFirst());
        }
    }
}
