package io.canvasledger.canvas;

/**
 * One thing about a canvas that can differ on its own: what a {@link Facet} is about. It is how a net difference finds the
 * version behind it, and how a path tells one story per thing.
 */
public sealed interface Subject {

    /** What is said about the canvas as a whole. */
    enum OfCanvas implements Subject {
        NAME,
        DESCRIPTION,
        ARCHIVED
    }

    /** Whether an item is on the canvas. */
    record Presence(ItemId item) implements Subject {}

    /** One side of an item. */
    record OfItem(ItemId item, Aspect aspect) implements Subject {}

    /** Whether two items are linked in one way. */
    record Linkage(Link link) implements Subject {}

    /** Which version a milestone names, if any. */
    record Naming(String milestone) implements Subject {}

    /** How a question is answered in a review. */
    record Answering(String review, String question) implements Subject {}

    /** Whether a coherence rule is heeded. */
    record Heeding(String rule) implements Subject {}
}
