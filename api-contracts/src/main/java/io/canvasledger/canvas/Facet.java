package io.canvasledger.canvas;

import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.Subject.Answering;
import io.canvasledger.canvas.Subject.Heeding;
import io.canvasledger.canvas.Subject.Linkage;
import io.canvasledger.canvas.Subject.Naming;
import io.canvasledger.canvas.Subject.OfCanvas;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a canvas, before and after. An event carries the facets it changes, the difference between two versions is
 * the facets that differ; so whoever can word or show a facet can do so for both. A difference can hold what no single
 * event could, such as typed attributes of two blocks.
 */
public sealed interface Facet {

    @Nullable
    Object before();

    @Nullable
    Object after();

    /** What the canvas is called. */
    record Named(String before, String after) implements Facet {}

    /** What the canvas is described as; absent when it is not. */
    record Described(@Nullable String before, @Nullable String after) implements Facet {}

    /** Whether the canvas is closed to changes. */
    record Archived(Boolean before, Boolean after) implements Facet {}

    /** An item that came, or that went: one side is absent, never both. */
    record Present(@Nullable Item before, @Nullable Item after) implements Facet {

        public Present {
            if ((before == null) == (after == null)) {
                throw new IllegalArgumentException("an item comes or goes");
            }
        }

        /** The item, as it was on the side that has it. */
        public Item item() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    /** One side of an item that is there before and after. */
    sealed interface OfOneItem extends Facet {

        ItemId item();

        default Aspect aspect() {
            return switch (this) {
                case Worded _ -> Aspect.REWORDED;
                case Tagged _ -> Aspect.RETAGGED;
                case Placed _ -> Aspect.MOVED;
                case Tested _ -> Aspect.STANDING;
                case Typed _ -> Aspect.RECLASSIFIED;
            };
        }
    }

    /** What an item says. */
    record Worded(ItemId item, Wording before, Wording after) implements OfOneItem {}

    /** The tags of an item, in their order. */
    record Tagged(ItemId item, List<String> before, List<String> after) implements OfOneItem {}

    /** Where an item stands. */
    record Placed(ItemId item, Placement before, Placement after) implements OfOneItem {}

    /** How far an item has been tested; absent when nobody says. */
    record Tested(
            ItemId item,
            @Nullable Standing before,
            @Nullable Standing after) implements OfOneItem {}

    /** What is typed about an item; of two blocks when it was moved in between, absent where nothing is. */
    record Typed(
            ItemId item,
            @Nullable Attributes before,
            @Nullable Attributes after) implements OfOneItem {

        /** Whether it tells of a relationship before, after or both, and of nothing else. */
        public boolean isShift() {
            return (before instanceof Relationship || after instanceof Relationship)
                    && (before == null || before instanceof Relationship)
                    && (after == null || after instanceof Relationship);
        }
    }

    /** Whether one item is linked to another. */
    record Linked(Link link, Boolean before, Boolean after) implements Facet {}

    /** Which version a milestone names; absent when there is no milestone of that name. */
    record Marked(
            String milestone,
            @Nullable Integer before,
            @Nullable Integer after) implements Facet {}

    /** How a question of a review is answered; absent when it is not. */
    record Answered(
            String review,
            String question,
            @Nullable String before,
            @Nullable String after) implements Facet {}

    /** Whether a coherence rule is heeded. */
    record Heeded(String rule, Boolean before, Boolean after) implements Facet {}

    /** What it is about: of one difference, at most one facet is about one subject. */
    default Subject subject() {
        return switch (this) {
            case Named _ -> OfCanvas.NAME;
            case Described _ -> OfCanvas.DESCRIPTION;
            case Archived _ -> OfCanvas.ARCHIVED;
            case Present facet -> new Presence(facet.item().id());
            case OfOneItem facet -> new OfItem(facet.item(), facet.aspect());
            case Linked facet -> new Linkage(facet.link());
            case Marked facet -> new Naming(facet.milestone());
            case Answered facet -> new Answering(facet.review(), facet.question());
            case Heeded facet -> new Heeding(facet.rule());
        };
    }

    /** The kind of event that makes such a difference. */
    default EventKind kind() {
        return switch (this) {
            case Named _ -> EventKind.CANVAS_RENAMED;
            case Described _ -> EventKind.CANVAS_DESCRIBED;
            case Archived facet -> facet.after() ? EventKind.CANVAS_ARCHIVED : EventKind.CANVAS_BROUGHT_BACK;
            case Present facet -> facet.after() != null ? EventKind.ITEM_ADDED : EventKind.ITEM_REMOVED;
            case Worded _ -> EventKind.ITEM_REWORDED;
            case Tagged _ -> EventKind.ITEM_RETAGGED;
            case Placed _ -> EventKind.ITEM_MOVED;
            case Tested _ -> EventKind.STANDING_CHANGED;
            case Typed facet -> facet.isShift() ? EventKind.RELATIONSHIP_SHIFTED : EventKind.ATTRIBUTES_CHANGED;
            case Linked facet -> facet.after() ? EventKind.ITEMS_LINKED : EventKind.ITEMS_UNLINKED;
            case Marked facet -> facet.after() != null ? EventKind.MILESTONE_NAMED : EventKind.MILESTONE_REMOVED;
            case Answered _ -> EventKind.QUESTION_ANSWERED;
            case Heeded _ -> EventKind.RULE_SWITCHED;
        };
    }

    /** The same told backwards. */
    default Facet reversed() {
        return switch (this) {
            case Named facet -> new Named(facet.after(), facet.before());
            case Described facet -> new Described(facet.after(), facet.before());
            case Archived facet -> new Archived(facet.after(), facet.before());
            case Present facet -> new Present(facet.after(), facet.before());
            case Worded facet -> new Worded(facet.item(), facet.after(), facet.before());
            case Tagged facet -> new Tagged(facet.item(), facet.after(), facet.before());
            case Placed facet -> new Placed(facet.item(), facet.after(), facet.before());
            case Tested facet -> new Tested(facet.item(), facet.after(), facet.before());
            case Typed facet -> new Typed(facet.item(), facet.after(), facet.before());
            case Linked facet -> new Linked(facet.link(), facet.after(), facet.before());
            case Marked facet -> new Marked(facet.milestone(), facet.after(), facet.before());
            case Answered facet -> new Answered(facet.review(), facet.question(), facet.after(), facet.before());
            case Heeded facet -> new Heeded(facet.rule(), facet.after(), facet.before());
        };
    }

    /** Whether before and after are not the same. */
    default boolean differs() {
        return !Objects.equals(before(), after());
    }
}
