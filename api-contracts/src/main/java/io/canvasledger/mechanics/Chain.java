package io.canvasledger.mechanics;

import io.canvasledger.canvas.Item;
import java.util.List;

/**
 * An item met on a walk, and a shortest explanation of how it comes to depend on the item the walk began at, or that one
 * on it.
 *
 * @param item the item met
 * @param dependencies never empty; whichever way the walk went, from what depends to what it depends on in the end, each
 *     one depending on what the next one tells about
 */
public record Chain(Item item, List<Dependency> dependencies) {

    public Chain {
        dependencies = List.copyOf(dependencies);
    }

    /** In how many steps; 1 for a direct dependency. */
    public int steps() {
        return dependencies.size();
    }
}
