package io.canvasledger.canvas;

/**
 * A version with a name, such as the one shown to the board.
 *
 * @param name 1–{@link Limits#TITLE} characters, unique in its canvas whatever the case of its letters
 * @param version the version it names
 */
public record Milestone(String name, int version) {}
