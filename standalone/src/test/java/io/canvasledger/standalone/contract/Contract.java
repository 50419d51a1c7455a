package io.canvasledger.standalone.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract as a running server gives it: its operations, their examples, and its schemas as a judge of JSON. */
final class Contract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final ObjectNode strictComponents;

    Contract(JsonNode document) {
        this.document = document;
        strictComponents = (ObjectNode) document.get("components").deepCopy();
        // Problem documents may be extended; nothing else may say more than is written.
        strictComponents.get("schemas").properties().stream()
                .filter(it -> !it.getKey().contains("Problem"))
                .forEach(it -> close(it.getValue()));
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }

    static Contract served() {
        return new Contract(RunningLedger.json(RunningLedger.send("GET", "/v3/api-docs", it -> it)));
    }

    JsonNode document() {
        return document;
    }

    /** An operation of the API. */
    record Operation(String method, String path, JsonNode told) {

        String id() {
            return told.get("operationId").asString();
        }

        @Override
        public String toString() {
            return id();
        }

        /** The parameters of one place: path, query or header. */
        Stream<JsonNode> parameters(String place) {
            return told.path("parameters")
                    .valueStream()
                    .filter(it -> it.get("in").asString().equals(place));
        }

        boolean takesBody() {
            return told.has("requestBody");
        }

        JsonNode response(int status) {
            return told.get("responses").path(String.valueOf(status));
        }

        /** Each example of the body, and how it is sent. */
        List<Sent> requests() {
            var sent = new ArrayList<Sent>();
            told.at("/requestBody/content").properties().forEach(content -> {
                var media = content.getValue();
                Optional.ofNullable(media.get("example"))
                        .ifPresent(it -> sent.add(new Sent(content.getKey(), media.get("schema"), it)));
                media.path("examples")
                        .valueStream()
                        .forEach(it -> sent.add(new Sent(content.getKey(), media.get("schema"), it.get("value"))));
            });
            return sent;
        }
    }

    /** A body to send. */
    record Sent(String type, JsonNode schema, JsonNode value) {

        String text() {
            return type.equals("text/markdown") ? value.asString() : value.toString();
        }
    }

    Stream<Operation> operations() {
        return document.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(it -> new Operation(it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue())));
    }

    /** What is wrong with a value by a schema of the contract, strictly: nothing, or sentences. */
    List<String> wrong(JsonNode schema, JsonNode value) {
        return schema(schema)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema schema(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", strictComponents);
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }
}
