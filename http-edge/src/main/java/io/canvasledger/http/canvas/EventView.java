package io.canvasledger.http.canvas;

import io.canvasledger.canvas.Attributes;
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
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event. Its {@code kind} says which of the optional members are there; each change has its value before and after,
 * where an absent value means "none".
 *
 * @param id the event's id; absent in a dry run
 * @param kind such as {@code ITEM_REWORDED} or {@code RELATIONSHIP_SHIFTED}
 * @param item the item it happened to, for all kinds that begin with {@code ITEM_}, {@code STANDING_}, {@code ATTRIBUTES_}
 *     and {@code RELATIONSHIP_}
 * @param state the whole item as it was added or removed
 * @param answer the question of a review that was answered
 * @param rule the coherence rule that was switched
 */
public record EventView(
        @Nullable String id,
        String kind,
        @Nullable ItemId item,
        @Nullable ItemView state,
        @Nullable Edit<Wording> wording,
        @Nullable Edit<List<String>> tags,
        @Nullable Edit<Placement> placement,
        @Nullable Edit<Standing> standing,
        @Nullable Edit<Attributes> attributes,
        @Nullable Link link,
        @Nullable Milestone milestone,
        @Nullable CanvasKind canvasKind,
        @Nullable Edit<String> name,
        @Nullable Edit<String> description,
        @Nullable AnswerView answer,
        @Nullable RuleView rule) {

    /**
     * How a question of a review is answered, before and after.
     *
     * @param review the name of the review
     * @param question the id of the question, such as {@code BUSINESS.CHANNELS.2}
     * @param before the answer before; absent when there was none
     * @param after the answer after; absent when it was withdrawn
     */
    public record AnswerView(
            String review,
            String question,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A coherence rule, and whether it is heeded from here on.
     *
     * @param rule the rule, such as {@code SEGMENT_WITHOUT_CHANNEL}
     * @param on whether it is heeded
     */
    public record RuleView(String rule, boolean on) {}

    /** A value before and after; absent means there was, or is, none. */
    public record Edit<T>(@Nullable T before, @Nullable T after) {}

    /** @param id of the stored event; absent when it was not stored */
    public static EventView of(@Nullable String id, CanvasEvent event) {
        var view = new Builder();
        switch (event) {
            case VersionOpened _, CanvasArchived _, CanvasBroughtBack _ -> {
                // the kind says it all
            }
            case CanvasCreated e -> {
                view.canvasKind = e.kind();
                view.name = new Edit<>(null, e.name());
                view.description = e.description() == null ? null : new Edit<>(null, e.description());
            }
            case CanvasRenamed e -> view.name = new Edit<>(e.before(), e.after());
            case CanvasDescribed e -> view.description = new Edit<>(e.before(), e.after());
            case ItemAdded e -> view.on(e.item().id()).state = ItemView.of(e.item());
            case ItemRemoved e -> view.on(e.item().id()).state = ItemView.of(e.item());
            case ItemReworded e -> view.on(e.item()).wording = new Edit<>(e.before(), e.after());
            case ItemRetagged e -> view.on(e.item()).tags = new Edit<>(e.before(), e.after());
            case ItemMoved e -> view.on(e.item()).placement = new Edit<>(e.before(), e.after());
            case StandingChanged e -> view.on(e.item()).standing = new Edit<>(e.before(), e.after());
            case AttributesChanged e -> view.on(e.item()).attributes = new Edit<>(e.before(), e.after());
            case RelationshipShifted e -> view.on(e.item()).attributes = new Edit<>(e.before(), e.after());
            case ItemsLinked e -> view.link = e.link();
            case ItemsUnlinked e -> view.link = e.link();
            case MilestoneNamed e -> view.milestone = e.milestone();
            case MilestoneRemoved e -> view.milestone = e.milestone();
            case QuestionAnswered e -> view.answer = new AnswerView(e.review(), e.question(), e.before(), e.after());
            case RuleSwitched e -> view.rule = new RuleView(e.rule(), e.on());
        }
        return view.build(id, EventKind.of(event).name());
    }

    /** Many members, of which an event has few. */
    private static final class Builder {

        private @Nullable ItemId item;
        private @Nullable ItemView state;
        private @Nullable Edit<Wording> wording;
        private @Nullable Edit<List<String>> tags;
        private @Nullable Edit<Placement> placement;
        private @Nullable Edit<Standing> standing;
        private @Nullable Edit<Attributes> attributes;
        private @Nullable Link link;
        private @Nullable Milestone milestone;
        private @Nullable CanvasKind canvasKind;
        private @Nullable Edit<String> name;
        private @Nullable Edit<String> description;
        private @Nullable AnswerView answer;
        private @Nullable RuleView rule;

        Builder on(ItemId newItem) {
            item = newItem;
            return this;
        }

        EventView build(@Nullable String id, String kind) {
            return new EventView(
                    id,
                    kind,
                    item,
                    state,
                    wording,
                    tags,
                    placement,
                    standing,
                    attributes,
                    link,
                    milestone,
                    canvasKind,
                    name,
                    description,
                    answer,
                    rule);
        }
    }
}
