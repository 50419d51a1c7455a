package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.RefusalExample.CHANNELS_1;
import static io.canvasledger.decide.RefusalExample.many;
import static io.canvasledger.decide.RefusalExample.one;
import static io.canvasledger.refuse.Reason.*;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.coherence.Rule;
import io.canvasledger.review.ReviewQuestion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with what a change says, or leaves unsaid. */
final class TextRefusals {

    private TextRefusals() {}

    static Stream<RefusalExample> examples() {
        return Stream.of(
                one(new Change.RewordItem(OFFER, " ", null), TEXT_REQUIRED, "/title"),
                one(new Change.RewordItem(OFFER, "\u00a0\u2007", null), TEXT_REQUIRED, "/title"),
                one(new Change.RewordItem(OFFER, "\u200b \u200d\ufeff", null), TEXT_REQUIRED, "/title"),
                one(new Change.RewordItem(OFFER, "\u0001\u0085", null), TEXT_REQUIRED, "/title"),
                one(new AddItem(item(50), Block.CHANNELS, null, null, null, null, null, null), TEXT_REQUIRED, "/title"),
                one(new Change.RenameCanvas(null), TEXT_REQUIRED, "/name"),
                one(new Change.NameMilestone(null, null), TEXT_REQUIRED, "/name"),
                one(new Change.RemoveMilestone(null), TEXT_REQUIRED, "/name"),
                one(new Change.NameMilestone("Q1/24", 1), NAME_NOT_ADDRESSABLE, "/name", "characters", "/ \\ ;"),
                one(new Change.NameMilestone("main@Launch", 1), NAME_NOT_ADDRESSABLE, "/name", "characters", "@"),
                one(new Change.AnswerQuestion(" ", CHANNELS_1, "x"), TEXT_REQUIRED, "/review"),
                one(
                        new Change.AnswerQuestion("..", CHANNELS_1, "x"),
                        NAME_NOT_ADDRESSABLE,
                        "/review",
                        "characters",
                        "/ \\ ;"),
                one(new Change.AnswerQuestion("Spring", null, "x"), VALUE_REQUIRED, "/question"),
                one(
                        new Change.AnswerQuestion("Spring", CHANNELS_1, "x".repeat(4001)),
                        TEXT_TOO_LONG,
                        "/answer",
                        4000,
                        4001),
                one(new Change.SwitchRule(null, false), VALUE_REQUIRED, "/rule"),
                one(
                        new Change.AnswerQuestion("Spring", "PERSONAL.CHANNELS.1", "x"),
                        QUESTION_UNKNOWN,
                        "/question",
                        "given",
                        "PERSONAL.CHANNELS.1",
                        "kind",
                        "BUSINESS",
                        "allowed",
                        ReviewQuestion.of(CanvasKind.BUSINESS).stream()
                                .map(ReviewQuestion::id)
                                .collect(Collectors.joining(", "))),
                one(
                        new Change.SwitchRule("segment_without_offer", false),
                        RULE_UNKNOWN,
                        "/rule",
                        "given",
                        "segment_without_offer",
                        "allowed",
                        Stream.of(Rule.values()).map(Rule::name).collect(Collectors.joining(", "))),
                one(new Change.RewordItem(OFFER, "é".repeat(201), null), TEXT_TOO_LONG, "/title", 200, 201),
                one(new Change.DescribeCanvas("🏃".repeat(4001)), TEXT_TOO_LONG, "/description", 4000, 4001),
                one(
                        new Change.SetAttributes(CONSUMERS, new CustomerSegment(null, null, null, "x".repeat(4001))),
                        TEXT_TOO_LONG,
                        "/attributes/job",
                        4000,
                        4001),
                one(new Change.RewordItem(OFFER, "a\0b", null), TEXT_UNSUPPORTED, "/title"),
                one(new Change.RewordItem(OFFER, null, "half \ud83c"), TEXT_UNSUPPORTED, "/description"),
                one(new Change.RewordItem(OFFER, null, "the first half \ud800"), TEXT_UNSUPPORTED, "/description"),
                one(new Change.RewordItem(OFFER, null, "the last half \udfff"), TEXT_UNSUPPORTED, "/description"),
                one(new AddItem(item(50), null, "x", null, null, null, null, null), VALUE_REQUIRED, "/block"),
                one(new AddItem(null, Block.CHANNELS, "x", null, null, null, null, null), VALUE_REQUIRED, "/item"),
                one(new Change.RemoveItem(null), VALUE_REQUIRED, "/item"),
                one(new Change.RetagItem(OFFER, null), VALUE_REQUIRED, "/tags"),
                one(new Change.LinkItems(OFFER, null, CONSUMERS), VALUE_REQUIRED, "/type"),
                one(new Change.UnlinkItems(null, LinkType.SERVES, CONSUMERS), VALUE_REQUIRED, "/from"),
                one(new Change.MoveItem(OFFER, null, -1), OUT_OF_RANGE, "/position", "min", "0", "max", "1000000"),
                one(new Change.RetagItem(OFFER, many(51, i -> "t" + i)), TOO_MANY_TAGS, "/tags", 50, 51),
                one(
                        new Change.RetagItem(OFFER, List.of("x  y", "z", "x y")),
                        VALUE_REPEATED,
                        "/tags/2",
                        "given",
                        "x y"),
                one(new Change.RetagItem(OFFER, List.of("x", "y".repeat(61))), TEXT_TOO_LONG, "/tags/1", 60, 61));
    }
}
