package io.canvasledger.standalone.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The canvas in force on each day on which a version took effect, made anew for each of them: all versions in effect by then,
 * event by event, in the order they were recorded, but for what has to wait. Slow and written from docs/figures.md on purpose.
 */
final class NaiveDays {

    /** Of several versions of one day the last counts. */
    record Day(int version, NaiveCanvas canvas) {}

    private final WrittenHistory history;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    /** What waited, as answers name it, with the last day on which it did. */
    private final Map<String, LocalDate> waited = new LinkedHashMap<>();

    private NaiveDays(WrittenHistory history) {
        this.history = history;
        new TreeSet<>(history.days.subList(1, history.days.size())).forEach(day -> days.put(day, fold(day)));
    }

    static NaiveDays of(WrittenHistory history) {
        return new NaiveDays(history);
    }

    Day on(LocalDate day) {
        return days.get(day);
    }

    /** Each day with its version. */
    List<String> told() {
        return days.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue().version())
                .toList();
    }

    /** Each event that had to wait, with its version, its item, its day and the day it applies from; sorted. */
    List<String> deferred() {
        return waited.entrySet().stream()
                .map(it ->
                        it.getKey().substring(it.getKey().indexOf('|') + 1) + " from " + days.higherKey(it.getValue()))
                .sorted()
                .toList();
    }

    static List<String> deferred(JsonNode answer) {
        return answer.get("deferred")
                .valueStream()
                .map(it -> waiting(
                                it.get("version").asInt(),
                                it.get("kind").asString(),
                                it.path("item").asString(""),
                                it.get("effectiveOn").asString())
                        + " from " + it.get("appliesFrom").asString())
                .sorted()
                .toList();
    }

    private static String waiting(int version, String kind, String item, String day) {
        return "v%d %s %s of %s".formatted(version, kind, item, day);
    }

    private Day fold(LocalDate day) {
        var canvas = new NaiveCanvas(history.terms);
        int last = 0;
        for (int version = 1; version <= history.head(); version++) {
            if (history.days.get(version).isAfter(day)) {
                continue;
            }
            last = history.days.get(version).equals(day) ? version : last;
            var events = history.events.get(version);
            for (int i = 0; i < events.size(); i++) {
                var waits = happens(canvas, events.get(i));
                if (waits != null) {
                    var item = events.get(i)
                            .path("item")
                            .asString(events.get(i).at("/link/from").asString(""));
                    var told = waiting(
                            version, waits, item, history.days.get(version).toString());
                    waited.put("%d.%d|%s".formatted(version, i, told), day);
                }
            }
        }
        return new Day(last, canvas);
    }

    /** Gives the kind of what has to wait; nothing if all of it happens. */
    private static @Nullable String happens(NaiveCanvas canvas, JsonNode event) {
        var kind = event.get("kind").asString();
        var item = event.path("item").asString("");
        boolean there = canvas.items.containsKey(item);
        boolean can =
                switch (kind) {
                    case "ITEM_REMOVED", "ITEM_REWORDED", "ITEM_RETAGGED", "STANDING_CHANGED" -> there;
                    case "ITEM_MOVED" ->
                        there && (leaves(event) || canvas.block(item).equals(block(event, "after")));
                    case "ATTRIBUTES_CHANGED", "RELATIONSHIP_SHIFTED" ->
                        there && canvas.block(item).equals(typed(event));
                    case "ITEMS_LINKED" -> joins(canvas, NaiveCanvas.Link.of(event.get("link")));
                    case "ITEMS_UNLINKED" -> canvas.links.contains(NaiveCanvas.Link.of(event.get("link")));
                    case "MILESTONE_REMOVED" ->
                        canvas.milestones.containsKey(
                                event.at("/milestone/name").asString());
                    default -> true;
                };
        if (!can) {
            return kind;
        }
        // What cannot be kept goes with an item that goes, and stays behind where it moves.
        switch (kind) {
            case "ITEM_REMOVED" -> canvas.remove(item);
            case "ITEM_MOVED" -> canvas.move(item, block(event, "after"), null);
            case "ITEM_ADDED" -> {
                if (there) {
                    canvas.move(item, event.at("/state/block").asString(), null);
                }
            }
            default -> {}
        }
        if (!kind.equals("ITEM_REMOVED")) {
            NaiveStory.happened(canvas, event);
        }
        return (kind.equals("ITEM_ADDED") || kind.equals("RELATIONSHIP_SHIFTED")) && lacksSegments(canvas, item)
                ? "RELATIONSHIP_SHIFTED"
                : null;
    }

    /** Takes segments that are not there out of what a relationship addresses; says whether there were any. */
    private static boolean lacksSegments(NaiveCanvas canvas, String relationship) {
        if (!(canvas.attributes(relationship).get("segments") instanceof List<?> named)) {
            return false;
        }
        var there = canvas.itemsOf(NaiveCanvas.SEGMENTS).toList();
        var kept = new ArrayList<>(named);
        kept.retainAll(there);
        var attributes = new TreeMap<>(canvas.attributes(relationship));
        Plain.put(attributes, "segments", kept.isEmpty() ? null : kept);
        canvas.set(relationship, "attributes", attributes.isEmpty() ? null : attributes);
        return kept.size() < named.size();
    }

    private static boolean leaves(JsonNode moved) {
        return !block(moved, "before").equals(block(moved, "after"));
    }

    private static String block(JsonNode moved, String side) {
        return moved.at("/placement/" + side + "/block").asString();
    }

    /** The block of what is typed, or of what ends. */
    private static String typed(JsonNode event) {
        return event.get("kind").asString().equals("RELATIONSHIP_SHIFTED")
                ? NaiveCanvas.RELATIONSHIPS
                : Stream.of("after", "before")
                        .map(it -> event.at("/attributes/" + it + "/block").asString(""))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean joins(NaiveCanvas canvas, NaiveCanvas.Link link) {
        return canvas.items.containsKey(link.from())
                && canvas.items.containsKey(link.to())
                && canvas.terms.allows(link.type(), canvas.block(link.from()), canvas.block(link.to()));
    }
}
