package io.canvasledger.standalone.sweep;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A canvas as plain maps and lists, folded change by change from what was sent. Slow and simple on purpose: it is written
 * from the description of the domain and shares no line with the product, so that both are wrong alike only when
 * the description is. Which blocks and attributes there are and what a link joins it takes from the vocabulary; {@code TermsTest}
 * holds that.
 */
final class NaiveCanvas {

    static final String SEGMENTS = "CUSTOMER_SEGMENTS";
    static final String RELATIONSHIPS = "CUSTOMER_RELATIONSHIPS";

    /** One link: where it starts from, its type, and where it leads to. */
    record Link(String from, String type, String to) {

        static Link of(JsonNode told) {
            return new Link(
                    told.get("from").asString(),
                    told.get("type").asString(),
                    told.get("to").asString());
        }

        boolean touches(String item) {
            return from.equals(item) || to.equals(item);
        }
    }

    final Terms terms;
    int version;
    String name = "";
    String description = "";
    boolean archived;
    final Map<String, Map<String, Object>> items = new LinkedHashMap<>();
    final Set<Link> links = new HashSet<>();
    final Map<String, Integer> milestones = new TreeMap<>();
    final Map<String, String> answers = new TreeMap<>();
    final Set<String> switchedOff = new TreeSet<>();

    NaiveCanvas(Terms terms) {
        this.terms = terms;
    }

    NaiveCanvas copy() {
        var copy = new NaiveCanvas(terms);
        copy.version = version;
        copy.name = name;
        copy.description = description;
        copy.archived = archived;
        items.forEach((id, item) -> copy.items.put(id, new TreeMap<>(item)));
        copy.links.addAll(links);
        copy.milestones.putAll(milestones);
        copy.answers.putAll(answers);
        copy.switchedOff.addAll(switchedOff);
        return copy;
    }

    /** Everything it says, to be held against another. */
    Map<String, Object> told() {
        return new TreeMap<>(Map.of(
                "name", name,
                "description", description,
                "archived", archived,
                "items", new TreeMap<>(items),
                "links", new TreeSet<>(links.stream().map(Link::toString).toList()),
                "milestones", milestones));
    }

    boolean sameAs(NaiveCanvas other) {
        return told().equals(other.told()) && answers.equals(other.answers) && switchedOff.equals(other.switchedOff);
    }

    Stream<String> itemsOf(String block) {
        return items.keySet().stream().filter(it -> block(it).equals(block));
    }

    String block(String item) {
        return (String) Map.copyOf(items.get(item)).get("block");
    }

    /** What is typed about an item; nothing if nothing is. */
    @SuppressWarnings("unchecked")
    Map<String, Object> attributes(String item) {
        return (Map<String, Object>) items.get(item).getOrDefault("attributes", Map.of());
    }

    /** Links as the items they start from came, so that the same seed meets the same order whatever ids the ledger mints. */
    List<Link> linksInOrder() {
        var order = List.copyOf(items.keySet());
        return links.stream()
                .sorted(Comparator.<Link>comparingInt(it -> order.indexOf(it.from()))
                        .thenComparing(Link::type)
                        .thenComparingInt(it -> order.indexOf(it.to())))
                .toList();
    }

    static String answerKey(JsonNode told) {
        return told.get("review").asString().toLowerCase(Locale.ROOT) + "|"
                + told.get("question").asString();
    }

