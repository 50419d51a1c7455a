package io.canvasledger.store;

import io.canvasledger.canvas.CanvasEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each event is called in the store. History outlives refactorings, so a stored name is not a class name: classes may
 * move and be renamed, names and revisions here may not. A payload that changes shape gets a new revision, an upcaster
 * from the old one, and a frozen sample of each.
 */
public final class EventCatalog {

    /** A stored name with the revision of its payload. */
    public record StoredType(String name, String revision) {}

    private static final Map<Class<?>, StoredType> TYPES = new LinkedHashMap<>();

    static {
        store(CanvasEvent.VersionOpened.class, "canvas.version-opened", 1);
        store(CanvasEvent.CanvasCreated.class, "canvas.created", 1);
        store(CanvasEvent.CanvasRenamed.class, "canvas.renamed", 1);
        store(CanvasEvent.CanvasDescribed.class, "canvas.described", 1);
        store(CanvasEvent.CanvasArchived.class, "canvas.archived", 1);
        store(CanvasEvent.CanvasBroughtBack.class, "canvas.brought-back", 1);
        store(CanvasEvent.ItemAdded.class, "canvas.item-added", 1);
        store(CanvasEvent.ItemReworded.class, "canvas.item-reworded", 1);
        store(CanvasEvent.ItemRetagged.class, "canvas.item-retagged", 1);
        store(CanvasEvent.ItemMoved.class, "canvas.item-moved", 1);
        store(CanvasEvent.ItemRemoved.class, "canvas.item-removed", 1);
        store(CanvasEvent.StandingChanged.class, "canvas.standing-changed", 1);
        store(CanvasEvent.AttributesChanged.class, "canvas.attributes-changed", 1);
        store(CanvasEvent.RelationshipShifted.class, "canvas.relationship-shifted", 1);
        store(CanvasEvent.ItemsLinked.class, "canvas.items-linked", 1);
        store(CanvasEvent.ItemsUnlinked.class, "canvas.items-unlinked", 1);
        store(CanvasEvent.MilestoneNamed.class, "canvas.milestone-named", 1);
        store(CanvasEvent.MilestoneRemoved.class, "canvas.milestone-removed", 1);
        store(CanvasEvent.QuestionAnswered.class, "canvas.question-answered", 1);
        store(CanvasEvent.RuleSwitched.class, "canvas.rule-switched", 1);
    }

    private EventCatalog() {}

    private static void store(Class<? extends CanvasEvent> event, String name, int revision) {
        TYPES.put(event, new StoredType(name, Integer.toString(revision)));
    }

    /** The stored type of an event class; empty for classes that are no events. */
    public static Optional<StoredType> typeOf(Class<?> event) {
        return Optional.ofNullable(TYPES.get(event));
    }

    /** The event class of a stored name, whatever its revision; empty for an unknown name. */
    public static Optional<Class<?>> classOf(String name) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(name))
                .<Class<?>>map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every event class with its stored type. */
    public static Map<Class<?>, StoredType> types() {
        return Map.copyOf(TYPES);
    }
}
