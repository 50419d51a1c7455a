package io.canvasledger.standalone.sweep;

/** What somebody may do next, and on how many cards of a deck it stands. */
enum Act {
    ADD(4),
    REMOVE(4),
    REWORD(2),
    RETAG(1),
    REPOSITION(1),
    MOVE(1),
    MOVE_AND_TYPE(6),
    TEST(1),
    TYPE(2),
    UNTYPE(1),
    TYPE_ANEW(1),
    SHIFT(2),
    LINK(2),
    UNLINK(1),
    RENAME(1),
    DESCRIBE(1),
    DESCRIBE_NO_MORE(1),
    ARCHIVE(1),
    NAME_MILESTONE(1),
    REMOVE_MILESTONE(1),
    ANSWER(1),
    SWITCH_RULE(1);

    final int cards;

    Act(int cards) {
        this.cards = cards;
    }
}
