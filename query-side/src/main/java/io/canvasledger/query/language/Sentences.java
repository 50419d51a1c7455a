package io.canvasledger.query.language;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.CanvasDescribed;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Standing;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.http.language.Run.Quotation;
import io.canvasledger.http.language.Run.Value;
import io.canvasledger.http.language.Run.VersionNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells an event in one sentence. The sentences are in {@code messages/sentences*.properties}. */
public final class Sentences {

    private final Messages sentences;
    /** An event may name a question or a rule that a later release no longer has. */
    private final Messages questions;

    private final Messages rules;
    private final Labels labels;
    private final ChangedAttributes attributes;
    private final CanvasKind kind;

    private Sentences(Locale language, CanvasKind kind) {
        this.sentences = Messages.of("sentences", language);
        this.questions = Messages.of("questions", language);
        this.rules = Messages.of("coherence", language);
        this.labels = Labels.in(language);
        this.kind = kind;
        this.attributes = new ChangedAttributes(sentences, labels);
    }

    /**
     * @param language English or French
     * @param kind of the canvas told of: on a personal one a block is called by its question
     */
    public static Sentences in(Locale language, CanvasKind kind) {
        return new Sentences(language, kind);
    }

    /**
     * The sentence that tells an event.
     *
     * @param titles what an item was called when it happened; null where nobody knows
     */
    public Phrase tell(CanvasEvent event, Function<ItemId, @Nullable String> titles) {
        return switch (event) {
            case VersionOpened _ -> say("VersionOpened", Map.of());
            case CanvasCreated e ->
                say("CanvasCreated", Map.of("name", new Quotation(e.name()), "kind", new Value(labels.of(e.kind()))));
            case CanvasRenamed e ->
                say("CanvasRenamed", Map.of("before", new Quotation(e.before()), "after", new Quotation(e.after())));
            case CanvasDescribed e -> say("CanvasDescribed." + edit(e.before(), e.after()), Map.of());
            case CanvasArchived _ -> say("CanvasArchived", Map.of());
            case CanvasBroughtBack _ -> say("CanvasBroughtBack", Map.of());
            case ItemAdded e -> present("ItemAdded", e.item());
            case ItemRemoved e -> present("ItemRemoved", e.item());
            case ItemReworded e -> reworded(e.item(), e.before(), e.after());
            case ItemRetagged e -> retagged(title(e.item(), titles), e.before(), e.after());
            case ItemMoved e -> moved(title(e.item(), titles), e.before(), e.after());
            case StandingChanged e -> tested(title(e.item(), titles), e.after());
            case AttributesChanged e -> typed(e.item(), e.before(), e.after(), titles);
            case RelationshipShifted e -> typed(e.item(), e.before(), e.after(), titles);
            case ItemsLinked e -> linked(e.link(), titles);
            case ItemsUnlinked e -> unlinked(e.link(), titles);
            case MilestoneNamed e -> milestone("MilestoneNamed", e.milestone());
            case MilestoneRemoved e -> milestone("MilestoneRemoved", e.milestone());
            case QuestionAnswered e ->
                say(
                        "QuestionAnswered." + edit(e.before(), e.after()),
                        Map.of(
                                "review",
                                new Quotation(e.review()),
                                "question",
                                known(questions, e.question(), e.question())));
            case RuleSwitched e ->
                say(
                        e.on() ? "RuleSwitched.on" : "RuleSwitched.off",
                        Map.of("rule", known(rules, e.rule() + ".title", e.rule())));
        };
    }

    private static String known(Messages messages, String key, String id) {
        return messages.has(key) ? messages.text(key) : id;
    }

    private Phrase present(String key, Item item) {
        return say(key, Map.of("item", new ItemTitle(item.id(), item.title()), "block", block(item.block())));
    }

    private Phrase reworded(ItemId item, Wording before, Wording after) {
        var title = new ItemTitle(item, after.title());
        if (before.title().equals(after.title())) {
            return say("ItemReworded." + edit(before.description(), after.description()), Map.of("item", title));
        }
        boolean both = !Objects.equals(before.description(), after.description());
        return say(
                both ? "ItemReworded.both" : "ItemReworded",
                Map.of("before", new ItemTitle(item, before.title()), "after", title));
    }

    private Phrase retagged(Phrase title, List<String> before, List<String> after) {
        var added = after.stream().filter(tag -> !before.contains(tag)).toList();
        var removed = before.stream().filter(tag -> !after.contains(tag)).toList();
        var key = added.isEmpty() ? removed.isEmpty() ? "reordered" : "removed" : removed.isEmpty() ? "added" : "both";
        return say("ItemRetagged." + key, Map.of("item", title, "added", quoted(added), "removed", quoted(removed)));
    }

