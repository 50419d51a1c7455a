package io.canvasledger.decide;

import static io.canvasledger.canvas.Rejection.Reason.CANVAS_ARCHIVED;
import static io.canvasledger.canvas.Rejection.Reason.ITEM_EXISTS;
import static io.canvasledger.canvas.Rejection.Reason.ITEM_UNKNOWN;
import static io.canvasledger.canvas.Rejection.Reason.LINK_NOT_ALLOWED;
import static io.canvasledger.canvas.Rejection.Reason.LINK_TO_SELF;
import static io.canvasledger.canvas.Rejection.Reason.LINK_UNKNOWN;
import static io.canvasledger.canvas.Rejection.Reason.MILESTONE_EXISTS;
import static io.canvasledger.canvas.Rejection.Reason.MILESTONE_UNKNOWN;
import static io.canvasledger.canvas.Rejection.Reason.NOT_A_RELATIONSHIP;
import static io.canvasledger.canvas.Rejection.Reason.OUT_OF_RANGE;
import static io.canvasledger.canvas.Rejection.Reason.TOO_MANY_ITEMS;
import static io.canvasledger.canvas.Rejection.Reason.TOO_MANY_LINKS;
import static io.canvasledger.canvas.Rejection.Reason.TOO_MANY_MILESTONES;
import static io.canvasledger.canvas.Rejection.Reason.VALUE_REQUIRED;
import static io.canvasledger.canvas.Rejection.Reason.VERSION_UNKNOWN;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasDescribed;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Rejection;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Change.AnswerQuestion;
import io.canvasledger.change.Change.ArchiveCanvas;
import io.canvasledger.change.Change.BringBackCanvas;
import io.canvasledger.change.Change.DescribeCanvas;
import io.canvasledger.change.Change.LinkItems;
import io.canvasledger.change.Change.MoveItem;
import io.canvasledger.change.Change.NameMilestone;
import io.canvasledger.change.Change.RemoveItem;
import io.canvasledger.change.Change.RemoveMilestone;
import io.canvasledger.change.Change.RenameCanvas;
import io.canvasledger.change.Change.RetagItem;
import io.canvasledger.change.Change.RewordItem;
import io.canvasledger.change.Change.SetAttributes;
import io.canvasledger.change.Change.SetStanding;
import io.canvasledger.change.Change.ShiftRelationship;
import io.canvasledger.change.Change.SwitchRule;
import io.canvasledger.change.Change.UnlinkItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides one change on the canvas as it is at that moment. */
final class ChangeRules {

    /** What one change comes to: events, or reasons against it, or neither when it changes nothing. */
    record Outcome(List<CanvasEvent> events, List<Rejection> reasons) {

        boolean changesNothing() {
            return events.isEmpty() && reasons.isEmpty();
        }
    }

    static final Outcome NOTHING = new Outcome(List.of(), List.of());

    private final Canvas canvas;

    private ChangeRules(Canvas canvas) {
        this.canvas = canvas;
    }

    static Outcome decide(Canvas canvas, Change change) {
        boolean opensOrCloses = change instanceof BringBackCanvas || change instanceof ArchiveCanvas;
        if (canvas.archived() && !opensOrCloses) {
            return refused(Rejection.of(CANVAS_ARCHIVED, null));
        }
        return new ChangeRules(canvas).decide(change);
    }

    private Outcome decide(Change change) {
        return switch (change) {
            case AddItem add -> add(add);
            case RewordItem reword -> on(reword.item(), item -> reword(item, reword));
            case RetagItem retag -> on(retag.item(), item -> retag(item, retag));
            case MoveItem move -> on(move.item(), item -> move(item, move));
            case RemoveItem remove -> on(remove.item(), this::remove);
            case SetStanding set ->
                on(
                        set.item(),
                        item -> Objects.equals(item.standing(), set.standing())
                                ? NOTHING
                                : happens(new StandingChanged(item.id(), item.standing(), set.standing())));
            case SetAttributes set -> on(set.item(), item -> type(item, set.attributes(), "/attributes"));
            case ShiftRelationship shift ->
                on(
                        shift.item(),
                        item -> item.block() == Block.CUSTOMER_RELATIONSHIPS
                                ? type(item, shift.relationship(), "/relationship")
                                : refused(Rejection.of(NOT_A_RELATIONSHIP, "/item", "block", item.block())));
            case LinkItems link -> link(new Link(link.from(), link.type(), link.to()));
            case UnlinkItems link -> unlink(new Link(link.from(), link.type(), link.to()));
            case RenameCanvas rename -> rename(rename.name());
            case DescribeCanvas describe -> describe(describe.description());
            case ArchiveCanvas _ -> canvas.archived() ? NOTHING : happens(new CanvasArchived());
            case BringBackCanvas _ -> canvas.archived() ? happens(new CanvasBroughtBack()) : NOTHING;
            case NameMilestone name -> nameMilestone(name);
            case RemoveMilestone remove -> removeMilestone(remove.name());
            case AnswerQuestion answer -> AnswerRules.decide(canvas, answer);
            case SwitchRule turn -> SwitchRules.decide(canvas, turn);
        };
    }

