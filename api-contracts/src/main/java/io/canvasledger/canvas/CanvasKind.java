package io.canvasledger.canvas;

/** The two kinds of canvas: same nine blocks, other questions. */
public enum CanvasKind {
    /** How a business creates, delivers and captures value; usually counts money only. */
    BUSINESS,
    /** A person's own model (Business Model You): the key resource is the person, and some costs and revenues are immaterial. */
    PERSONAL
}
