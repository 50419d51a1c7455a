package io.canvasledger.canvas;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * A canvas at one version: what {@link #evolve} makes of the events up to there. Immutable; a version is cheap to keep
 * beside the next because they share what did not change. Two canvases are equal when all of it is equal.
 *
 * @param version 0 before anything has happened
 * @param effectiveOn the latest effective day a note has given; absent when none has
 * @param items by id; {@link #inReadingOrder} sorts them for people
 * @param milestones by name
 * @param reviews by name
 * @param silencedRules ids of the coherence rules switched off
 * @param removed the last {@link Limits#REMEMBERED} items removed and not back, oldest first
 */
public record Canvas(
        CanvasId id,
        int version,
        CanvasKind kind,
        String name,
        @Nullable String description,
        boolean archived,
        @Nullable LocalDate effectiveOn,
        PSortedMap<ItemId, Item> items,
        PSortedSet<Link> links,
        PSortedMap<String, Milestone> milestones,
        PSortedMap<String, Review> reviews,
        PSortedSet<String> silencedRules,
        PVector<Removed> removed) {

    /** What a canvas remembers of an item that is gone: enough to know it again. */
    public record Removed(ItemId item, Block block, String title) {}

    /** The canvas before its first event. */
    public static Canvas blank(CanvasId id) {
        return new Canvas(
                id,
                0,
                CanvasKind.BUSINESS,
                "",
                null,
                false,
                null,
                TreePMap.empty(),
                TreePSet.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePSet.empty(),
                TreePVector.empty());
    }

    /** The canvas after this event. Total: an event has already happened, so there is nothing to refuse. */
    public Canvas evolve(CanvasEvent event) {
        return switch (event) {
            case VersionOpened e -> at(e.version(), e.note().effectiveOn());
            case CanvasCreated e -> created(e.kind(), e.name(), e.description());
            case CanvasRenamed e -> described(e.after(), description);
            case CanvasDescribed e -> described(name, e.after());
            case CanvasArchived e -> archived(true);
            case CanvasBroughtBack e -> archived(false);
            case ItemAdded e -> with(e.item());
            case ItemReworded e -> with(e.item(), item -> item.with(e.after()));
            case ItemRetagged e -> with(e.item(), item -> item.tagged(e.after()));
            case ItemMoved e -> with(e.item(), item -> item.with(e.after()));
            case ItemRemoved e -> without(e.item());
            case StandingChanged e -> with(e.item(), item -> item.standing(e.after()));
            case AttributesChanged e -> with(e.item(), item -> item.as(e.after()));
            case RelationshipShifted e -> with(e.item(), item -> item.as(e.after()));
            case ItemsLinked e -> linked(links.plus(e.link()));
            case ItemsUnlinked e -> linked(links.minus(e.link()));
            case MilestoneNamed e -> milestones(milestones.plus(e.milestone().name(), e.milestone()));
            case MilestoneRemoved e -> milestones(milestones.minus(e.milestone().name()));
            case QuestionAnswered e -> reviewed(e.review(), e.question(), e.after());
            case RuleSwitched e -> silenced(e.on() ? silencedRules.minus(e.rule()) : silencedRules.plus(e.rule()));
        };
    }

    /** The canvas after all of these, in order. */
    public Canvas evolve(Iterable<? extends CanvasEvent> events) {
        var canvas = this;
        for (var event : events) {
            canvas = canvas.evolve(event);
        }
        return canvas;
    }

    /** Whether anything has happened yet. */
    public boolean exists() {
        return version > 0;
    }

    public Optional<Item> item(ItemId item) {
        return Optional.ofNullable(items.get(item));
    }

    /** All items, by {@link Item#READING_ORDER}. */
    public List<Item> inReadingOrder() {
        return items.values().stream().sorted(Item.READING_ORDER).toList();
    }

    /** The items of one block, by {@link Item#READING_ORDER}. */
    public List<Item> inReadingOrder(Block block) {
        return itemsOf(block).sorted(Item.READING_ORDER).toList();
    }

    /** The items of one block, in no order worth relying on. */
    public Stream<Item> itemsOf(Block block) {
        return items.values().stream().filter(item -> item.block() == block);
    }

    /** The links that start or end at an item. */
    public Stream<Link> linksOf(ItemId item) {
        return links.stream().filter(link -> link.touches(item));
    }

    private Canvas at(int newVersion, @Nullable LocalDate effective) {
        var latest =
                effective == null || (effectiveOn != null && effectiveOn.isAfter(effective)) ? effectiveOn : effective;
        return new Canvas(
                id,
                newVersion,
                kind,
                name,
                description,
                archived,
                latest,
                items,
                links,
                milestones,
                reviews,
                silencedRules,
                removed);
    }

    private Canvas created(CanvasKind newKind, String newName, @Nullable String newDescription) {
        return new Canvas(
                id,
                version,
                newKind,
                newName,
                newDescription,
                archived,
                effectiveOn,
                items,
                links,
                milestones,
                reviews,
                silencedRules,
                removed);
    }

    private Canvas described(String newName, @Nullable String newDescription) {
        return created(kind, newName, newDescription);
    }

    private Canvas archived(boolean nowArchived) {
        return new Canvas(
                id,
                version,
                kind,
                name,
                description,
                nowArchived,
                effectiveOn,
                items,
                links,
                milestones,
                reviews,
                silencedRules,
                removed);
    }

    private Canvas with(Item item) {
        return items(items.plus(item.id(), item), remembering(item.id(), null));
    }

    private Canvas with(ItemId id, UnaryOperator<Item> change) {
        var item = items.get(id);
        return item == null ? this : items(items.plus(id, change.apply(item)), removed);
    }

    private Canvas without(Item item) {
        return items(
                items.minus(item.id()), remembering(item.id(), new Removed(item.id(), item.block(), item.title())));
    }

    private PVector<Removed> remembering(ItemId id, @Nullable Removed last) {
        var kept = removed;
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).item().equals(id)) {
                kept = kept.minus(i);
            }
        }
        if (last == null) {
            return kept;
        }
        kept = kept.plus(last);
        return kept.size() > Limits.REMEMBERED ? kept.minus(0) : kept;
    }

    private Canvas items(PSortedMap<ItemId, Item> newItems, PVector<Removed> newRemoved) {
        return new Canvas(
                id,
                version,
                kind,
                name,
                description,
                archived,
                effectiveOn,
                newItems,
                links,
                milestones,
                reviews,
                silencedRules,
                newRemoved);
    }

    private Canvas linked(PSortedSet<Link> newLinks) {
        return new Canvas(
                id,
                version,
                kind,
                name,
                description,
                archived,
                effectiveOn,
                items,
                newLinks,
                milestones,
                reviews,
                silencedRules,
                removed);
    }

    private Canvas reviewed(String name, String question, @Nullable String answer) {
        var review = reviews.getOrDefault(name, Review.opened(name, version));
        var after = answer == null ? review.withdrawn(question, version) : review.answered(question, answer, version);
        return new Canvas(
                id,
                version,
                kind,
                this.name,
                description,
                archived,
                effectiveOn,
                items,
                links,
                milestones,
                reviews.plus(name, after),
                silencedRules,
                removed);
    }

    private Canvas silenced(PSortedSet<String> rules) {
        return new Canvas(
                id,
                version,
                kind,
                name,
                description,
                archived,
                effectiveOn,
                items,
                links,
                milestones,
                reviews,
                rules,
                removed);
    }

    private Canvas milestones(PSortedMap<String, Milestone> newMilestones) {
        return new Canvas(
                id,
                version,
                kind,
                name,
                description,
                archived,
                effectiveOn,
                items,
                links,
                newMilestones,
                reviews,
                silencedRules,
                removed);
    }
}
