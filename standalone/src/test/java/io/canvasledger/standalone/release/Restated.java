package io.canvasledger.standalone.release;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers of an earlier release in the words of today, where only the words differ: so that what they say can still be compared. */
final class Restated {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Members that have another name now, by a member of those that had them. */
    private static final Map<String, Map<String, String>> RENAMED = Map.of(
            "changedBy", Map.of("changedBy", "author", "changedAt", "recordedAt"),
            "survivals", Map.of("from", "since", "to", "until"));

    private Restated() {}

    /** A list that was answered bare stands in an envelope now. */
    static JsonNode of(JsonNode answer) {
        var told = restated(answer);
        return told.isArray() ? JSON.objectNode().set("entries", told) : told;
    }

    private static JsonNode restated(JsonNode node) {
        if (node.isArray()) {
            var list = JSON.arrayNode();
            node.forEach(it -> list.add(restated(it)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        var told = JSON.objectNode();
        node.properties().forEach(it -> told.set(name(node, it.getKey()), restated(it.getValue())));
        return toldEvent(told);
    }

    private static String name(JsonNode node, String member) {
        return RENAMED.entrySet().stream()
                .filter(it -> node.has(it.getKey()))
                .map(it -> it.getValue().getOrDefault(member, member))
                .findFirst()
                .orElse(member);
    }

    /** An event that was told held the bare one; now it is one with a sentence. Steps and causes hold one still. */
    private static ObjectNode toldEvent(ObjectNode told) {
        if (!told.has("kind") || !(told.get("event") instanceof ObjectNode event)) {
            return told;
        }
        told.remove("event");
        event.properties().forEach(it -> told.set(it.getKey(), it.getValue()));
        return told;
    }
}