    private Outcome add(AddItem add) {
        var id = add.item();
        var reasons = new ArrayList<Rejection>();
        if (id == null) {
            reasons.add(Rejection.of(VALUE_REQUIRED, "/item"));
        } else if (canvas.item(id).isPresent()) {
            reasons.add(Rejection.of(ITEM_EXISTS, "/item", "item", id));
        }
        if (canvas.items().size() >= Limits.ITEMS) {
            reasons.add(Rejection.of(TOO_MANY_ITEMS, null, "limit", Limits.ITEMS));
        }
        if (add.block() == null) {
            reasons.add(Rejection.of(VALUE_REQUIRED, "/block"));
        }
        reasons.addAll(TextRules.name(add.title(), "/title"));
        reasons.addAll(TextRules.text(add.description(), "/description"));
        reasons.addAll(TextRules.tags(add.tags(), "/tags"));
        reasons.addAll(position(add.position()));
        if (add.attributes() != null && add.block() != null) {
            reasons.addAll(AttributeRules.check(canvas, add.block(), add.attributes(), "/attributes"));
        }
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        return happens(new ItemAdded(new Item(
                id,
                new Placement(add.block(), add.position()),
                new Wording(TextRules.line(add.title()), TextRules.normal(add.description())),
                TextRules.normal(add.tags()),
                add.standing(),
                AttributeRules.normal(add.attributes()))));
    }

    private Outcome reword(Item item, RewordItem reword) {
        var reasons = new ArrayList<Rejection>();
        if (reword.title() != null) {
            reasons.addAll(TextRules.name(reword.title(), "/title"));
        }
        reasons.addAll(TextRules.text(reword.description(), "/description"));
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        var after = new Wording(
                reword.title() == null ? item.title() : TextRules.line(reword.title()),
                reword.description() == null ? item.description() : TextRules.normal(reword.description()));
        return item.wording().equals(after) ? NOTHING : happens(new ItemReworded(item.id(), item.wording(), after));
    }

    private Outcome retag(Item item, RetagItem retag) {
        if (retag.tags() == null) {
            return refused(Rejection.of(VALUE_REQUIRED, "/tags"));
        }
        var reasons = TextRules.tags(retag.tags(), "/tags");
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        var after = TextRules.normal(retag.tags());
        return item.tags().equals(after) ? NOTHING : happens(new ItemRetagged(item.id(), item.tags(), after));
    }

    private Outcome move(Item item, MoveItem move) {
        var reasons = position(move.position());
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        var block = move.block() == null ? item.block() : move.block();
        var position = move.position() == null && block == item.block()
                ? item.placement().position()
                : move.position();
        var after = new Placement(block, position);
        if (item.placement().equals(after)) {
            return NOTHING;
        }
        var events = new ArrayList<CanvasEvent>();
        if (item.block() != block) {
            if (item.attributes() != null) {
                events.add(typed(item, null));
            }
            events.addAll(letGo(item, link -> !allowedAfter(link, item.id(), block)));
        }
        events.add(new ItemMoved(item.id(), item.placement(), after));
        return new Outcome(events, List.of());
    }

    private Outcome remove(Item item) {
        var events = new ArrayList<>(letGo(item, _ -> true));
        events.add(new ItemRemoved(item));
        return new Outcome(events, List.of());
    }

    /** Ends the links an item can no longer keep, and its place in relationships if it stops being a segment. */
    private List<CanvasEvent> letGo(Item item, Predicate<Link> ends) {
        Stream<CanvasEvent> links = canvas.linksOf(item.id()).filter(ends).map(link -> new ItemsUnlinked(link));
        Stream<CanvasEvent> relationships = canvas.itemsOf(Block.CUSTOMER_RELATIONSHIPS)
                .filter(other -> other.segments().contains(item.id()))
                .map(other -> typed(other, ((Relationship) other.attributes()).without(item.id())));
        return Stream.concat(links, relationships).toList();
    }

    private boolean allowedAfter(Link link, ItemId moved, Block to) {
        return link.type().connects(blockOf(link.from(), moved, to), blockOf(link.to(), moved, to));
    }

    private Block blockOf(ItemId end, ItemId moved, Block to) {
        return end.equals(moved) ? to : canvas.items().get(end).block();
    }

    private Outcome type(Item item, @Nullable Attributes attributes, String pointer) {
        if (attributes != null) {
            var reasons = AttributeRules.check(canvas, item.block(), attributes, pointer);
            if (!reasons.isEmpty()) {
                return new Outcome(List.of(), reasons);
            }
        }
        var after = AttributeRules.normal(attributes);
        return Objects.equals(item.attributes(), after) ? NOTHING : happens(typed(item, after));
    }

    private CanvasEvent typed(Item item, @Nullable Attributes attributes) {
        var after = AttributeRules.normal(attributes);
        return item.block() == Block.CUSTOMER_RELATIONSHIPS
                ? new RelationshipShifted(item.id(), (Relationship) item.attributes(), (Relationship) after)
                : new AttributesChanged(item.id(), item.attributes(), after);
    }

