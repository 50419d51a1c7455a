package io.canvasledger.canvas;

/** How far an item has been tested: a model is a set of hypotheses until then. */
public enum Standing {
    HYPOTHESIS,
    VALIDATED,
    INVALIDATED
}
