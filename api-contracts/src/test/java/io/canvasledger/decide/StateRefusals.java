package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.NOBODY;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.PLANS;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.after;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.RefusalExample.CHANNELS_1;
import static io.canvasledger.decide.RefusalExample.many;
import static io.canvasledger.decide.RefusalExample.on;
import static io.canvasledger.decide.RefusalExample.one;
import static io.canvasledger.decide.RefusalExample.whole;
import static io.canvasledger.refuse.Reason.*;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.change.Change;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What speaks against a change where the canvas stands: what is there, what is not, and how much there may be. */
final class StateRefusals {

    private StateRefusals() {}

    static Stream<RefusalExample> examples() {
        return Stream.of(
                // what is there and what is not
                one(add(OFFER, Block.CHANNELS, "x"), ITEM_EXISTS, "/item", "item", OFFER.toString()),
                one(new Change.RemoveItem(NOBODY), ITEM_UNKNOWN, "/item", "item", NOBODY.toString()),
                one(
                        new Change.LinkItems(OFFER, LinkType.SERVES, NOBODY),
                        ITEM_UNKNOWN,
                        "/to",
                        "item",
                        NOBODY.toString()),
                one(
                        new Change.ShiftRelationship(OFFER, null),
                        NOT_A_RELATIONSHIP,
                        "/item",
                        "block",
                        "VALUE_PROPOSITIONS"),
                one(
                        new Change.LinkItems(CONSUMERS, LinkType.IS_SUBSIDISED_BY, CONSUMERS),
                        LINK_TO_SELF,
                        "/to",
                        "item",
                        CONSUMERS.toString()),
                one(
                        new Change.LinkItems(CONSUMERS, LinkType.IS_PAID_BY, PLANS),
                        LINK_NOT_ALLOWED,
                        "/type",
                        "type",
                        "IS_PAID_BY",
                        "from",
                        "CUSTOMER_SEGMENTS",
                        "to",
                        "REVENUE_STREAMS",
                        "allowedFrom",
                        "REVENUE_STREAMS",
                        "allowedTo",
                        "CUSTOMER_SEGMENTS"),
                one(
                        new Change.UnlinkItems(OFFER, LinkType.SERVES, CONSUMERS),
                        LINK_UNKNOWN,
                        "",
                        "from",
                        OFFER.toString(),
                        "type",
                        "SERVES",
                        "to",
                        CONSUMERS.toString()),
                one(new Change.NameMilestone("x", 3), VERSION_UNKNOWN, "/version", "given", "3", "head", "1"),
                one(new Change.NameMilestone("x", 0), VERSION_UNKNOWN, "/version", "given", "0", "head", "1"),
                on(
                        business(new Change.NameMilestone("Launch", 1)),
                        new Change.NameMilestone("LAUNCH", 2),
                        MILESTONE_EXISTS,
                        "/name",
                        "name",
                        "Launch",
                        "version",
                        "1"),
                one(new Change.RemoveMilestone("Launch"), MILESTONE_UNKNOWN, "/name", "name", "Launch"),
                on(business(new Change.ArchiveCanvas()), new Change.RenameCanvas("x"), CANVAS_ARCHIVED, ""),
                // how much there may be
                whole(
                        () -> decide(withItems(Limits.ITEMS), add(item(1_000_000), Block.CHANNELS, "x")),
                        TOO_MANY_ITEMS,
                        "/changes/0",
                        "limit",
                        "2000"),
                whole(
                        () -> decide(withMilestones(Limits.MILESTONES), new Change.NameMilestone("x", 1)),
                        TOO_MANY_MILESTONES,
                        "/changes/0",
                        "limit",
                        "200"),
                on(
                        business(many(Limits.REVIEWS, i -> new Change.AnswerQuestion("R" + i, CHANNELS_1, "x"))
                                .toArray(Change[]::new)),
                        new Change.AnswerQuestion("x", CHANNELS_1, "x"),
                        TOO_MANY_REVIEWS,
                        "",
                        "limit",
                        "50"),
                whole(
                        () -> decide(withLinks(Limits.LINKS), new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS)),
                        TOO_MANY_LINKS,
                        "/changes/0",
                        "limit",
                        "10000"));
    }

    private static Canvas withItems(int count) {
        return business(many(count - 6, i -> add(item(1000 + i), Block.CHANNELS, "Channel " + i))
                .toArray(Change[]::new));
    }

    private static Canvas withMilestones(int count) {
        return business(many(count, i -> new Change.NameMilestone("M" + i, 1)).toArray(Change[]::new));
    }

    /** A hundred offers, each linked to a hundred resources. */
    private static Canvas withLinks(int count) {
        var canvas = business(IntStream.range(0, 100)
                .boxed()
                .flatMap(i -> Stream.of(
                        add(item(1000 + i), Block.VALUE_PROPOSITIONS, "Offer"),
                        add(item(2000 + i), Block.KEY_RESOURCES, "Resource")))
                .toArray(Change[]::new));
        for (int from = 0; from < count; from += 2000) {
            canvas = after(
                    canvas,
                    decide(
                            canvas,
                            IntStream.range(from, from + 2000)
                                    .mapToObj(i -> new Change.LinkItems(
                                            item(1000 + i / 100), LinkType.NEEDS, item(2000 + i % 100)))
                                    .toArray(Change[]::new)));
        }
        return canvas;
    }
}
