package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.ITEM_EXISTS;
import static io.canvasledger.refuse.Reason.OUT_OF_RANGE;
import static io.canvasledger.refuse.Reason.TOO_MANY_ITEMS;
import static io.canvasledger.refuse.Reason.VALUE_REQUIRED;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Change.MoveItem;
import io.canvasledger.change.Change.RetagItem;
import io.canvasledger.change.Change.RewordItem;
import io.canvasledger.change.Change.SetStanding;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what is there, what it says and where it stands. */
final class ItemRules {

    private ItemRules() {}

    static Outcome add(Canvas canvas, AddItem add) {
        var id = add.item();
        var reasons = new ArrayList<Refusal>();
        if (id == null) {
            reasons.add(Refusal.of(VALUE_REQUIRED, "/item"));
        } else if (canvas.item(id).isPresent()) {
            reasons.add(Refusal.of(ITEM_EXISTS, "/item", "item", id));
        }
        if (canvas.items().size() >= Limits.ITEMS) {
            reasons.add(Refusal.of(TOO_MANY_ITEMS, null, "limit", Limits.ITEMS));
        }
        if (add.block() == null) {
            reasons.add(Refusal.of(VALUE_REQUIRED, "/block"));
        }
        reasons.addAll(TextRules.name(add.title(), "/title"));
        reasons.addAll(TextRules.text(add.description(), "/description"));
        reasons.addAll(TextRules.tags(add.tags(), "/tags"));
        reasons.addAll(position(add.position()));
        if (add.attributes() != null && add.block() != null) {
            reasons.addAll(AttributeRules.check(canvas, add.block(), add.attributes(), "/attributes"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return Outcome.happens(new ItemAdded(new Item(
                id,
                new Placement(add.block(), add.position()),
                new Wording(TextRules.line(add.title()), TextRules.normal(add.description())),
                TextRules.normal(add.tags()),
                add.standing(),
                AttributeRules.normal(add.attributes()))));
    }

    static Outcome reword(Item item, RewordItem reword) {
        var reasons = new ArrayList<Refusal>();
        if (reword.title() != null) {
            reasons.addAll(TextRules.name(reword.title(), "/title"));
        }
        reasons.addAll(TextRules.text(reword.description(), "/description"));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var after = new Wording(
                reword.title() == null ? item.title() : TextRules.line(reword.title()),
                reword.description() == null ? item.description() : TextRules.normal(reword.description()));
        return item.wording().equals(after)
                ? Outcome.NOTHING
                : Outcome.happens(new ItemReworded(item.id(), item.wording(), after));
    }

    static Outcome retag(Item item, RetagItem retag) {
        if (retag.tags() == null) {
            return Outcome.refused(Refusal.of(VALUE_REQUIRED, "/tags"));
        }
        var reasons = TextRules.tags(retag.tags(), "/tags");
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var after = TextRules.normal(retag.tags());
        return item.tags().equals(after)
                ? Outcome.NOTHING
                : Outcome.happens(new ItemRetagged(item.id(), item.tags(), after));
    }

    static Outcome stand(Item item, SetStanding set) {
        return Objects.equals(item.standing(), set.standing())
                ? Outcome.NOTHING
                : Outcome.happens(new StandingChanged(item.id(), item.standing(), set.standing()));
    }

    static Outcome move(Canvas canvas, Item item, MoveItem move) {
        var reasons = position(move.position());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var block = move.block() == null ? item.block() : move.block();
        var position = move.position() == null && block == item.block()
                ? item.placement().position()
                : move.position();
        var after = new Placement(block, position);
        if (item.placement().equals(after)) {
            return Outcome.NOTHING;
        }
        var events = new ArrayList<CanvasEvent>();
        if (item.block() != block) {
            if (item.attributes() != null) {
                events.add(TypingRules.typed(item, null));
            }
            events.addAll(letGo(canvas, item, link -> !allowedAfter(canvas, link, item.id(), block)));
        }
        events.add(new ItemMoved(item.id(), item.placement(), after));
        return new Outcome(events, List.of());
    }

    static Outcome remove(Canvas canvas, Item item) {
        var events = new ArrayList<>(letGo(canvas, item, _ -> true));
        events.add(new ItemRemoved(item));
        return new Outcome(events, List.of());
    }

    /** Ends the links an item can no longer keep, and its place in relationships if it stops being a segment. */
    private static List<CanvasEvent> letGo(Canvas canvas, Item item, Predicate<Link> ends) {
        Stream<CanvasEvent> links = canvas.linksOf(item.id()).filter(ends).map(link -> new ItemsUnlinked(link));
        Stream<CanvasEvent> relationships = canvas.itemsOf(Block.CUSTOMER_RELATIONSHIPS)
                .filter(other -> other.segments().contains(item.id()))
                .map(other -> TypingRules.typed(other, ((Relationship) other.attributes()).without(item.id())));
        return Stream.concat(links, relationships).toList();
    }

    private static boolean allowedAfter(Canvas canvas, Link link, ItemId moved, Block to) {
        return link.type().connects(blockOf(canvas, link.from(), moved, to), blockOf(canvas, link.to(), moved, to));
    }

    private static Block blockOf(Canvas canvas, ItemId end, ItemId moved, Block to) {
        return end.equals(moved) ? to : canvas.items().get(end).block();
    }

    private static List<Refusal> position(@Nullable Integer position) {
        return position == null || (position >= 0 && position <= Limits.POSITION)
                ? List.of()
                : List.of(Refusal.of(OUT_OF_RANGE, "/position", "min", 0, "max", Limits.POSITION));
    }
}
