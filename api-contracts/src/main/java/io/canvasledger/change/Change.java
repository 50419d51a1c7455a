package io.canvasledger.change;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change somebody wants made to a canvas. A list of them is decided, and recorded, as one version. Words and places
 * that are left unmentioned stay as they are; what a change replaces as a whole says so.
 */
public sealed interface Change {

    /**
     * @param item the id of the new item; absent when the server is to mint one. An id that was removed brings that item
     *     back under its old identity.
     * @param position its rank within the block; absent leaves it after those that have one
     */
    record AddItem(
            @Nullable ItemId item,
            Block block,
            String title,
            @Nullable String description,
            @Nullable List<String> tags,
            @Nullable Integer position,
            @Nullable Standing standing,
            @Nullable Attributes attributes)
            implements Change {

        /** The same item, with its id. */
        public AddItem identifiedBy(ItemId id) {
            return new AddItem(id, block, title, description, tags, position, standing, attributes);
        }
    }

    /**
     * @param title absent stays as it is
     * @param description absent stays as it is, blank removes it
     */
    record RewordItem(
            ItemId item, @Nullable String title, @Nullable String description) implements Change {}

    /** Replaces all tags. */
    record RetagItem(ItemId item, List<String> tags) implements Change {}

    /**
     * Moves an item to a block, to a position within it, or both. What the new block cannot hold (attributes of the old
     * one, links it does not allow) ends in the same version, as events of its own.
     *
     * @param block absent means the block it is in
     * @param position absent stays as it is within its block, and means none in another
     */
    record MoveItem(
            ItemId item, @Nullable Block block, @Nullable Integer position) implements Change {}

    /** Removes an item and, as events of the same version, its links and its place in relationships. */
    record RemoveItem(ItemId item) implements Change {}

    /** Replaces the standing; absent means that nobody says. */
    record SetStanding(ItemId item, @Nullable Standing standing) implements Change {}

    /** Replaces all typed attributes; for a relationship this is a shift. */
    record SetAttributes(ItemId item, @Nullable Attributes attributes) implements Change {}

    /** Replaces what is typed about a customer relationship. */
    record ShiftRelationship(ItemId item, @Nullable Relationship relationship) implements Change {}

    record LinkItems(ItemId from, LinkType type, ItemId to) implements Change {}

    record UnlinkItems(ItemId from, LinkType type, ItemId to) implements Change {}

    record RenameCanvas(String name) implements Change {}

    record DescribeCanvas(@Nullable String description) implements Change {}

    /** Closes the canvas to every change but {@link BringBackCanvas}; does nothing when it is closed already. */
    record ArchiveCanvas() implements Change {}

    record BringBackCanvas() implements Change {}

    /** @param version the version to name; absent means the very version this change becomes part of */
    record NameMilestone(String name, @Nullable Integer version) implements Change {}

    record RemoveMilestone(String name) implements Change {}

    /**
     * Answers a review question; the first answer opens the review.
     *
     * @param review the name of the review
     * @param question the id of a question for this kind of canvas
     * @param answer absent or blank withdraws the answer
     */
    record AnswerQuestion(
            String review, String question, @Nullable String answer) implements Change {}

    /**
     * Switches a coherence rule off for this canvas, or on again.
     *
     * @param rule such as {@code SEGMENT_WITHOUT_CHANNEL}
     * @param on false to switch it off, true to switch it on again
     */
    record SwitchRule(String rule, boolean on) implements Change {}
}
