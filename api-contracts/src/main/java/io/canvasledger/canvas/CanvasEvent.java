package io.canvasledger.canvas;

import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a canvas, in the order it is told. Stored for ever: see {@link EventKind} before
 * touching a field. Where it happened (canvas, branch, version) is told by its
 * envelope, {@link Recorded}; who did it and when it was recorded is the envelope's metadata; what it means is said by
 * {@link Canvas#evolve(VersionId, CanvasEvent)}; what it is called is listed in {@link EventKind}.
 */
public sealed interface CanvasEvent {

    /** A change set begins; the note says why, since when and on what evidence. */
    record VersionOpened(Note note) implements CanvasEvent {}

    record CanvasCreated(
            CanvasKind kind, String name, @Nullable String description) implements CanvasEvent {}

    record CanvasRenamed(String before, String after) implements CanvasEvent {}

    record CanvasDescribed(
            @Nullable String before, @Nullable String after) implements CanvasEvent {}

    record CanvasArchived() implements CanvasEvent {}

    record CanvasBroughtBack() implements CanvasEvent {}

    /** New, or back again: an item that returns keeps its id. */
    record ItemAdded(Item item) implements CanvasEvent {}

    record ItemReworded(ItemId item, Wording before, Wording after) implements CanvasEvent {}

    record ItemRetagged(ItemId item, List<String> before, List<String> after) implements CanvasEvent {

        public ItemRetagged {
            before = List.copyOf(before == null ? List.of() : before);
            after = List.copyOf(after == null ? List.of() : after);
        }
    }

    /** To another block, to another position, or both. */
    record ItemMoved(ItemId item, Placement before, Placement after) implements CanvasEvent {}

    /** Carries the item as it last was, so that its end can be told without looking back. */
    record ItemRemoved(Item item) implements CanvasEvent {}

    record StandingChanged(
            ItemId item,
            @Nullable Standing before,
            @Nullable Standing after) implements CanvasEvent {}

    /** The typed attributes of an item of any block but {@link Block#CUSTOMER_RELATIONSHIPS}. */
    record AttributesChanged(
            ItemId item,
            @Nullable Attributes before,
            @Nullable Attributes after) implements CanvasEvent {}

    /** How, why or whom a relationship addresses has changed: the event the product exists for. */
    record RelationshipShifted(
            ItemId item,
            @Nullable Relationship before,
            @Nullable Relationship after) implements CanvasEvent {}

    record ItemsLinked(Link link) implements CanvasEvent {}

    record ItemsUnlinked(Link link) implements CanvasEvent {}

    record MilestoneNamed(Milestone milestone) implements CanvasEvent {}

    record MilestoneRemoved(Milestone milestone) implements CanvasEvent {}

    /**
     * A review question was answered, answered otherwise, or its answer withdrawn; the first answer opens the review.
     *
     * @param review the name of the review
     * @param question the id of the question
     */
    record QuestionAnswered(
            String review,
            String question,
            @Nullable String before,
            @Nullable String after) implements CanvasEvent {}

    /** A coherence rule does not suit this canvas and was switched off, or on again. */
    record RuleSwitched(String rule, boolean on) implements CanvasEvent {}

    /**
     * What it changes, in the order it is told: the very facets in which the canvas before it and the canvas after it differ.
     * None for the event that only opens a version.
     */
    default List<Facet> facets() {
        return switch (this) {
            case VersionOpened _ -> List.of();
            case CanvasCreated e -> List.of(new Facet.Named("", e.name()), new Facet.Described(null, e.description()));
            case CanvasRenamed e -> List.of(new Facet.Named(e.before(), e.after()));
            case CanvasDescribed e -> List.of(new Facet.Described(e.before(), e.after()));
            case CanvasArchived _ -> List.of(new Facet.Archived(false, true));
            case CanvasBroughtBack _ -> List.of(new Facet.Archived(true, false));
            case ItemAdded e -> List.of(new Facet.Present(null, e.item()));
            case ItemReworded e -> List.of(new Facet.Worded(e.item(), e.before(), e.after()));
            case ItemRetagged e -> List.of(new Facet.Tagged(e.item(), e.before(), e.after()));
            case ItemMoved e -> List.of(new Facet.Placed(e.item(), e.before(), e.after()));
            case ItemRemoved e -> List.of(new Facet.Present(e.item(), null));
            case StandingChanged e -> List.of(new Facet.Tested(e.item(), e.before(), e.after()));
            case AttributesChanged e -> List.of(new Facet.Typed(e.item(), e.before(), e.after()));
            case RelationshipShifted e -> List.of(new Facet.Typed(e.item(), e.before(), e.after()));
            case ItemsLinked e -> List.of(new Facet.Linked(e.link(), false, true));
            case ItemsUnlinked e -> List.of(new Facet.Linked(e.link(), true, false));
            case MilestoneNamed e ->
                List.of(new Facet.Marked(
                        e.milestone().name(), null, e.milestone().version()));
            case MilestoneRemoved e ->
                List.of(new Facet.Marked(e.milestone().name(), e.milestone().version(), null));
            case QuestionAnswered e -> List.of(new Facet.Answered(e.review(), e.question(), e.before(), e.after()));
            case RuleSwitched e -> List.of(new Facet.Heeded(e.rule(), !e.on(), e.on()));
        };
    }
}
