package io.canvasledger.standalone.sweep;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Answers of the ledger in the plain words of the naive fold. */
final class Answers {

    private Answers() {}

    /** As {@link NaiveCanvas#told}. */
    static Map<String, Object> canvas(JsonNode answer) {
        var items = new TreeMap<String, Object>();
        answer.get("blocks")
                .valueStream()
                .flatMap(it -> it.get("items").valueStream())
                .forEach(it -> items.put(it.get("id").asString(), Plain.item(it)));
        var links = new TreeSet<String>();
        answer.get("links").forEach(it -> links.add(NaiveCanvas.Link.of(it).toString()));
        var milestones = new TreeMap<String, Integer>();
        answer.get("milestones")
                .forEach(it -> milestones.put(
                        it.get("name").asString(), it.get("version").asInt()));
        return new TreeMap<>(Map.of(
                "name",
                answer.get("name").asString(),
                "description",
                answer.path("description").asString(""),
                "archived",
                answer.get("archived").asBoolean(),
                "items",
                items,
                "links",
                links,
                "milestones",
                milestones));
    }
}