    /** Applies one change of a list; {@code minted} is the id the ledger gave an item that was sent without one. */
    void apply(JsonNode change, @Nullable String minted) {
        var item = change.path("item").asString("");
        switch (change.get("kind").asString()) {
            case "ADD_ITEM" -> items.put(minted == null ? item : minted, Plain.item(change));
            case "REWORD_ITEM" -> {
                if (change.has("title")) {
                    set(item, "title", change.get("title").asString());
                }
                if (change.has("description")) {
                    set(
                            item,
                            "description",
                            change.get("description").asString().strip());
                }
            }
            case "RETAG_ITEM" -> set(item, "tags", Plain.item(change).get("tags"));
            case "MOVE_ITEM" ->
                move(item, change.path("block").asString(block(item)), Plain.of(change.get("position")));
            case "REMOVE_ITEM" -> remove(item);
            case "SET_STANDING" -> set(item, "standing", Plain.of(change.get("standing")));
            case "SET_ATTRIBUTES" -> set(item, "attributes", Plain.attributes(change.get("attributes")));
            case "SHIFT_RELATIONSHIP" -> set(item, "attributes", Plain.attributes(change.get("relationship")));
            case "LINK_ITEMS" -> links.add(Link.of(change));
            case "UNLINK_ITEMS" -> links.remove(Link.of(change));
            case "RENAME_CANVAS" -> name = change.get("name").asString();
            case "DESCRIBE_CANVAS" ->
                description = change.path("description").asString("").strip();
            case "ARCHIVE_CANVAS" -> archived = true;
            case "BRING_BACK_CANVAS" -> archived = false;
            case "NAME_MILESTONE" ->
                milestones.put(
                        change.get("name").asString(), change.path("version").asInt(version));
            case "REMOVE_MILESTONE" ->
                milestones.keySet().removeIf(change.get("name").asString()::equalsIgnoreCase);
            case "ANSWER_QUESTION" ->
                answer(answerKey(change), change.path("answer").asString(""));
            case "SWITCH_RULE" -> {
                if (change.get("on").asBoolean()) {
                    switchedOff.remove(change.get("rule").asString());
                } else {
                    switchedOff.add(change.get("rule").asString());
                }
            }
            default -> throw new IllegalStateException("The fold does not know this change: " + change);
        }
    }

    private void answer(String key, String answer) {
        if (answer.isBlank()) {
            answers.remove(key);
        } else {
            answers.put(key, answer);
        }
    }

    void set(String item, String member, @Nullable Object value) {
        Plain.put(items.get(item), member, value);
    }

    /** What a block cannot hold ends: attributes of the old one, links it does not allow, being addressed as a segment. */
    void move(String item, String block, @Nullable Object position) {
        var old = block(item);
        if (old.equals(block)) {
            if (position != null) {
                set(item, "position", position);
            }
            return;
        }
        set(item, "block", block);
        set(item, "position", position);
        set(item, "attributes", null);
        links.removeIf(it -> it.touches(item) && !terms.allows(it.type(), block(it.from()), block(it.to())));
        addressNoMore(item);
    }

    void remove(String item) {
        items.remove(item);
        links.removeIf(it -> it.touches(item));
        addressNoMore(item);
    }

    private void addressNoMore(String segment) {
        itemsOf(RELATIONSHIPS).toList().forEach(it -> {
            if (attributes(it).get("segments") instanceof List<?> segments && segments.contains(segment)) {
                var left = new TreeMap<>(attributes(it));
                Plain.put(left, "segments", segments.size() == 1 ? null : without(segments, segment));
                set(it, "attributes", left.isEmpty() ? null : left);
            }
        });
    }

    private static List<?> without(List<?> segments, String segment) {
        return segments.stream().filter(it -> !it.equals(segment)).toList();
    }

    /** A snapshot says the whole canvas: who is left out has gone; what is left unsaid of an item stays. */
    void importSnapshot(JsonNode snapshot) {
        var stated = snapshot.get("items").valueStream().toList();
        var ids = stated.stream().map(it -> it.get("id").asString()).toList();
        List.copyOf(items.keySet()).stream().filter(it -> !ids.contains(it)).forEach(this::remove);
        for (var item : stated) {
            var id = item.get("id").asString();
            if (items.containsKey(id)) {
                move(id, item.get("block").asString(), Plain.of(item.get("position")));
            } else {
                items.put(
                        id,
                        new TreeMap<>(Map.of(
                                "tags", List.of(), "block", item.get("block").asString())));
            }
            var told = Plain.item(item);
            for (var member : List.of("title", "description", "standing", "position", "tags")) {
                if (item.has(member)) {
                    set(id, member, told.get(member));
                }
            }
            if (item.has("attributes")) {
                set(id, "attributes", Plain.attributes(item.get("attributes")));
            }
        }
        if (snapshot.has("links")) {
            links.clear();
            snapshot.get("links").forEach(it -> links.add(Link.of(it)));
        }
    }
}
