package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.ITEM_UNKNOWN;
import static io.canvasledger.refuse.Reason.LINK_NOT_ALLOWED;
import static io.canvasledger.refuse.Reason.LINK_TO_SELF;
import static io.canvasledger.refuse.Reason.LINK_UNKNOWN;
import static io.canvasledger.refuse.Reason.TOO_MANY_LINKS;
import static io.canvasledger.refuse.Reason.VALUE_REQUIRED;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Link;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides which items are linked. */
final class LinkRules {

    private LinkRules() {}

    static Outcome link(Canvas canvas, Link link) {
        var reasons = ends(canvas, link);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (link.from().equals(link.to())) {
            return Outcome.refused(Refusal.of(LINK_TO_SELF, "/to", "item", link.to()));
        }
        var from = canvas.items().get(link.from()).block();
        var to = canvas.items().get(link.to()).block();
        if (!link.type().connects(from, to)) {
            return Outcome.refused(Refusal.of(
                    LINK_NOT_ALLOWED,
                    "/type",
                    "type",
                    link.type(),
                    "from",
                    from,
                    "to",
                    to,
                    "allowedFrom",
                    names(link.type().from()),
                    "allowedTo",
                    names(link.type().to())));
        }
        if (canvas.links().contains(link)) {
            return Outcome.NOTHING;
        }
        if (canvas.links().size() >= Limits.LINKS) {
            return Outcome.refused(Refusal.of(TOO_MANY_LINKS, null, "limit", Limits.LINKS));
        }
        return Outcome.happens(new ItemsLinked(link));
    }

    private static String names(Set<Block> blocks) {
        return String.join(", ", blocks.stream().sorted().map(Block::name).toList());
    }

    static Outcome unlink(Canvas canvas, Link link) {
        var reasons = missing(link);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return canvas.links().contains(link)
                ? Outcome.happens(new ItemsUnlinked(link))
                : Outcome.refused(
                        Refusal.of(LINK_UNKNOWN, null, "from", link.from(), "type", link.type(), "to", link.to()));
    }

    private static List<Refusal> missing(Link link) {
        var reasons = new ArrayList<Refusal>();
        if (link.from() == null) {
            reasons.add(Refusal.of(VALUE_REQUIRED, "/from"));
        }
        if (link.type() == null) {
            reasons.add(Refusal.of(VALUE_REQUIRED, "/type"));
        }
        if (link.to() == null) {
            reasons.add(Refusal.of(VALUE_REQUIRED, "/to"));
        }
        return reasons;
    }

    private static List<Refusal> ends(Canvas canvas, Link link) {
        var reasons = missing(link);
        if (!reasons.isEmpty()) {
            return reasons;
        }
        if (canvas.item(link.from()).isEmpty()) {
            reasons.add(Refusal.of(ITEM_UNKNOWN, "/from", "item", link.from()));
        }
        if (canvas.item(link.to()).isEmpty()) {
            reasons.add(Refusal.of(ITEM_UNKNOWN, "/to", "item", link.to()));
        }
        return reasons;
    }
}
