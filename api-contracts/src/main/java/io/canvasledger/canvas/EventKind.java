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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of event, in the order of {@link CanvasEvent}: the one place that says what each is called. A constant's own
 * name is what clients see; {@link #storedName} and {@link #revision} are what the store keeps. History outlives
 * refactorings: classes may be moved and renamed, these names may not. A payload that changes shape gets the next revision,
 * an upcaster from the one before and a frozen sample.
 */
public enum EventKind {
    /** Shown to clients as the version itself. */
    VERSION_OPENED(VersionOpened.class, "canvas.version-opened", 1),
    CANVAS_CREATED(CanvasCreated.class, "canvas.created", 1),
    CANVAS_RENAMED(CanvasRenamed.class, "canvas.renamed", 1),
    CANVAS_DESCRIBED(CanvasDescribed.class, "canvas.described", 1),
    CANVAS_ARCHIVED(CanvasArchived.class, "canvas.archived", 1),
    CANVAS_BROUGHT_BACK(CanvasBroughtBack.class, "canvas.brought-back", 1),
    ITEM_ADDED(ItemAdded.class, "canvas.item-added", 1),
    ITEM_REWORDED(ItemReworded.class, "canvas.item-reworded", 1),
    ITEM_RETAGGED(ItemRetagged.class, "canvas.item-retagged", 1),
    ITEM_MOVED(ItemMoved.class, "canvas.item-moved", 1),
    ITEM_REMOVED(ItemRemoved.class, "canvas.item-removed", 1),
    STANDING_CHANGED(StandingChanged.class, "canvas.standing-changed", 1),
    ATTRIBUTES_CHANGED(AttributesChanged.class, "canvas.attributes-changed", 1),
    RELATIONSHIP_SHIFTED(RelationshipShifted.class, "canvas.relationship-shifted", 1),
    ITEMS_LINKED(ItemsLinked.class, "canvas.items-linked", 1),
    ITEMS_UNLINKED(ItemsUnlinked.class, "canvas.items-unlinked", 1),
    MILESTONE_NAMED(MilestoneNamed.class, "canvas.milestone-named", 1),
    MILESTONE_REMOVED(MilestoneRemoved.class, "canvas.milestone-removed", 1),
    QUESTION_ANSWERED(QuestionAnswered.class, "canvas.question-answered", 1),
    RULE_SWITCHED(RuleSwitched.class, "canvas.rule-switched", 1);

    private static final Map<Class<? extends CanvasEvent>, EventKind> BY_EVENT =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventKind::event, kind -> kind));

    private final Class<? extends CanvasEvent> event;
    private final String storedName;
    private final int revision;

    EventKind(Class<? extends CanvasEvent> event, String storedName, int revision) {
        this.event = event;
        this.storedName = storedName;
        this.revision = revision;
    }

    public static EventKind of(CanvasEvent event) {
        return BY_EVENT.get(event.getClass());
    }

    /** Those that clients are told of: all but {@link #VERSION_OPENED}, which they see as the version. */
    public static Stream<EventKind> told() {
        return Stream.of(values()).filter(kind -> kind != VERSION_OPENED);
    }

    public Class<? extends CanvasEvent> event() {
        return event;
    }

    /** The name in the store, whatever the revision; stands in it for ever. */
    public String storedName() {
        return storedName;
    }

    /** The revision of the payload that is written now. */
    public int revision() {
        return revision;
    }
}
