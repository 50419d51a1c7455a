package io.canvasledger.standalone.sweep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** How one change is sent without a list: by the address of what it changes. */
record OwnAddress(String method, String path, @Nullable ObjectNode body) {

    /** {@code note} becomes part of the body, or of the query where there is no body. */
    static OwnAddress of(ObjectNode change, ObjectNode note) {
        var item = "/items/" + change.path("item").asString("");
        return switch (change.get("kind").asString()) {
            case "ADD_ITEM" -> {
                var body = note.setAll(change.deepCopy());
                body.remove(List.of("kind", "item"));
                yield new OwnAddress(
                        "POST",
                        "/items",
                        change.has("item") ? body.put("id", change.get("item").asString()) : body);
            }
            case "REWORD_ITEM", "RETAG_ITEM", "MOVE_ITEM" ->
                new OwnAddress("PATCH", item, merged(change, note, "item"));
            case "REMOVE_ITEM" -> deleted(item, note);
            case "SET_STANDING" -> new OwnAddress("PATCH", item, orNull("standing", change, note));
            case "SET_ATTRIBUTES" -> new OwnAddress("PATCH", item, orNull("attributes", change, note));
            case "SHIFT_RELATIONSHIP" -> {
                var typed = change.deepCopy();
                if (typed.get("relationship") instanceof ObjectNode relationship) {
                    typed.set("attributes", relationship.put("block", NaiveCanvas.RELATIONSHIPS));
                }
                yield new OwnAddress("PATCH", item, orNull("attributes", typed, note));
            }
            case "LINK_ITEMS" -> new OwnAddress("POST", "/links", merged(change, note));
            case "UNLINK_ITEMS" ->
                deleted(
                        "/links/" + change.get("from").asString() + "/"
                                + change.get("type").asString() + "/"
                                + change.get("to").asString(),
                        note);
            case "RENAME_CANVAS" -> new OwnAddress("PATCH", "", merged(change, note));
            case "DESCRIBE_CANVAS" -> new OwnAddress("PATCH", "", orNull("description", change, note));
            case "ARCHIVE_CANVAS" -> new OwnAddress("PATCH", "", note.put("archived", true));
            case "BRING_BACK_CANVAS" -> new OwnAddress("PATCH", "", note.put("archived", false));
            case "NAME_MILESTONE" -> new OwnAddress("POST", "/milestones", merged(change, note));
            case "REMOVE_MILESTONE" -> {
                note.remove("effectiveOn");
                note.remove("evidence");
                yield deleted("/milestones/" + encoded(change.get("name").asString()), note);
            }
            case "ANSWER_QUESTION" -> {
                var address = "/reviews/" + encoded(change.get("review").asString()) + "/answers/"
                        + change.get("question").asString();
                yield change.has("answer")
                        ? new OwnAddress("PUT", address, merged(change, note, "review", "question"))
                        : deleted(address, note);
            }
            case "SWITCH_RULE" ->
                new OwnAddress(
                        "PUT", "/coherence/rules/" + change.get("rule").asString(), merged(change, note, "rule"));
            default -> throw new IllegalStateException("No address is known for " + change);
        };
    }

    private static ObjectNode merged(ObjectNode change, ObjectNode note, String... without) {
        var body = note.setAll(change.deepCopy());
        body.remove(List.of(without));
        body.remove("kind");
        return body;
    }

    private static ObjectNode orNull(String member, ObjectNode change, ObjectNode note) {
        return note.set(member, change.has(member) ? change.get(member) : NullNode.getInstance());
    }

    private static OwnAddress deleted(String path, ObjectNode note) {
        note.remove("evidence");
        var query = note.properties().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue().asString()))
                .collect(Collectors.joining("&"));
        return new OwnAddress("DELETE", query.isEmpty() ? path : path + "?" + query, null);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
