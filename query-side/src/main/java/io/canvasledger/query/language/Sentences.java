package io.canvasledger.query.language;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Answered;
import io.canvasledger.canvas.Facet.Archived;
import io.canvasledger.canvas.Facet.Described;
import io.canvasledger.canvas.Facet.Heeded;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Marked;
import io.canvasledger.canvas.Facet.Named;
import io.canvasledger.canvas.Facet.Placed;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Tagged;
import io.canvasledger.canvas.Facet.Tested;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.Facet.Worded;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Standing;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.http.language.Run.Quotation;
import io.canvasledger.http.language.Run.ShownValue;
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
        if (event instanceof CanvasCreated created) {
            return say(
                    "CanvasCreated",
                    Map.of("name", new Quotation(created.name()), "kind", new ShownValue(labels.of(created.kind()))));
        }
        return event.facets().stream()
                .map(facet -> tell(facet, titles))
                .findFirst()
                .orElseGet(() -> say("VersionOpened", Map.of()));
    }

    /**
     * The same for an event that could not apply until a version had taken effect.
     *
     * @param titles what an item was called when it applied at last
     */
    public Phrase waited(CanvasEvent event, int version, Function<ItemId, @Nullable String> titles) {
        return say("Waited", Map.of("version", new VersionNumber(version), "event", tell(event, titles)));
    }

    /** That a comparison is read from a later version to an earlier one. */
    public Phrase backwards(int from, int to) {
        return say("ReadBackwards", Map.of("from", new VersionNumber(from), "to", new VersionNumber(to)));
    }

    /**
     * The sentence that tells what differs, as the event would be told that made the difference.
     *
     * @param titles what an item is called; null where nobody knows
     */
    public Phrase tell(Facet facet, Function<ItemId, @Nullable String> titles) {
        return switch (facet) {
            case Named f ->
                say("CanvasRenamed", Map.of("before", new Quotation(f.before()), "after", new Quotation(f.after())));
            case Described f -> say("CanvasDescribed." + edit(f.before(), f.after()), Map.of());
            case Archived f -> say(f.after() ? "CanvasArchived" : "CanvasBroughtBack", Map.of());
            case Present f -> present(f.after() != null ? "ItemAdded" : "ItemRemoved", f.item());
            case Worded f -> reworded(f.item(), f.before(), f.after());
            case Tagged f -> retagged(title(f.item(), titles), f.before(), f.after());
            case Placed f -> moved(title(f.item(), titles), f.before(), f.after());
            case Tested f -> tested(title(f.item(), titles), f.after());
            case Typed f -> typed(f, titles);
            case Linked f -> f.after() ? linked(f.link(), titles) : unlinked(f.link(), titles);
            case Marked f -> milestone(f);
            case Answered f ->
                say(
                        "QuestionAnswered." + edit(f.before(), f.after()),
                        Map.of(
                                "review",
                                new Quotation(f.review()),
                                "question",
                                known(questions, f.question(), f.question())));
            case Heeded f ->
                say(
                        f.after() ? "RuleSwitched.on" : "RuleSwitched.off",
                        Map.of("rule", known(rules, f.rule() + ".title", f.rule())));
        };
    }

    private static String known(Messages messages, String key, String id) {
        return messages.has(key) ? messages.text(key) : id;
    }

    private Phrase present(String key, Item item) {
        return say(
                key,
                Map.of(
                        "item",
                        new ItemTitle(item.id(), item.title()),
                        "blockTo",
                        labels.to(item.block(), kind),
                        "blockFrom",
                        labels.from(item.block(), kind)));
    }

    private Phrase reworded(ItemId item, Wording before, Wording after) {
        var title = new ItemTitle(item, after.title());
        var edit = edit(before.description(), after.description());
        if (before.title().equals(after.title())) {
            return say("ItemReworded." + edit, Map.of("item", title));
        }
        boolean both = !Objects.equals(before.description(), after.description());
        return say(
                both ? "ItemReworded.both." + edit : "ItemReworded",
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
            arguments.put("from", labels.the(before.block(), kind));
            arguments.put("to", labels.the(after.block(), kind));
            if (to == null) {
                return say("ItemMoved", arguments);
            }
            arguments.put("position", position(to));
            return say("ItemMoved.both", arguments);
        }
        arguments.put("block", labels.the(after.block(), kind));
        if (to == null) {
            return say("ItemMoved.unplaced", arguments);
        }
        if (from == null) {
            arguments.put("position", position(to));
            return say("ItemMoved.placed", arguments);
        }
        arguments.put("before", position(from));
        arguments.put("after", position(to));
        return say("ItemMoved.position", arguments);
    }

    private Phrase tested(Phrase title, @Nullable Standing after) {
        return say("StandingChanged." + (after == null ? "none" : after.name()), Map.of("item", title));
    }

    /** The turn of a relationship from one motive to another is what a reader looks for, so it comes first. */
    private Phrase typed(Typed facet, Function<ItemId, @Nullable String> titles) {
        var before = facet.before();
        var after = facet.after();
        var title = title(facet.item(), titles);
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
                            new ShownValue(labels.from(old.motive())),
                            "to",
                            new ShownValue(labels.to(now.motive())),
                            "changes",
                            rest));
        }
        return say(
                facet.isShift() ? "RelationshipShifted" : "AttributesChanged",
                Map.of("item", title, "changes", attributes.between(before, after, titles)));
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

    private Phrase milestone(Marked facet) {
        var version = facet.after() != null ? facet.after() : Objects.requireNonNull(facet.before());
        return say(
                facet.after() != null ? "MilestoneNamed" : "MilestoneRemoved",
                Map.of("version", new VersionNumber(version), "milestone", new Quotation(facet.milestone())));
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
    private static ShownValue position(int number) {
        return new ShownValue(String.valueOf(number));
    }
}
