package io.canvasledger.query.timeline;

/** The kinds of event a timeline tells: all there are, but for the one that opens a version and is told as the version. */
enum EventKind {
    CANVAS_CREATED,
    CANVAS_RENAMED,
    CANVAS_DESCRIBED,
    CANVAS_ARCHIVED,
    CANVAS_BROUGHT_BACK,
    ITEM_ADDED,
    ITEM_REWORDED,
    ITEM_RETAGGED,
    ITEM_MOVED,
    ITEM_REMOVED,
    STANDING_CHANGED,
    ATTRIBUTES_CHANGED,
    RELATIONSHIP_SHIFTED,
    ITEMS_LINKED,
    ITEMS_UNLINKED,
    MILESTONE_NAMED,
    MILESTONE_REMOVED,
    QUESTION_ANSWERED,
    RULE_SWITCHED
}
