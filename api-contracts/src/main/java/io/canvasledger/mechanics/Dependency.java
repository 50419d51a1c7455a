package io.canvasledger.mechanics;

import io.canvasledger.canvas.Item;

/**
 * One item depends directly on another; read as a sentence: <i>dependent</i> TIE <i>on</i>.
 *
 * @param dependent what would suffer, never the same item as {@code on}
 * @param on what it would suffer without
 */
public record Dependency(Item dependent, Tie tie, Item on) {}