    private Outcome link(Link link) {
        var reasons = ends(link);
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        if (link.from().equals(link.to())) {
            return refused(Rejection.of(LINK_TO_SELF, "/to", "item", link.to()));
        }
        var from = canvas.items().get(link.from()).block();
        var to = canvas.items().get(link.to()).block();
        if (!link.type().connects(from, to)) {
            return refused(Rejection.of(
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
            return NOTHING;
        }
        if (canvas.links().size() >= Limits.LINKS) {
            return refused(Rejection.of(TOO_MANY_LINKS, null, "limit", Limits.LINKS));
        }
        return happens(new ItemsLinked(link));
    }

    private static String names(Set<Block> blocks) {
        return String.join(", ", blocks.stream().sorted().map(Block::name).toList());
    }

    private Outcome unlink(Link link) {
        var reasons = missing(link);
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        return canvas.links().contains(link)
                ? happens(new ItemsUnlinked(link))
                : refused(Rejection.of(LINK_UNKNOWN, null, "from", link.from(), "type", link.type(), "to", link.to()));
    }

    private static List<Rejection> missing(Link link) {
        var reasons = new ArrayList<Rejection>();
        if (link.from() == null) {
            reasons.add(Rejection.of(VALUE_REQUIRED, "/from"));
        }
        if (link.type() == null) {
            reasons.add(Rejection.of(VALUE_REQUIRED, "/type"));
        }
        if (link.to() == null) {
            reasons.add(Rejection.of(VALUE_REQUIRED, "/to"));
        }
        return reasons;
    }

    private List<Rejection> ends(Link link) {
        var reasons = missing(link);
        if (!reasons.isEmpty()) {
            return reasons;
        }
        if (canvas.item(link.from()).isEmpty()) {
            reasons.add(Rejection.of(ITEM_UNKNOWN, "/from", "item", link.from()));
        }
        if (canvas.item(link.to()).isEmpty()) {
            reasons.add(Rejection.of(ITEM_UNKNOWN, "/to", "item", link.to()));
        }
        return reasons;
    }

    private Outcome rename(String name) {
        var reasons = TextRules.name(name, "/name");
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        var after = TextRules.line(name);
        return canvas.name().equals(after) ? NOTHING : happens(new CanvasRenamed(canvas.name(), after));
    }

    private Outcome describe(@Nullable String description) {
        var reasons = TextRules.text(description, "/description");
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        var after = TextRules.normal(description);
        return Objects.equals(canvas.description(), after)
                ? NOTHING
                : happens(new CanvasDescribed(canvas.description(), after));
    }

    private Outcome nameMilestone(NameMilestone change) {
        var reasons = new ArrayList<>(TextRules.milestone(change.name(), "/name"));
        int version = change.version() == null ? canvas.version() : change.version();
        if (version < 1 || version > canvas.version()) {
            reasons.add(Rejection.of(VERSION_UNKNOWN, "/version", "given", version, "head", canvas.version() - 1));
        }
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        var milestone = new Milestone(TextRules.line(change.name()), version);
        if (milestone.equals(canvas.milestones().get(milestone.name()))) {
            return NOTHING;
        }
        var taken = milestone(milestone.name());
        if (taken.isPresent()) {
            return refused(Rejection.of(
                    MILESTONE_EXISTS,
                    "/name",
                    "name",
                    taken.get().name(),
                    "version",
                    taken.get().version()));
        }
        return canvas.milestones().size() >= Limits.MILESTONES
                ? refused(Rejection.of(TOO_MANY_MILESTONES, null, "limit", Limits.MILESTONES))
                : happens(new MilestoneNamed(milestone));
    }

    private Outcome removeMilestone(@Nullable String name) {
        var reasons = TextRules.name(name, "/name");
        if (!reasons.isEmpty()) {
            return new Outcome(List.of(), reasons);
        }
        return milestone(TextRules.line(name))
                .map(milestone -> happens(new MilestoneRemoved(milestone)))
                .orElseGet(() -> refused(Rejection.of(MILESTONE_UNKNOWN, "/name", "name", TextRules.line(name))));
    }

    /** Whatever the case: so are milestones read, too. */
    private Optional<Milestone> milestone(String name) {
        return canvas.milestones().values().stream()
                .filter(milestone -> milestone.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static List<Rejection> position(@Nullable Integer position) {
        return position == null || (position >= 0 && position <= Limits.POSITION)
                ? List.of()
                : List.of(Rejection.of(OUT_OF_RANGE, "/position", "min", 0, "max", Limits.POSITION));
    }

    private Outcome on(@Nullable ItemId id, Function<Item, Outcome> rule) {
        if (id == null) {
            return refused(Rejection.of(VALUE_REQUIRED, "/item"));
        }
        return canvas.item(id).map(rule).orElseGet(() -> refused(Rejection.of(ITEM_UNKNOWN, "/item", "item", id)));
    }

    static Outcome happens(CanvasEvent event) {
        return new Outcome(List.of(event), List.of());
    }

    static Outcome refused(Rejection reason) {
        return new Outcome(List.of(), List.of(reason));
    }
}
