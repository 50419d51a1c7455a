package io.canvasledger.canvas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a canvas remembers of its past, because deciding needs it.
 *
 * @param effectiveOn the latest effective day a note has given; absent when none has
 * @param removed the last {@link Limits#REMEMBERED} items removed and not back, oldest first
 */
public record Memory(@Nullable LocalDate effectiveOn, PVector<Removed> removed) {

    static final Memory BLANK = new Memory(null, TreePVector.empty());

    /** What is remembered of an item that is gone: enough to know it again. */
    public record Removed(ItemId item, Block block, String title) {}

    Memory withEffectiveDay(@Nullable LocalDate day) {
        boolean later = day != null && (effectiveOn == null || !effectiveOn.isAfter(day));
        return later ? new Memory(day, removed) : this;
    }

    Memory withRemoved(Item item) {
        var kept = withoutRemoved(item.id()).removed.plus(new Removed(item.id(), item.block(), item.title()));
        return new Memory(effectiveOn, kept.size() > Limits.REMEMBERED ? kept.minus(0) : kept);
    }

    Memory withoutRemoved(ItemId id) {
        var kept = removed;
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).item().equals(id)) {
                kept = kept.minus(i);
            }
        }
        return new Memory(effectiveOn, kept);
    }
}
