package io.canvasledger.standalone.sweep;

import io.canvasledger.standalone.sweep.Terms.Attribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes somebody might make next, of every kind there is; nearly all of them are allowed. */
final class RandomChanges {

    static final JsonMapper JSON = new JsonMapper();
    private static final int FEW_ITEMS = 6;
    private static final int MANY_ITEMS = 16;
    private static final List<String> STANDINGS = List.of("HYPOTHESIS", "VALIDATED", "INVALIDATED");

    private final Random random;
    private final Terms terms;
    private final boolean personal;
    private final List<String> questions;
    private final List<String> rules;
    private final List<String> removed = new ArrayList<>();
    private final Deck<Act> acts;
    private final Deck<String> addedTo;
    private final Deck<String> removedFrom;
    private final Deck<String> movedOutOf;
    private final Deck<String> movedInto;
    private int milestones;

    RandomChanges(Random random, Terms terms, boolean personal, List<String> questions, List<String> rules) {
        this.random = random;
        this.terms = terms;
        this.personal = personal;
        this.questions = questions;
        this.rules = rules;
        acts = new Deck<>(
                random,
                Stream.of(Act.values())
                        .flatMap(it -> Collections.nCopies(it.cards, it).stream())
                        .toList());
        addedTo = new Deck<>(random, terms.blocks());
        removedFrom = new Deck<>(random, terms.blocks());
        movedOutOf = new Deck<>(random, terms.blocks());
        movedInto = new Deck<>(random, terms.blocks());
    }

    /** One change, or a few that only make sense together. */
    List<ObjectNode> next(NaiveCanvas canvas) {
        if (canvas.archived) {
            return List.of(change("BRING_BACK_CANVAS"));
        }
        if (canvas.items.size() < FEW_ITEMS
                || canvas.itemsOf(NaiveCanvas.SEGMENTS).count() < 2) {
            return List.of(added(canvas, canvas.itemsOf(NaiveCanvas.SEGMENTS).count() < 2));
        }
        var item = any(List.copyOf(canvas.items.keySet()));
        return switch (acts.deal()) {
            case ADD -> List.of(canvas.items.size() < MANY_ITEMS ? added(canvas, false) : removal(canvas));
            case REMOVE -> List.of(removal(canvas));
            case REWORD -> List.of(reworded(item));
            case RETAG -> List.of(words(of("RETAG_ITEM", item), "tags"));
            case REPOSITION -> List.of(moved(item, canvas.block(item)));
            case MOVE -> List.of(moved(item, movedInto.deal()));
            case MOVE_AND_TYPE -> movedAndTyped(canvas);
            case TEST -> List.of(standing(item));
            case TYPE -> List.of(typed(canvas, item, canvas.block(item)));
            case UNTYPE -> List.of(of("SET_ATTRIBUTES", item));
            case TYPE_ANEW -> List.of(of("SET_ATTRIBUTES", item), typed(canvas, item, canvas.block(item)));
            case SHIFT -> List.of(shifted(canvas));
            case LINK -> List.of(linked(canvas, item));
            case UNLINK -> List.of(unlinked(canvas, item));
            case RENAME -> List.of(change("RENAME_CANVAS").put("name", word()));
            case DESCRIBE -> List.of(change("DESCRIBE_CANVAS").put("description", word()));
            case DESCRIBE_NO_MORE -> List.of(change("DESCRIBE_CANVAS"));
            case ARCHIVE -> List.of(change("ARCHIVE_CANVAS"));
            case NAME_MILESTONE -> List.of(named(canvas));
            case REMOVE_MILESTONE -> List.of(unnamed(canvas));
            case ANSWER -> List.of(answered());
            case SWITCH_RULE ->
                List.of(change("SWITCH_RULE")
                        .put("rule", any(rules))
                        .put("on", canvas.switchedOff.size() > random.nextInt(4)));
        };
    }

    ObjectNode added(NaiveCanvas canvas, boolean segment) {
        var gone = removed.stream().filter(it -> !canvas.items.containsKey(it)).toList();
        var id = gone.isEmpty() || random.nextInt(3) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : any(gone);
        var block = segment ? NaiveCanvas.SEGMENTS : addedTo.deal();
        var change = of("ADD_ITEM", id).put("block", block).put("title", word());
        if (random.nextBoolean()) {
            change.put("description", word());
        }
        if (random.nextInt(3) == 0) {
            words(change, "tags");
        }
        if (random.nextInt(3) == 0) {
            change.put("position", random.nextInt(9));
        }
        if (random.nextInt(3) == 0) {
            change.put("standing", any(STANDINGS));
        }
        var attributes = attributes(block, canvas);
        if (attributes != null && random.nextInt(4) > 0) {
            change.set("attributes", attributes);
        }
        return change;
    }

    private ObjectNode removal(NaiveCanvas canvas) {
        var block =
                removedFrom.deal(it -> canvas.itemsOf(it).findAny().isPresent()).orElseThrow();
        var item = any(canvas.itemsOf(block).toList());
        removed.add(item);
        return of("REMOVE_ITEM", item);
    }

    private ObjectNode reworded(String item) {
        var change = of("REWORD_ITEM", item);
        if (random.nextInt(3) > 0) {
            change.put("title", word());
        }
        if (random.nextInt(3) == 0) {
            change.put("description", random.nextBoolean() ? word() : "");
        }
        return change.has("title") || change.has("description") ? change : change.put("title", word());
    }

