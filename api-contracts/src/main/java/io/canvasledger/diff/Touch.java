package io.canvasledger.diff;

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
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.diff.Subject.Answer;
import io.canvasledger.diff.Subject.Linkage;
import io.canvasledger.diff.Subject.Naming;
import io.canvasledger.diff.Subject.OfCanvas;
import io.canvasledger.diff.Subject.OfItem;
import io.canvasledger.diff.Subject.Presence;
import io.canvasledger.diff.Subject.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about one subject.
 *
 * @param before absent when the event does not say what was before it
 */
record Touch(Subject subject, @Nullable State before, State after) {

    /** A value, which may be that there is none. */
    record State(@Nullable Object value) {

        static final State GONE = new State(null);
        static final State THERE = new State(true);
    }

    static List<Touch> of(CanvasEvent event) {
        return switch (event) {
            case VersionOpened _ -> List.of();
            case CanvasCreated e ->
                List.of(
                        new Touch(OfCanvas.NAME, null, new State(e.name())),
                        new Touch(OfCanvas.DESCRIPTION, null, new State(e.description())),
                        new Touch(OfCanvas.ARCHIVED, null, new State(false)));
            case CanvasRenamed e -> one(OfCanvas.NAME, e.before(), e.after());
            case CanvasDescribed e -> one(OfCanvas.DESCRIPTION, e.before(), e.after());
            case CanvasArchived _ -> one(OfCanvas.ARCHIVED, false, true);
            case CanvasBroughtBack _ -> one(OfCanvas.ARCHIVED, true, false);
            case ItemAdded e -> all(e.item(), State.GONE, State.THERE, _ -> null);
            // Its last state is no change, but what it must be compared with should it come back otherwise.
            case ItemRemoved e -> all(e.item(), State.THERE, State.GONE, state -> state);
            case ItemReworded e -> one(e.item(), Aspect.REWORDED, e.before(), e.after());
            case ItemRetagged e -> one(e.item(), Aspect.RETAGGED, e.before(), e.after());
            case ItemMoved e -> one(e.item(), Aspect.MOVED, e.before(), e.after());
            case StandingChanged e -> one(e.item(), Aspect.STANDING, e.before(), e.after());
            case AttributesChanged e -> one(e.item(), Aspect.RECLASSIFIED, e.before(), e.after());
            case RelationshipShifted e -> one(e.item(), Aspect.RECLASSIFIED, e.before(), e.after());
            case ItemsLinked e -> List.of(new Touch(new Linkage(e.link()), State.GONE, State.THERE));
            case ItemsUnlinked e -> List.of(new Touch(new Linkage(e.link()), State.THERE, State.GONE));
            case MilestoneNamed e ->
                one(new Naming(e.milestone().name()), null, e.milestone().version());
            case MilestoneRemoved e ->
                one(new Naming(e.milestone().name()), e.milestone().version(), null);
            case QuestionAnswered e -> one(new Answer(e.review(), e.question()), e.before(), e.after());
            case RuleSwitched e -> one(new Rule(e.rule()), !e.on(), e.on());
        };
    }

    private static List<Touch> one(ItemId item, Aspect aspect, @Nullable Object before, @Nullable Object after) {
        return one(new OfItem(item, aspect), before, after);
    }

    private static List<Touch> one(Subject subject, @Nullable Object before, @Nullable Object after) {
        return List.of(new Touch(subject, new State(before), new State(after)));
    }

    private static List<Touch> all(
            Item item, State before, State after, Function<State, @Nullable State> aspectBefore) {
        var presence = new Touch(new Presence(item.id()), before, after);
        var aspects = Stream.of(Aspect.values()).map(aspect -> {
            var state = new State(aspect.of(item));
            return new Touch(new OfItem(item.id(), aspect), aspectBefore.apply(state), state);
        });
        return Stream.concat(Stream.of(presence), aspects).toList();
    }
}
