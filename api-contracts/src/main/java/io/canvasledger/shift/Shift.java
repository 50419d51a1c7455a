package io.canvasledger.shift;

import io.canvasledger.canvas.ItemId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the relationships with one audience, a segment or everybody, shifted.
 *
 * @param relationships the relationships counted on either side
 * @param flow how much weight went from each motive to each motive
 */
public record Shift(
        Set<ItemId> relationships,
        Mix<StatedMotive> motivesBefore,
        Mix<StatedMotive> motivesAfter,
        Mix<StatedCategory> categoriesBefore,
        Mix<StatedCategory> categoriesAfter,
        Flow flow) {

    static Shift between(Effort before, Effort after) {
        var relationships = new TreeSet<>(before.parts().keySet());
        relationships.addAll(after.parts().keySet());
        return new Shift(
                Collections.unmodifiableSet(relationships),
                before.motives(),
                after.motives(),
                before.categories(),
                after.categories(),
                Flow.between(before, after));
    }

    public Turn<StatedMotive> dominantMotive() {
        return new Turn<>(motivesBefore.dominant(), motivesAfter.dominant());
    }

    public Turn<StatedCategory> dominantCategory() {
        return new Turn<>(categoriesBefore.dominant(), categoriesAfter.dominant());
    }

    /** How far the motives shifted, 0–1: see {@link Mix#distanceTo}. */
    public double magnitude() {
        return motivesBefore.distanceTo(motivesAfter);
    }

    /** How far the categories shifted, 0–1: see {@link Mix#distanceTo}. */
    public double categoryMagnitude() {
        return categoriesBefore.distanceTo(categoriesAfter);
    }
}
