package io.canvasledger.canvas;

/** A closed list some of whose values are for personal canvases only. */
public interface PersonalOnly {

    /** Whether only a personal canvas may use this value. */
    boolean personal();
}
