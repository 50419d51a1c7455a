package io.canvasledger.standalone.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A history event by event: the canvas just before and just after each, as plain maps. */
record NaiveStory(List<Moment> moments) {

    /** One event with the canvas it happened to, before and after. */
    record Moment(int version, JsonNode event, NaiveCanvas before, NaiveCanvas after) {

        String told() {
            return told(version, event);
        }

        static String told(int version, JsonNode event) {
            return "v%d %s %s"
                    .formatted(
                            version,
                            event.get("kind").asString(),
                            event.get("id").asString());
        }

        /**
         * Whether it is behind a shift: its version as a whole changed how the effort with the segment divides, and what this
         * relationship contributes to that, since nobody sees half a version; and this made the relationship come or go, say
         * otherwise why, how or how much it is, or address the segment or no longer.
         */
        boolean causes(@Nullable String segment, WrittenHistory history) {
            var began = new NaiveMix(history.versions.get(version - 1), segment);
            var ended = new NaiveMix(history.versions.get(version), segment);
            var relationship = event.has("link")
                    ? event.at("/link/from").asString()
                    : event.path("item").asString("");
            var was = began.contributions().get(relationship);
            var is = ended.contributions().get(relationship);
            if (began.dividesAs(ended) || Objects.equals(was, is)) {
                return false;
            }
            boolean addressed = segment != null && (was == null) != (is == null) && addresses(relationship, segment);
            return switch (event.get("kind").asString()) {
                case "ITEM_ADDED", "ITEM_REMOVED" -> true;
                case "ITEM_MOVED" ->
                    stands(before, relationship, NaiveCanvas.RELATIONSHIPS)
                            != stands(after, relationship, NaiveCanvas.RELATIONSHIPS);
                case "RELATIONSHIP_SHIFTED" -> addressed || restates(relationship);
                case "ITEMS_LINKED", "ITEMS_UNLINKED" -> addressed;
                default -> false;
            };
        }

        private boolean restates(String relationship) {
            return !Objects.equals(
                    new NaiveMix(before, null).contributions().get(relationship),
                    new NaiveMix(after, null).contributions().get(relationship));
        }

        /** Whether with this it addresses the segment, or no longer. */
        private boolean addresses(String relationship, String segment) {
            return new NaiveMix(before, segment).contributions().containsKey(relationship)
                    != new NaiveMix(after, segment).contributions().containsKey(relationship);
        }

        /** Whether it happened in a block: to an item that stood or stands there, or to a link with an end there. */
        boolean concerns(String block) {
            return subjects().anyMatch(it -> stands(before, it, block) || stands(after, it, block));
        }

        private Stream<String> subjects() {
            return event.has("link")
                    ? Stream.of(
                            event.at("/link/from").asString(),
                            event.at("/link/to").asString())
                    : Stream.of(event.path("item").asString(""));
        }

        private static boolean stands(NaiveCanvas canvas, String item, String block) {
            return canvas.items.containsKey(item) && canvas.block(item).equals(block);
        }
    }

    static NaiveStory of(WrittenHistory history) {
        var moments = new ArrayList<Moment>();
        var canvas = new NaiveCanvas(history.terms);
        for (int version = 1; version <= history.head(); version++) {
            for (var event : history.events.get(version)) {
                var before = canvas;
                canvas = canvas.copy();
                canvas.version = version;
                happened(canvas, event);
                moments.add(new Moment(version, event, before, canvas));
            }
        }
        return new NaiveStory(moments);
    }

    /** How an event is named here, as told in an answer: by itself, or as the event of a step or a cause. */
    static String told(int version, JsonNode told) {
        return Moment.told(version, told.path("event").isObject() ? told.get("event") : told);
    }

    Stream<Moment> between(int from, int to) {
        return moments.stream().filter(it -> it.version() > Math.min(from, to) && it.version() <= Math.max(from, to));
    }

    /** What an event says, and no more: not what goes with it. */
    static void happened(NaiveCanvas canvas, JsonNode event) {
        var item = event.path("item").asString("");
        BiConsumer<String, JsonNode> set = (member, edit) -> canvas.set(item, member, Plain.of(edit.get("after")));
        switch (event.get("kind").asString()) {
            case "ITEM_ADDED" -> canvas.items.put(item, Plain.item(event.get("state")));
            case "ITEM_REMOVED" -> canvas.items.remove(item);
            case "ITEM_REWORDED" -> {
                canvas.set(item, "title", Plain.of(event.at("/wording/after/title")));
                canvas.set(item, "description", Plain.of(event.at("/wording/after/description")));
            }
            case "ITEM_RETAGGED" -> set.accept("tags", event.get("tags"));
            case "ITEM_MOVED" -> {
                canvas.set(item, "block", Plain.of(event.at("/placement/after/block")));
                canvas.set(item, "position", Plain.of(event.at("/placement/after/position")));
            }
            case "STANDING_CHANGED" -> set.accept("standing", event.get("standing"));
            case "ATTRIBUTES_CHANGED", "RELATIONSHIP_SHIFTED" ->
                canvas.set(item, "attributes", Plain.attributes(event.at("/attributes/after")));
            case "ITEMS_LINKED" -> canvas.links.add(NaiveCanvas.Link.of(event.get("link")));
            case "ITEMS_UNLINKED" -> canvas.links.remove(NaiveCanvas.Link.of(event.get("link")));
            case "CANVAS_CREATED", "CANVAS_RENAMED" ->
                canvas.name = event.at("/name/after").asString();
            case "CANVAS_DESCRIBED" ->
                canvas.description = event.at("/description/after").asString("");
            case "CANVAS_ARCHIVED" -> canvas.archived = true;
            case "CANVAS_BROUGHT_BACK" -> canvas.archived = false;
            case "MILESTONE_NAMED" ->
                canvas.milestones.put(
                        event.at("/milestone/name").asString(),
                        event.at("/milestone/version").asInt());
            case "MILESTONE_REMOVED" ->
                canvas.milestones.remove(event.at("/milestone/name").asString());
            case "QUESTION_ANSWERED", "RULE_SWITCHED" -> {}
            default -> throw new IllegalStateException("The fold does not know this event: " + event);
        }
    }
}
