package io.canvasledger.match;

/**
 * How many pairs of an item and a statement one import may still compare by likeness. What is beyond is not compared, so
 * that the same import always comes to the same.
 */
public final class Comparisons {

    /**
     * Pairs compared in one go; beyond, what has no equal title counts as removed and added. Some 300 items against 300,
     * where a reader would not find the rewordings either.
     */
    static final int AT_ONCE = 100_000;
    /** Pairs compared in one import, of however many snapshots. */
    static final int IN_ALL = 2_000_000;

    private long left = IN_ALL;

    /** Whether so many may be compared; if so, they count. */
    boolean allow(long pairs) {
        if (pairs > AT_ONCE || pairs > left) {
            return false;
        }
        left -= pairs;
        return true;
    }
}
