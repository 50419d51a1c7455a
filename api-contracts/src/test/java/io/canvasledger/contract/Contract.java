package io.canvasledger.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP contract: its operations, their examples, and its schemas as a judge of JSON, stricter than for clients. */
public final class Contract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final class Written {
        private static final Contract CONTRACT =
                new Contract(JSON.valueToTree(ContractParts.parse(ContractFiles.bundled())));
    }

    private final JsonNode document;
    private final JsonNode strictComponents;
    private final List<Operation> operations;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        strictComponents = document.get("components").deepCopy();
        // Problem documents may be extended; nothing else may say more than is written.
        strictComponents.get("schemas").properties().stream()
                .filter(it -> !it.getKey().contains("Problem"))
                .forEach(it -> close(it.getValue()));
        operations = document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .map(it -> new Operation(
                                this, it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue())))
                .toList();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }

    /** The contract as it stands in this build. */
    public static Contract written() {
        return Written.CONTRACT;
    }

    public JsonNode document() {
        return document;
    }

    public Stream<Operation> operations() {
        return operations.stream();
    }

    /** The operation of that name. */
    public Operation operation(String id) {
        return operations().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** @param path as it was sent, percent-encoded, without a query */
    public Optional<Operation> operation(String method, String path) {
        return operations()
                .filter(it -> it.method().equals(method) && it.isAt(path))
                .min(Comparator.comparing(it -> it.parameters("path").count()));
    }

    /** A part of the document, or what it refers to. */
    public JsonNode part(JsonNode stated) {
        var part = stated;
        while (part.has("$ref")) {
            part = document.at(JsonPointer.compile(part.get("$ref").asString().substring(1)));
        }
        return part;
    }

    /** What is wrong with a value by a schema of the contract, strictly: nothing, or sentences. */
    public List<String> wrong(JsonNode schema, JsonNode value) {
        return schemas
                .computeIfAbsent(schema, this::compiled)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", strictComponents);
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }
}