    private ObjectNode moved(String item, String block) {
        var change = of("MOVE_ITEM", item).put("block", block);
        return random.nextInt(3) == 0 ? change.put("position", random.nextInt(9)) : change;
    }

    /** Out of its block with what was typed there, and typed as what it is now. */
    private List<ObjectNode> movedAndTyped(NaiveCanvas canvas) {
        var from = movedOutOf.deal(it -> typedIn(canvas, it).findAny().isPresent());
        if (from.isEmpty()) {
            return List.of(added(canvas, false));
        }
        var item = any(typedIn(canvas, from.get()).toList());
        var block = movedInto.deal(it -> !it.equals(from.get())).orElseThrow();
        var after = canvas.copy();
        after.move(item, block, null);
        return List.of(moved(item, block), typed(after, item, block));
    }

    private static Stream<String> typedIn(NaiveCanvas canvas, String block) {
        return canvas.itemsOf(block).filter(it -> !canvas.attributes(it).isEmpty());
    }

    private ObjectNode standing(String item) {
        var change = of("SET_STANDING", item);
        return random.nextInt(4) == 0 ? change : change.put("standing", any(STANDINGS));
    }

    private ObjectNode typed(NaiveCanvas canvas, String item, String block) {
        var change = of("SET_ATTRIBUTES", item);
        var attributes = attributes(block, canvas);
        if (attributes != null) {
            change.set("attributes", attributes);
        }
        return change;
    }

    private ObjectNode shifted(NaiveCanvas canvas) {
        var relationships = canvas.itemsOf(NaiveCanvas.RELATIONSHIPS).toList();
        if (relationships.isEmpty()) {
            var change = added(canvas, false).put("block", NaiveCanvas.RELATIONSHIPS);
            change.remove("attributes");
            return change;
        }
        var change = of("SHIFT_RELATIONSHIP", any(relationships));
        var attributes = attributes(NaiveCanvas.RELATIONSHIPS, canvas);
        if (attributes != null) {
            attributes.remove("block");
            change.set("relationship", attributes);
        }
        return change;
    }

    private ObjectNode linked(NaiveCanvas canvas, String item) {
        for (int tries = 0; tries < 60; tries++) {
            var from = tries < 30 ? item : any(List.copyOf(canvas.items.keySet()));
            var to = any(List.copyOf(canvas.items.keySet()));
            var type = any(terms.linkTypes());
            if (!from.equals(to) && terms.allows(type, canvas.block(from), canvas.block(to))) {
                return change("LINK_ITEMS").put("from", from).put("type", type).put("to", to);
            }
        }
        return reworded(item);
    }

    private ObjectNode unlinked(NaiveCanvas canvas, String item) {
        if (canvas.links.isEmpty()) {
            return linked(canvas, item);
        }
        var link = any(canvas.linksInOrder());
        return change("UNLINK_ITEMS")
                .put("from", link.from())
                .put("type", link.type())
                .put("to", link.to());
    }

    private ObjectNode named(NaiveCanvas canvas) {
        var change = change("NAME_MILESTONE").put("name", "Milestone é " + milestones++);
        return random.nextBoolean() ? change : change.put("version", 1 + random.nextInt(canvas.version));
    }

    private ObjectNode unnamed(NaiveCanvas canvas) {
        return canvas.milestones.isEmpty()
                ? named(canvas)
                : change("REMOVE_MILESTONE").put("name", any(List.copyOf(canvas.milestones.keySet())));
    }

    private ObjectNode answered() {
        var change = change("ANSWER_QUESTION")
                .put("review", "Point " + random.nextInt(2))
                .put("question", questions.get(random.nextInt(Math.min(5, questions.size()))));
        return random.nextInt(4) == 0 ? change : change.put("answer", word());
    }

    /** What might be typed in a block: some of its attributes, or nothing. */
    @Nullable
    ObjectNode attributes(String block, NaiveCanvas canvas) {
        var typed = JSON.createObjectNode().put("block", block);
        terms.attributes(block).stream().filter(it -> random.nextInt(3) > 0).forEach(it -> value(it, canvas, typed));
        Companions.agree(typed);
        return typed.size() > 1 ? typed : null;
    }

    private void value(Attribute attribute, NaiveCanvas canvas, ObjectNode typed) {
        var values = attribute.type().equals("SEGMENTS")
                ? canvas.itemsOf(NaiveCanvas.SEGMENTS).toList()
                : attribute.values(personal);
        if (attribute.several()) {
            var list = typed.putArray(attribute.name());
            values.stream().filter(it -> random.nextBoolean()).forEach(list::add);
        } else if (!attribute.type().equals("CHOICE") || !values.isEmpty()) {
            typed.set(attribute.name(), Companions.value(attribute.type(), values, random));
        }
    }

    private ObjectNode words(ObjectNode change, String member) {
        var list = change.putArray(member);
        random.ints(random.nextInt(3), 0, 9).mapToObj(it -> "tag" + it).forEach(list::add);
        return change;
    }

    static ObjectNode change(String kind) {
        return JSON.createObjectNode().put("kind", kind);
    }

    static ObjectNode of(String kind, String item) {
        return change(kind).put("item", item);
    }

    String block() {
        return any(terms.blocks());
    }

    /** Few words, so that what was once said is said again. */
    String word() {
        return "Mot " + (char) ('a' + random.nextInt(12)) + (random.nextInt(4) == 0 ? " & “ç” <b>" : "");
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
