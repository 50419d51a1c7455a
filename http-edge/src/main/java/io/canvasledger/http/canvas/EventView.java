package io.canvasledger.http.canvas;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Answered;
import io.canvasledger.canvas.Facet.Archived;
import io.canvasledger.canvas.Facet.Described;
import io.canvasledger.canvas.Facet.Heeded;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Marked;
import io.canvasledger.canvas.Facet.Named;
import io.canvasledger.canvas.Facet.Placed;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Tagged;
import io.canvasledger.canvas.Facet.Tested;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.Facet.Worded;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Standing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event. Its {@code kind} says which of the optional members are there; each change has its value before and after,
 * where an absent value means "none".
 *
 * @param id the event's id; absent in a dry run
 * @param kind such as {@code ITEM_REWORDED} or {@code RELATIONSHIP_SHIFTED}
 * @param block of the item it happened to; absent when it happened to the canvas, or is not told
 * @param title what that item was called when it happened; likewise
 * @param sentence what happened, in the language of the request; absent where events are not told, as in answers to writes
 * @param item the item it happened to, for all kinds that begin with {@code ITEM_}, {@code STANDING_}, {@code ATTRIBUTES_}
 *     and {@code RELATIONSHIP_}
 * @param state the whole item as it was added or removed
 * @param answer the question of a review that was answered
 * @param rule the coherence rule that was switched
 */
public record EventView(
        @Nullable String id,
        String kind,
        @Nullable Block block,
        @Nullable String title,
        @Nullable String sentence,
        @Nullable ItemId item,
        @Nullable ItemView state,
        @Nullable ShownEdit<Wording> wording,
        @Nullable ShownEdit<List<String>> tags,
        @Nullable ShownEdit<Placement> placement,
        @Nullable ShownEdit<Standing> standing,
        @Nullable ShownEdit<Attributes> attributes,
        @Nullable Link link,
        @Nullable Milestone milestone,
        @Nullable CanvasKind canvasKind,
        @Nullable ShownEdit<String> name,
        @Nullable ShownEdit<String> description,
        @Nullable AnswerView answer,
        @Nullable SwitchedRuleView rule) {

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
    public record SwitchedRuleView(String rule, boolean on) {}

    /** A value before and after; absent means there was, or is, none. */
    public record ShownEdit<T>(@Nullable T before, @Nullable T after) {}

    /** @param id of the stored event; absent when it was not stored */
    public static EventView of(@Nullable String id, CanvasEvent event) {
        return new Builder().show(event).build(id, EventKind.of(event));
    }

    /**
     * The same, told.
     *
     * @param block of the item it happened to
     * @param title what that item was called then
     */
    public static EventView told(
            String id, CanvasEvent event, @Nullable Block block, @Nullable String title, String sentence) {
        var view = new Builder().show(event);
        view.block = block;
        view.title = title;
        view.sentence = sentence;
        return view.build(id, EventKind.of(event));
    }

    /** A difference, shown as the event that would make it. */
    public static EventView of(Facet facet) {
        var view = new Builder();
        view.show(facet);
        return view.build(null, facet.kind());
    }

    /** Many members, of which an event has few. */
    private static final class Builder {

        private @Nullable Block block;
        private @Nullable String title;
        private @Nullable String sentence;
        private @Nullable ItemId item;
        private @Nullable ItemView state;
        private @Nullable ShownEdit<Wording> wording;
        private @Nullable ShownEdit<List<String>> tags;
        private @Nullable ShownEdit<Placement> placement;
        private @Nullable ShownEdit<Standing> standing;
        private @Nullable ShownEdit<Attributes> attributes;
        private @Nullable Link link;
        private @Nullable Milestone milestone;
        private @Nullable CanvasKind canvasKind;
        private @Nullable ShownEdit<String> name;
        private @Nullable ShownEdit<String> description;
        private @Nullable AnswerView answer;
        private @Nullable SwitchedRuleView rule;

        Builder show(CanvasEvent event) {
            if (event instanceof CanvasCreated created) {
                canvasKind = created.kind();
                name = new ShownEdit<>(null, created.name());
                description = created.description() == null ? null : new ShownEdit<>(null, created.description());
            } else {
                event.facets().forEach(this::show);
            }
            return this;
        }

        void show(Facet facet) {
            switch (facet) {
                case Archived _ -> {
                    // the kind says it all
                }
                case Named f -> name = new ShownEdit<>(f.before(), f.after());
                case Described f -> description = new ShownEdit<>(f.before(), f.after());
                case Present f -> {
                    item = f.item().id();
                    state = ItemView.of(f.item());
                }
                case Worded f -> {
                    item = f.item();
                    wording = new ShownEdit<>(f.before(), f.after());
                }
                case Tagged f -> {
                    item = f.item();
                    tags = new ShownEdit<>(f.before(), f.after());
                }
                case Placed f -> {
                    item = f.item();
                    placement = new ShownEdit<>(f.before(), f.after());
                }
                case Tested f -> {
                    item = f.item();
                    standing = new ShownEdit<>(f.before(), f.after());
                }
                case Typed f -> {
                    item = f.item();
                    attributes = new ShownEdit<>(f.before(), f.after());
                }
                case Linked f -> link = f.link();
                case Marked f ->
                    milestone = new Milestone(
                            f.milestone(), Objects.requireNonNull(f.after() != null ? f.after() : f.before()));
                case Answered f -> answer = new AnswerView(f.review(), f.question(), f.before(), f.after());
                case Heeded f -> rule = new SwitchedRuleView(f.rule(), f.after());
            }
        }

        EventView build(@Nullable String id, EventKind kind) {
            return new EventView(
                    id,
                    kind.name(),
                    block,
                    title,
                    sentence,
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
