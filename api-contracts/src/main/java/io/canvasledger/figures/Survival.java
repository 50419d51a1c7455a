package io.canvasledger.figures;

import java.util.OptionalDouble;

/**
 * What became of the items there were at the start. Items are told apart by id: a reworded item is the same item.
 *
 * @param unchanged there at the start and at the end, saying the same; being reordered within its block changes nothing
 * @param changed there at the start and at the end, but reworded, retagged, tested or retyped
 * @param added there at the end only
 * @param removed there at the start only
 */
public record Survival(int unchanged, int changed, int added, int removed) {

    private static final double HALF = 0.5;

    /** How many items there were at the start. */
    public int start() {
        return kept() + removed;
    }

    /** How many items there are at the end. */
    public int end() {
        return kept() + added;
    }

    /** How many items of the start are there at the end. */
    public int kept() {
        return unchanged + changed;
    }

    /** The share of the items at the start that survived, 0–1; absent when there was none. */
    public OptionalDouble survivalRate() {
        return ofStart(kept());
    }

    /** The share of the items at the start that were removed, 0–1; absent when there was none. */
    public OptionalDouble churnRate() {
        return ofStart(removed);
    }

    /**
     * How much of the start and the end taken together stayed, 0–1: the Jaccard index (items there at both ends, divided by items
     * there at either end) in which an item that changed counts half. 1 exactly when nothing was added, removed or changed,
     * so also from nothing to nothing; 0 when no item stayed.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Jaccard_index">Jaccard index</a>
     */
    public double stability() {
        int either = kept() + added + removed;
        return either == 0 ? 1 : (unchanged + changed * HALF) / either;
    }

    private OptionalDouble ofStart(int items) {
        return start() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) items / start());
    }

    /** Counts on the way to it. */
    static final class Count {

        private int unchanged;
        private int changed;
        private int added;
        private int removed;

        void kept(boolean same) {
            if (same) {
                unchanged++;
            } else {
                changed++;
            }
        }

        void added() {
            added++;
        }

        void removed() {
            removed++;
        }

        Survival survival() {
            return new Survival(unchanged, changed, added, removed);
        }
    }
}
