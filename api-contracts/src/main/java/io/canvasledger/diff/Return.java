package io.canvasledger.diff;

import io.canvasledger.canvas.RecordedVersion;

/**
 * Something is again what it had once been: an item, a link or a milestone is back, or an aspect has a value it had left. To
 * be gone again is not a return.
 *
 * @param leftIn the version in which it last stopped being so, which may lie before the two versions compared
 * @param returnedIn the version in which it became so again
 * @param silent whether that version keeps quiet about it. A heuristic: it does unless its rationale contains, whatever the
 *     case and the accents, a word starting with one of <i>restor, revert, reinstat, bring back, brought back, back again,
 *     put back, undo, undone, roll back, reintro</i> or <i>rétabli, remettre, remis, revenir, retour, restaur, annul,
 *     réintro</i>, or a title the thing has had (for a link, one of either end; for a milestone, its name). So a version
 *     without rationale is always silent, and one that speaks of another return may be taken to speak of this one.
 */
public record Return(RecordedVersion leftIn, RecordedVersion returnedIn, boolean silent) {}
