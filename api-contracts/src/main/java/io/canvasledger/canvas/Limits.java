package io.canvasledger.canvas;

/** How much there may be of anything; the one place that says so. Lengths count Unicode code points. */
public final class Limits {

    /** Items on one canvas at one time. */
    public static final int ITEMS = 2_000;
    /** Changes in one command, and events of one snapshot import. */
    public static final int CHANGES = 2_000;
    /** Named milestones of one canvas at one time. */
    public static final int MILESTONES = 200;
    /** Characters of a title, of a canvas name or of a milestone name. */
    public static final int TITLE = 200;
    /** Characters of a description, a rationale or a job. */
    public static final int TEXT = 4_000;
    /** Tags of an item. */
    public static final int TAGS = 50;
    /** Characters of a tag. */
    public static final int TAG = 60;
    /** References a version cites. */
    public static final int EVIDENCE = 50;
    /** Characters of a reference. */
    public static final int REFERENCE = 500;
    /** The highest position within a block. */
    public static final int POSITION = 1_000_000;
    /** Links on one canvas at one time. */
    public static final int LINKS = 10_000;
    /** Reviews of one canvas. */
    public static final int REVIEWS = 50;
    /** Snapshots in one import. */
    public static final int SNAPSHOTS = 200;
    /** Removed items a canvas remembers, so that one that comes back is the same item. */
    public static final int REMEMBERED = 200;

    private Limits() {}
}
