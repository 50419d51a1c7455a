package io.canvasledger.standalone.sweep;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two canvases, one line a difference: computed the plain way, and read from an answer. */
final class NaiveDiff {

    private final Set<String> lines = new TreeSet<>();
    private final Map<String, Object[]> typings = new TreeMap<>();

    private NaiveDiff() {}

    static Set<String> between(NaiveCanvas from, NaiveCanvas to) {
        var diff = new NaiveDiff();
        diff.edit("NAME", "", from.name, to.name);
        diff.edit("DESCRIPTION", "", from.description, to.description);
        diff.edit("ARCHIVED", "", from.archived, to.archived);
        both(from.milestones, to.milestones)
                .forEach(it -> diff.edit("MILESTONE", it, from.milestones.get(it), to.milestones.get(it)));
        both(from.answers, to.answers).forEach(it -> diff.edit("ANSWER", it, from.answers.get(it), to.answers.get(it)));
        Stream.concat(from.switchedOff.stream(), to.switchedOff.stream())
                .forEach(it -> diff.edit("RULE", it, !from.switchedOff.contains(it), !to.switchedOff.contains(it)));
        both(from.items, to.items).forEach(it -> diff.item(it, from.items.get(it), to.items.get(it)));
        from.links.stream().filter(it -> !to.links.contains(it)).forEach(it -> diff.lines.add("UNLINKED " + it));
        to.links.stream().filter(it -> !from.links.contains(it)).forEach(it -> diff.lines.add("LINKED " + it));
        return diff.lines;
    }

    private static Set<String> both(Map<String, ?> from, Map<String, ?> to) {
        var both = new TreeSet<>(from.keySet());
        both.addAll(to.keySet());
        return both;
    }

    private void item(String id, @Nullable Map<String, Object> from, @Nullable Map<String, Object> to) {
        if (from == null || to == null) {
            lines.add((from == null ? "ADDED " : "REMOVED ") + id + " " + (from == null ? to : from));
            return;
        }
        edit("REWORDED", id, some(from, "title", "description"), some(to, "title", "description"));
        edit("RETAGGED", id, from.get("tags"), to.get("tags"));
        edit("MOVED", id, some(from, "block", "position"), some(to, "block", "position"));
        edit("STANDING", id, from.get("standing"), to.get("standing"));
        if (from.get("block").equals(to.get("block"))) {
            edit("TYPED", id, from.get("attributes"), to.get("attributes"));
        } else {
            // Nothing that was typed in one block stands in another: the old ends, the new begins.
            typing(id, from.get("attributes"), null);
            typing(id, null, to.get("attributes"));
            flush();
        }
    }

    private static Map<String, Object> some(Map<String, Object> item, String... members) {
        var some = new TreeMap<>(item);
        some.keySet().retainAll(Set.of(members));
        return some;
    }

    private void edit(String what, String of, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            lines.add(what + " " + of + " " + from + " -> " + to);
        }
    }

    /** What ends and what begins of one item's typing is one line, in however many differences it is told. */
    private void typing(String item, @Nullable Object before, @Nullable Object after) {
        var told = typings.computeIfAbsent(item, it -> new Object[2]);
        told[0] = told[0] == null ? before : told[0];
        told[1] = told[1] == null ? after : told[1];
    }

    private void flush() {
        typings.forEach((item, told) -> lines.add("TYPED " + item + " " + told[0] + " -> " + told[1]));
        lines.removeIf(it -> it.startsWith("TYPED") && it.endsWith(" null -> null"));
        typings.clear();
    }

    /** The same from an answer; {@code fromDiff} holds each difference once, wherever it is told. */
    static Set<String> told(JsonNode answer) {
        return told(Stream.concat(
                        answer.get("canvasDifferences").valueStream(),
                        answer.get("blocks").valueStream().flatMap(it -> it.get("differences")
                                .valueStream()))
                .map(it -> it.get("change")));
    }

    /** The same of what happened in one version, which is all that differs from the version before. */
    static Set<String> told(Stream<JsonNode> events) {
        var diff = new NaiveDiff();
        events.forEach(diff::told1);
        diff.flush();
        return diff.lines;
    }

    private void told1(JsonNode event) {
        var id = event.path("item").asString("");
        switch (event.get("kind").asString()) {
            case "CANVAS_RENAMED" -> told("NAME", "", event.get("name"), "");
            case "CANVAS_DESCRIBED" -> told("DESCRIPTION", "", event.get("description"), "");
            case "CANVAS_ARCHIVED" -> lines.add("ARCHIVED  false -> true");
            case "CANVAS_BROUGHT_BACK" -> lines.add("ARCHIVED  true -> false");
            case "ITEM_ADDED" -> lines.add("ADDED " + id + " " + Plain.item(event.get("state")));
            case "ITEM_REMOVED" -> lines.add("REMOVED " + id + " " + Plain.item(event.get("state")));
            case "ITEM_REWORDED" -> told("REWORDED", id, event.get("wording"), null);
            case "ITEM_RETAGGED" -> told("RETAGGED", id, event.get("tags"), null);
            case "ITEM_MOVED" -> told("MOVED", id, event.get("placement"), null);
            case "STANDING_CHANGED" -> told("STANDING", id, event.get("standing"), null);
            case "ATTRIBUTES_CHANGED", "RELATIONSHIP_SHIFTED" -> {
                var edit = event.path("attributes");
                typing(id, Plain.attributes(edit.get("before")), Plain.attributes(edit.get("after")));
            }
            case "ITEMS_LINKED" -> lines.add("LINKED " + NaiveCanvas.Link.of(event.get("link")));
            case "ITEMS_UNLINKED" -> lines.add("UNLINKED " + NaiveCanvas.Link.of(event.get("link")));
            case "MILESTONE_NAMED" -> milestone(event.get("milestone"), true);
            case "MILESTONE_REMOVED" -> milestone(event.get("milestone"), false);
            case "QUESTION_ANSWERED" ->
                told("ANSWER", NaiveCanvas.answerKey(event.get("answer")), event.get("answer"), null);
            case "RULE_SWITCHED" -> {
                boolean on = event.at("/rule/on").asBoolean();
                edit("RULE", event.at("/rule/rule").asString(), !on, on);
            }
            default -> throw new IllegalStateException("The fold does not know this difference: " + event);
        }
    }

    private void milestone(JsonNode milestone, boolean named) {
        int version = milestone.get("version").asInt();
        edit("MILESTONE", milestone.get("name").asString(), named ? null : version, named ? version : null);
    }

    private void told(String what, String of, JsonNode edit, @Nullable Object absent) {
        var before = Plain.of(edit.get("before"));
        var after = Plain.of(edit.get("after"));
        edit(what, of, before == null ? absent : before, after == null ? absent : after);
    }
}
