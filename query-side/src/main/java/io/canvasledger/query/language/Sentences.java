package io.canvasledger.query.language;

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
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import java.util.List;
import java.util.Locale;
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
    public String tell(CanvasEvent event, Function<ItemId, @Nullable String> titles) {
        return switch (event) {
            case VersionOpened _ -> say("VersionOpened");
            case CanvasCreated e -> say("CanvasCreated", e.name(), labels.of(e.kind()));
            case CanvasRenamed e -> say("CanvasRenamed", e.before(), e.after());
            case CanvasDescribed e -> say("CanvasDescribed." + edit(e.before(), e.after()));
            case CanvasArchived _ -> say("CanvasArchived");
            case CanvasBroughtBack _ -> say("CanvasBroughtBack");
            case ItemAdded e ->
                say("ItemAdded", e.item().title(), block(e.item().block()));
            case ItemReworded e -> reworded(e);
            case ItemRetagged e -> retagged(e, title(e.item(), titles));
            case ItemMoved e -> moved(e, title(e.item(), titles));
            case ItemRemoved e ->
                say("ItemRemoved", e.item().title(), block(e.item().block()));
            case StandingChanged e -> {
                var after = e.after();
                yield say("StandingChanged." + (after == null ? "none" : after.name()), title(e.item(), titles));
            }
            case AttributesChanged e ->
                say("AttributesChanged", title(e.item(), titles), attributes.between(e.before(), e.after(), titles));
            case RelationshipShifted e -> shifted(e, titles);
            case ItemsLinked e ->
                say(
                        "ItemsLinked",
                        title(e.link().from(), titles),
                        labels.of(e.link().type()),
                        title(e.link().to(), titles));
            case ItemsUnlinked e ->
                say(
                        "ItemsUnlinked." + e.link().type(),
                        title(e.link().from(), titles),
                        title(e.link().to(), titles));
            case MilestoneNamed e ->
                say(
                        "MilestoneNamed",
                        text(e.milestone().version()),
                        e.milestone().name());
            case MilestoneRemoved e ->
                say(
                        "MilestoneRemoved",
                        text(e.milestone().version()),
                        e.milestone().name());
            case QuestionAnswered e ->
                say(
                        "QuestionAnswered." + edit(e.before(), e.after()),
                        e.review(),
                        questions.has(e.question()) ? questions.say(e.question()) : e.question());
            case RuleSwitched e ->
                say(
                        e.on() ? "RuleSwitched.on" : "RuleSwitched.off",
                        rules.has(e.rule() + ".title") ? rules.say(e.rule() + ".title") : e.rule());
        };
    }

    private String reworded(ItemReworded e) {
        var before = e.before();
        var after = e.after();
        if (before.title().equals(after.title())) {
            return say("ItemReworded." + edit(before.description(), after.description()), after.title());
        }
        boolean both = !Objects.equals(before.description(), after.description());
        return say(both ? "ItemReworded.both" : "ItemReworded", before.title(), after.title());
    }

    private String retagged(ItemRetagged e, String title) {
        var added = e.after().stream().filter(tag -> !e.before().contains(tag)).toList();
        var removed =
                e.before().stream().filter(tag -> !e.after().contains(tag)).toList();
        if (added.isEmpty() && removed.isEmpty()) {
            return say("ItemRetagged.reordered", title);
        }
        if (removed.isEmpty()) {
            return say("ItemRetagged.added", title, quoted(added));
        }
        return added.isEmpty()
                ? say("ItemRetagged.removed", title, quoted(removed))
                : say("ItemRetagged.both", title, quoted(added), quoted(removed));
    }

    private String moved(ItemMoved e, String title) {
        var from = e.before().position();
        var to = e.after().position();
        var block = block(e.after().block());
        if (e.before().block() != e.after().block()) {
            var left = block(e.before().block());
            return to == null
                    ? say("ItemMoved", title, left, block)
                    : say("ItemMoved.both", title, left, block, text(to));
        }
        if (to == null) {
            return say("ItemMoved.unplaced", title, block);
        }
        return from == null
                ? say("ItemMoved.placed", title, text(to), block)
                : say("ItemMoved.position", title, text(from), text(to), block);
    }

    /** The turn from one motive to another is what a reader looks for, so it comes first. */
    private String shifted(RelationshipShifted e, Function<ItemId, @Nullable String> titles) {
        var title = title(e.item(), titles);
        var from = motive(e.before());
        var to = motive(e.after());
        var all = attributes.between(e.before(), e.after(), titles);
        if (from == null || to == null || from == to) {
            return say("RelationshipShifted", title, all);
        }
        var rest = attributes.between(e.before(), turned(e.after(), from), titles);
        return rest.isEmpty()
                ? say("RelationshipShifted.turned", title, labels.of(from), labels.of(to))
                : say("RelationshipShifted.turnedAnd", title, labels.of(from), labels.of(to), rest);
    }

    private static @Nullable Relationship turned(@Nullable Relationship after, Relationship.Motive motive) {
        return after == null
                ? null
                : new Relationship(after.category(), motive, after.technique(), after.weight(), after.segments());
    }

    private static Relationship.@Nullable Motive motive(@Nullable Relationship relationship) {
        return relationship == null ? null : relationship.motive();
    }

    private String block(Block block) {
        var name = labels.of(block, kind);
        return switch (kind) {
            case BUSINESS -> name;
            case PERSONAL -> say("part.quoted", name);
        };
    }

    private static String edit(@Nullable String before, @Nullable String after) {
        return before == null ? "added" : after == null ? "removed" : "changed";
    }

    private String title(ItemId item, Function<ItemId, @Nullable String> titles) {
        var title = titles.apply(item);
        return title == null ? say("part.untitled") : title;
    }

    private String quoted(List<String> texts) {
        return labels.list(texts.stream().map(text -> say("part.quoted", text)).toList());
    }

    private String say(String key, Object... arguments) {
        return sentences.say(key, arguments);
    }

    /** Versions and positions are names rather than amounts: no thousands separator. */
    private static String text(int number) {
        return String.valueOf(number);
    }
}
