package io.canvasledger.canvas;

import java.util.Comparator;

/**
 * Which version of a canvas: the branch it is on and its number there. Ordered by branch, then by number.
 *
 * @param number 1, 2, 3 … without gaps; 0 before anything has happened
 */
public record VersionId(Branch branch, int number) implements Comparable<VersionId> {

    private static final Comparator<VersionId> ORDER =
            Comparator.comparing(VersionId::branch).thenComparingInt(VersionId::number);

    /** A version of the main branch. */
    public static VersionId main(int number) {
        return new VersionId(Branch.MAIN, number);
    }

    /** The one after it on the same branch. */
    public VersionId next() {
        return new VersionId(branch, number + 1);
    }

    @Override
    public int compareTo(VersionId other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code main@17}. */
    @Override
    public String toString() {
        return branch + "@" + number;
    }
}
