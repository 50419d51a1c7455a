package io.canvasledger.coherence;

/** How much a finding matters. */
public enum Severity {
    /** The model as written cannot work. */
    WARNING,
    /** Something is left open that is worth a thought. */
    NOTICE
}
