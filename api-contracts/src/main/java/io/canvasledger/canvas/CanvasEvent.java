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
}
