package io.canvasledger.canvas;

import java.time.LocalDate;

/** How much there may be of anything; the one place that says so. Lengths count Unicode code points. */
public final class Limits {

    /** Items on one canvas at one time. */
    public static final int ITEMS = 2_000;
    /** Changes in one command; also what one snapshot may change. */
    public static final int CHANGES = 2_000;
    /** Events of one command: what the database takes in one transaction without keeping others waiting. */
    public static final int EVENTS = 20_000;
    /** Reasons told when a command is refused; nobody reads more at once. */
    public static final int REASONS = 100;
    /** The first day a version can have taken effect. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    /** The last day a version can take effect. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
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
    /** Customer segments one relationship addresses. */
    public static final int SEGMENTS = 200;
    /** Reviews of one canvas. */
    public static final int REVIEWS = 50;
    /** Snapshots in one import. */
    public static final int SNAPSHOTS = 200;
    /** Removed items a canvas remembers, so that one that comes back is the same item. */
    public static final int REMEMBERED = 200;

    private Limits() {}
}
