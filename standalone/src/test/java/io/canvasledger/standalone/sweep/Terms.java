package io.canvasledger.standalone.sweep;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The vocabulary as the ledger tells it: what may be typed in which block, and what may be linked to what. */
record Terms(JsonNode told) {

    /** An attribute of a block; values are those of its closed list, if it has one. */
    record Attribute(String block, String name, String label, String type, boolean several, List<Value> values) {

        /** A value of its closed list as people call it; any other value is called as it is. */
        String label(String value) {
            return values.stream()
                    .filter(it -> it.value().equals(value))
                    .map(Value::label)
                    .findFirst()
                    .orElse(value);
        }

        List<String> values(boolean personal) {
            return values.stream()
                    .filter(it -> personal || !it.personalOnly())
                    .map(Value::value)
                    .toList();
        }
    }

    record Value(String value, String label, boolean personalOnly) {}

    static Terms served() {
        return served("en");
    }

    static Terms served(String language) {
        return new Terms(LedgerCalls.get("/api/v1/vocabulary?lang=" + language));
    }

    List<String> blocks() {
        return told.get("blocks")
                .valueStream()
                .map(it -> it.get("block").asString())
                .toList();
    }

    List<String> linkTypes() {
        return told.get("linkTypes")
                .valueStream()
                .map(it -> it.get("type").asString())
                .toList();
    }

    boolean allows(String type, String from, String to) {
        return told.get("linkTypes")
                .valueStream()
                .filter(it -> it.get("type").asString().equals(type))
                .anyMatch(it -> names(it.get("from")).anyMatch(from::equals)
                        && names(it.get("to")).anyMatch(to::equals));
    }

    private static Stream<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    List<Attribute> attributes() {
        return blocks().stream().flatMap(it -> attributes(it).stream()).toList();
    }

    List<Attribute> attributes(String block) {
        return told.get("blocks")
                .valueStream()
                .filter(it -> it.get("block").asString().equals(block))
                .flatMap(it -> it.get("attributes").valueStream())
                .map(it -> new Attribute(
                        block,
                        it.get("name").asString(),
                        it.get("label").asString(),
                        it.get("type").asString(),
                        it.get("several").asBoolean(),
                        it.get("values")
                                .valueStream()
                                .map(value -> new Value(
                                        value.get("value").asString(),
                                        value.get("label").asString(),
                                        value.get("personalOnly").asBoolean()))
                                .toList()))
                .toList();
    }
}