    private Phrase moved(Phrase title, Placement before, Placement after) {
        var from = before.position();
        var to = after.position();
        var arguments = new HashMap<String, Object>();
        arguments.put("item", title);
        if (before.block() != after.block()) {
            arguments.put("from", block(before.block()));
            arguments.put("to", block(after.block()));
            if (to == null) {
                return say("ItemMoved", arguments);
            }
            arguments.put("position", position(to));
            return say("ItemMoved.both", arguments);
        }
        arguments.put("block", block(after.block()));
        if (to == null) {
            return say("ItemMoved.unplaced", arguments);
        }
        if (from == null) {
            arguments.put("position", position(to));
            return say("ItemMoved.placed", arguments);
        }
        arguments.put("from", position(from));
        arguments.put("to", position(to));
        return say("ItemMoved.position", arguments);
    }

    private Phrase tested(Phrase title, @Nullable Standing after) {
        return say("StandingChanged." + (after == null ? "none" : after.name()), Map.of("item", title));
    }

    /** The turn of a relationship from one motive to another is what a reader looks for, so it comes first. */
    private Phrase typed(
            ItemId item,
            @Nullable Attributes before,
            @Nullable Attributes after,
            Function<ItemId, @Nullable String> titles) {
        var title = title(item, titles);
        if (before instanceof Relationship old
                && after instanceof Relationship now
                && old.motive() != null
                && now.motive() != null
                && old.motive() != now.motive()) {
            var rest = attributes.between(before, withMotive(now, old.motive()), titles);
            return say(
                    rest.isEmpty() ? "RelationshipShifted.turned" : "RelationshipShifted.turnedAnd",
                    Map.of(
                            "item",
                            title,
                            "from",
                            new Value(labels.of(old.motive())),
                            "to",
                            new Value(labels.of(now.motive())),
                            "changes",
                            rest));
        }
        boolean shifted = ofRelationship(before) && ofRelationship(after);
        return say(
                shifted ? "RelationshipShifted" : "AttributesChanged",
                Map.of("item", title, "changes", attributes.between(before, after, titles)));
    }

    private static boolean ofRelationship(@Nullable Attributes attributes) {
        return attributes == null || attributes instanceof Relationship;
    }

    private static Relationship withMotive(Relationship relationship, Motive motive) {
        return new Relationship(
                relationship.category(),
                motive,
                relationship.technique(),
                relationship.weight(),
                relationship.segments());
    }

    private Phrase linked(Link link, Function<ItemId, @Nullable String> titles) {
        return say(
                "ItemsLinked",
                Map.of(
                        "item",
                        title(link.from(), titles),
                        "link",
                        labels.of(link.type()),
                        "other",
                        title(link.to(), titles)));
    }

    private Phrase unlinked(Link link, Function<ItemId, @Nullable String> titles) {
        return say(
                "ItemsUnlinked." + link.type(),
                Map.of("item", title(link.from(), titles), "other", title(link.to(), titles)));
    }

    private Phrase milestone(String key, Milestone milestone) {
        return say(
                key,
                Map.of(
                        "version",
                        new VersionNumber(milestone.version()),
                        "milestone",
                        new Quotation(milestone.name())));
    }

    private Phrase block(Block block) {
        var name = Phrase.words(labels.of(block, kind));
        return switch (kind) {
            case BUSINESS -> name;
            case PERSONAL -> quoted(name);
        };
    }

    private static String edit(@Nullable String before, @Nullable String after) {
        return before == null ? "added" : after == null ? "removed" : "changed";
    }

    private Phrase title(ItemId item, Function<ItemId, @Nullable String> titles) {
        var title = titles.apply(item);
        return title == null ? say("part.untitled", Map.of()) : Phrase.of(new ItemTitle(item, title));
    }

    private Phrase quoted(List<String> texts) {
        return labels.list(texts.stream()
                .map(text -> quoted(Phrase.of(new Quotation(text))))
                .toList());
    }

    private Phrase quoted(Phrase phrase) {
        return say("part.quoted", Map.of("text", phrase));
    }

    private Phrase say(String key, Map<String, ?> arguments) {
        return sentences.say(key, arguments);
    }

    /** A position is a name rather than an amount: no thousands separator. */
    private static Value position(int number) {
        return new Value(String.valueOf(number));
    }
}
