package io.canvasledger.histories;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
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
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import io.canvasledger.coherence.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the history of a canvas as it happens, each telling the events a decider would have given: removing an item ends its
 * links and its place in relationships, what changes nothing is no event. Everything is told by Ada unless somebody else
 * is named, a day a version.
 *
 * <pre>{@code
 * var story = Story.of("Mobile operator");
 * var consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");
 * story.version("The market is full: keep whom we have");
 * story.shifts(offers, RETENTION, 60);
 * var history = story.told();
 * }</pre>
 */
public final class Story extends Chronicle {

    private int items;

    private Story(CanvasId id, CanvasKind kind, String name, Note note) {
        super(id, note);
        happens(new CanvasCreated(kind, name, null));
    }

    /** A business canvas, at version 1. */
    public static Story of(String name) {
        return of(name, CanvasKind.BUSINESS);
    }

    /** A business canvas, at a version 1 that took effect on a day. */
    public static Story of(String name, LocalDate effectiveOn) {
        return of(name, CanvasKind.BUSINESS, new Note(null, effectiveOn, List.of()));
    }

    /** A canvas, at version 1. */
    public static Story of(String name, CanvasKind kind) {
        return of(name, kind, Note.NONE);
    }

    private static Story of(String name, CanvasKind kind, Note note) {
        return new Story(CanvasId.parse("default/0198c0de-0000-7000-8000-000000000000"), kind, name, note);
    }

    /** A business canvas of that id, at a version 1 that took effect on a day. */
    public static Story of(CanvasId id, String name, LocalDate effectiveOn) {
        return new Story(id, CanvasKind.BUSINESS, name, new Note(null, effectiveOn, List.of()));
    }

    /** A personal canvas of that id, at version 1. */
    public static Story personal(CanvasId id, String name) {
        return new Story(id, CanvasKind.PERSONAL, name, Note.NONE);
    }

    /** A business canvas of that id, at version 1. */
    public static Story of(CanvasId id, String name) {
        return new Story(id, CanvasKind.BUSINESS, name, Note.NONE);
    }

    public ItemId adds(Block block, String title) {
        return adds(block, title, null);
    }

    public ItemId adds(Block block, String title, @Nullable Attributes attributes) {
        return adds(
                new Item(newId(), new Placement(block, null), new Wording(title, null), List.of(), null, attributes));
    }

    /** Adds it, or brings it back when there has been one of this id. */
    public ItemId adds(Item item) {
        happens(new ItemAdded(item));
        return item.id();
    }

    public void rewords(ItemId item, String title, @Nullable String description) {
        var before = item(item).wording();
        var after = new Wording(title, description);
        unlessSame(before, after, new ItemReworded(item, before, after));
    }

    public void retags(ItemId item, List<String> tags) {
        var before = item(item).tags();
        unlessSame(before, tags, new ItemRetagged(item, before, tags));
    }

    /** Moves it; links and attributes the new block does not allow end with that. */
    public void moves(ItemId item, Block block, @Nullable Integer position) {
        var before = item(item).placement();
        var after = new Placement(block, position);
        if (before.block() != block) {
            leaves(item);
            attributes(item, null);
        }
        unlessSame(before, after, new ItemMoved(item, before, after));
    }

    /** Removes it with its links and its place in relationships, and gives it as it last was. */
    public Item removes(ItemId item) {
        leaves(item);
        var last = item(item);
        happens(new ItemRemoved(last));
        return last;
    }

    public void tests(ItemId item, @Nullable Standing standing) {
        var before = item(item).standing();
        unlessSame(before, standing, new StandingChanged(item, before, standing));
    }

    /** Replaces what is typed about it; for a relationship that is a shift. */
    public void attributes(ItemId item, @Nullable Attributes after) {
        var before = item(item).attributes();
        unlessSame(
                before,
                after,
                item(item).block() == CUSTOMER_RELATIONSHIPS
                        ? new RelationshipShifted(item, (Relationship) before, (Relationship) after)
                        : new AttributesChanged(item, before, after));
    }

    public Link links(ItemId from, LinkType type, ItemId to) {
        var link = new Link(from, type, to);
        if (!canvas().links().contains(link)) {
            happens(new ItemsLinked(link));
        }
        return link;
    }

    public void unlinks(Link link) {
        happens(new ItemsUnlinked(link));
    }

    public void renames(String name) {
        unlessSame(canvas().name(), name, new CanvasRenamed(canvas().name(), name));
    }

    public void describes(@Nullable String description) {
        unlessSame(canvas().description(), description, new CanvasDescribed(canvas().description(), description));
    }

    public void archives() {
        happens(new CanvasArchived());
    }

    public void bringsBack() {
        happens(new CanvasBroughtBack());
    }

    public void names(String milestone, int namedVersion) {
        happens(new MilestoneNamed(new Milestone(milestone, namedVersion)));
    }

    public void dropsMilestone(String milestone) {
        var last = Objects.requireNonNull(canvas().milestones().get(milestone));
        happens(new MilestoneRemoved(last));
    }

    /** Answers a review question; null withdraws the answer. */
    public void answers(String review, String question, @Nullable String answer) {
        var opened = canvas().reviews().get(review);
        var before = opened == null ? null : opened.answers().get(question);
        unlessSame(before, answer, new QuestionAnswered(review, question, before, answer));
    }

    /** Switches a coherence rule off, or on again. */
    public void switches(Rule rule, boolean on) {
        unlessSame(!canvas().silencedRules().contains(rule.name()), on, new RuleSwitched(rule.name(), on));
    }

    private void leaves(ItemId item) {
        canvas().linksOf(item).forEach(this::unlinks);
        if (item(item).block() == CUSTOMER_SEGMENTS) {
            canvas().inReadingOrder(CUSTOMER_RELATIONSHIPS).stream()
                    .filter(relationship -> relationship.segments().contains(item))
                    .forEach(relationship -> {
                        var rest = ((Relationship) Objects.requireNonNull(relationship.attributes())).without(item);
                        attributes(relationship.id(), rest.isEmpty() ? null : rest);
                    });
        }
    }

    private Item item(ItemId item) {
        return canvas().item(item).orElseThrow();
    }

    private ItemId newId() {
        return new ItemId(new UUID(0x0198c0de00007000L, 0x8000000000000000L + ++items));
    }
}
