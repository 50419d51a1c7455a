package io.canvasledger.canvas;

import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a canvas, in the order it is told. Stored for ever: see the event catalogue before
 * touching a field. Each event carries the version it belongs to; the first of a version is always {@link VersionOpened}.
 * What each event means is said by {@link Canvas#evolve}. Who did it, and when it was recorded, is the event's metadata.
 */
public sealed interface CanvasEvent {

    CanvasId canvas();

    /** 1, 2, 3 … without gaps; shared by all events of one change set. */
    int version();

    /** A change set begins; the note says why, since when and on what evidence. */
    record VersionOpened(CanvasId canvas, int version, Note note) implements CanvasEvent {}

    record CanvasCreated(
            CanvasId canvas,
            int version,
            CanvasKind kind,
            String name,
            @Nullable String description) implements CanvasEvent {}

    record CanvasRenamed(CanvasId canvas, int version, String before, String after) implements CanvasEvent {}

    record CanvasDescribed(
            CanvasId canvas,
            int version,
            @Nullable String before,
            @Nullable String after) implements CanvasEvent {}

    record CanvasArchived(CanvasId canvas, int version) implements CanvasEvent {}

    record CanvasBroughtBack(CanvasId canvas, int version) implements CanvasEvent {}

    /** New, or back again: an item that returns keeps its id. */
    record ItemAdded(CanvasId canvas, int version, Item item) implements CanvasEvent {}

    record ItemReworded(CanvasId canvas, int version, ItemId item, Wording before, Wording after)
            implements CanvasEvent {}

    record ItemRetagged(CanvasId canvas, int version, ItemId item, List<String> before, List<String> after)
            implements CanvasEvent {

        public ItemRetagged {
            before = List.copyOf(before == null ? List.of() : before);
            after = List.copyOf(after == null ? List.of() : after);
        }
    }

    /** To another block, to another position, or both. */
    record ItemMoved(CanvasId canvas, int version, ItemId item, Placement before, Placement after)
            implements CanvasEvent {}

    /** Carries the item as it last was, so that its end can be told without looking back. */
    record ItemRemoved(CanvasId canvas, int version, Item item) implements CanvasEvent {}

    record StandingChanged(
            CanvasId canvas,
            int version,
            ItemId item,
            @Nullable Standing before,
            @Nullable Standing after) implements CanvasEvent {}

    /** The typed attributes of an item of any block but {@link Block#CUSTOMER_RELATIONSHIPS}. */
    record AttributesChanged(
            CanvasId canvas,
            int version,
            ItemId item,
            @Nullable Attributes before,
            @Nullable Attributes after) implements CanvasEvent {}

    /** How, why or whom a relationship addresses has changed: the event the product exists for. */
    record RelationshipShifted(
            CanvasId canvas,
            int version,
            ItemId item,
            @Nullable Relationship before,
            @Nullable Relationship after) implements CanvasEvent {}

    record ItemsLinked(CanvasId canvas, int version, Link link) implements CanvasEvent {}

    record ItemsUnlinked(CanvasId canvas, int version, Link link) implements CanvasEvent {}

    record MilestoneNamed(CanvasId canvas, int version, Milestone milestone) implements CanvasEvent {}

    record MilestoneRemoved(CanvasId canvas, int version, Milestone milestone) implements CanvasEvent {}

    /**
     * A review question was answered, answered otherwise, or its answer withdrawn; the first answer opens the review.
     *
     * @param review the name of the review
     * @param question the id of the question
     */
    record QuestionAnswered(
            CanvasId canvas,
            int version,
            String review,
            String question,
            @Nullable String before,
            @Nullable String after)
            implements CanvasEvent {}

    /** A coherence rule does not suit this canvas and was switched off, or on again. */
    record RuleSwitched(CanvasId canvas, int version, String rule, boolean on) implements CanvasEvent {}
}
