package io.canvasledger.canvas;

/**
 * A line of versions of one canvas. {@link #MAIN} is the one every canvas begins with, and so far the only one.
 *
 * @param name such as {@code main}
 */
public record Branch(String name) implements Comparable<Branch> {

    public static final Branch MAIN = new Branch("main");

    @Override
    public int compareTo(Branch other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
