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
import io.canvasledger.canvas.Memory.Removed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;

/**
 * A canvas at one version: what {@link #evolve(VersionId, CanvasEvent) evolve} makes of the events up to there. Immutable; a
 * version is cheap to keep beside the next because they share what did not change. Two canvases are equal when all of it
 * is equal.
 *
 * @param at number 0 before anything has happened
 * @param profile what it is and what it is called
 * @param board the nine blocks
 * @param register milestones, reviews, rules switched off
 * @param memory what deciding needs to know of its past
 */
public record Canvas(CanvasId id, VersionId at, Profile profile, Board board, Register register, Memory memory) {

    /** The canvas before its first event. */
    public static Canvas blank(CanvasId id) {
        return new Canvas(id, VersionId.main(0), Profile.BLANK, Board.BLANK, Register.BLANK, Memory.BLANK);
    }

    /**
     * The canvas after an event of that version. Total: an event has already happened, so there is nothing to refuse; what it
     * says of an item that is not there says nothing.
     */
    public Canvas evolve(VersionId version, CanvasEvent event) {
        var now = new Canvas(id, version, profile, board, register, memory);
        return switch (event) {
            case VersionOpened e -> now.with(memory.withEffectiveDay(e.note().effectiveOn()));
            case CanvasCreated e -> now.with(new Profile(e.kind(), e.name(), e.description(), profile.archived()));
            case CanvasRenamed e -> now.with(profile.named(e.after()));
            case CanvasDescribed e -> now.with(profile.described(e.after()));
            case CanvasArchived _ -> now.with(profile.archived(true));
            case CanvasBroughtBack _ -> now.with(profile.archived(false));
            case ItemAdded e ->
                now.with(board.with(e.item()))
                        .with(memory.withoutRemoved(e.item().id()));
            case ItemReworded e -> now.with(board.with(e.item(), item -> item.with(e.after())));
            case ItemRetagged e -> now.with(board.with(e.item(), item -> item.tagged(e.after())));
            case ItemMoved e -> now.with(board.with(e.item(), item -> item.with(e.after())));
            case ItemRemoved e -> now.with(board.without(e.item().id())).with(memory.withRemoved(e.item()));
            case StandingChanged e -> now.with(board.with(e.item(), item -> item.standing(e.after())));
            case AttributesChanged e -> now.with(board.with(e.item(), item -> item.as(e.after())));
            case RelationshipShifted e -> now.with(board.with(e.item(), item -> item.as(e.after())));
            case ItemsLinked e -> now.with(board.linked(e.link()));
            case ItemsUnlinked e -> now.with(board.unlinked(e.link()));
            case MilestoneNamed e -> now.with(register.withMilestone(e.milestone()));
            case MilestoneRemoved e ->
                now.with(register.withoutMilestone(e.milestone().name()));
            case QuestionAnswered e ->
                now.with(register.withAnswer(e.review(), e.question(), e.after(), version.number()));
            case RuleSwitched e -> now.with(register.withRule(e.rule(), e.on()));
        };
    }

    /** The canvas after a further event of the version it is at. */
    public Canvas evolve(CanvasEvent event) {
        return evolve(at, event);
    }

    /** The canvas after a recorded event. */
    public Canvas evolve(Recorded recorded) {
        return evolve(recorded.version(), recorded.event());
    }

    /** The canvas after all of these, in order. */
    public Canvas evolve(Iterable<Recorded> events) {
        var canvas = this;
        for (var event : events) {
            canvas = canvas.evolve(event);
        }
        return canvas;
    }

    /** The number of its version. */
    public int version() {
        return at.number();
    }

    public CanvasKind kind() {
        return profile.kind();
    }

    public String name() {
        return profile.name();
    }

    public @Nullable String description() {
        return profile.description();
    }

    public boolean archived() {
        return profile.archived();
    }

    /** The latest effective day a note has given; absent when none has. */
    public @Nullable LocalDate effectiveOn() {
        return memory.effectiveOn();
    }

    /** By id; {@link #inReadingOrder()} sorts them for people. */
    public PSortedMap<ItemId, Item> items() {
        return board.items();
    }

    public PSortedSet<Link> links() {
        return board.links();
    }

    /** By name. */
    public PSortedMap<String, Milestone> milestones() {
        return register.milestones();
    }

    /** By name. */
    public PSortedMap<String, Review> reviews() {
        return register.reviews();
    }

    /** Ids of the coherence rules switched off. */
    public PSortedSet<String> silencedRules() {
        return register.silencedRules();
    }

    /** The last items removed and not back, oldest first. */
    public PVector<Removed> removed() {
        return memory.removed();
    }

    /** Whether anything has happened yet. */
    public boolean exists() {
        return at.number() > 0;
    }

    public Optional<Item> item(ItemId item) {
        return Optional.ofNullable(items().get(item));
    }

    /** All items, by {@link Item#READING_ORDER}. */
    public List<Item> inReadingOrder() {
        return items().values().stream().sorted(Item.READING_ORDER).toList();
    }

    /** The items of one block, by {@link Item#READING_ORDER}. */
    public List<Item> inReadingOrder(Block block) {
        return itemsOf(block).sorted(Item.READING_ORDER).toList();
    }

    /** The items of one block, in no order worth relying on. */
    public Stream<Item> itemsOf(Block block) {
        return items().values().stream().filter(item -> item.block() == block);
    }

    /** The links that start or end at an item. */
    public Stream<Link> linksOf(ItemId item) {
        return links().stream().filter(link -> link.touches(item));
    }

    private Canvas with(Profile newProfile) {
        return new Canvas(id, at, newProfile, board, register, memory);
    }

    private Canvas with(Board newBoard) {
        return new Canvas(id, at, profile, newBoard, register, memory);
    }

    private Canvas with(Register newRegister) {
        return new Canvas(id, at, profile, board, newRegister, memory);
    }

    private Canvas with(Memory newMemory) {
        return new Canvas(id, at, profile, board, register, newMemory);
    }
}
