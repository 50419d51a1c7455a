package io.canvasledger.diff;

import io.canvasledger.canvas.Aspect;
import java.util.Collection;
import java.util.List;

/**
 * How much differs, by kind of difference. An item that was reworded and moved counts under both.
 *
 * @param reclassified whose typed attributes differ, shifted relationships among them
 */
public record Counts(
        int added,
        int removed,
        int reworded,
        int retagged,
        int moved,
        int reclassified,
        int standingChanged,
        int linked,
        int unlinked) {

    static Counts of(int added, int removed, List<ItemDifference> changed, int linked, int unlinked) {
        var aspects = changed.stream()
                .map(ItemDifference::aspects)
                .flatMap(Collection::stream)
                .toList();
        return new Counts(
                added,
                removed,
                count(Aspect.REWORDED, aspects),
                count(Aspect.RETAGGED, aspects),
                count(Aspect.MOVED, aspects),
                count(Aspect.RECLASSIFIED, aspects),
                count(Aspect.STANDING, aspects),
                linked,
                unlinked);
    }

    private static int count(Aspect aspect, List<Aspect> aspects) {
        return (int) aspects.stream().filter(aspect::equals).count();
    }
}
