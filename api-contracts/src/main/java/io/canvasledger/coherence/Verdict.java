package io.canvasledger.coherence;

/** What can be said of a canvas as a whole. */
public enum Verdict {
    /** No rule is broken, but there is no customer segment either, so there is no model to judge. */
    TOO_EARLY,
    /** There is a customer segment, and no rule is broken. */
    COHERENT,
    /** At least one rule is broken. */
    INCOHERENT
}
