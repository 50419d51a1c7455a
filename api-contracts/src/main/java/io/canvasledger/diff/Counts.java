package io.canvasledger.diff;

import io.canvasledger.canvas.Aspect;
import java.util.EnumMap;
import java.util.stream.Stream;

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

    static Counts of(int added, int removed, Stream<Aspect> changed, int linked, int unlinked) {
        var times = new EnumMap<Aspect, Integer>(Aspect.class);
        changed.forEach(aspect -> times.merge(aspect, 1, Integer::sum));
        return new Counts(
                added,
                removed,
                times.getOrDefault(Aspect.REWORDED, 0),
                times.getOrDefault(Aspect.RETAGGED, 0),
                times.getOrDefault(Aspect.MOVED, 0),
                times.getOrDefault(Aspect.RECLASSIFIED, 0),
                times.getOrDefault(Aspect.STANDING, 0),
                linked,
                unlinked);
    }
}
