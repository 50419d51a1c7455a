package io.canvasledger.match;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Change.LinkItems;
import io.canvasledger.change.Change.MoveItem;
import io.canvasledger.change.Change.RemoveItem;
import io.canvasledger.change.Change.RetagItem;
import io.canvasledger.change.Change.RewordItem;
import io.canvasledger.change.Change.SetAttributes;
import io.canvasledger.change.Change.SetStanding;
import io.canvasledger.change.Change.UnlinkItems;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what must have changed for a canvas to look like a snapshot. Which statement is which item is decided by
 * {@link Pairing}; here it becomes changes: what a statement does not speak about (null) stays as it is, an empty
 * description, no tags or empty attributes mean none, and an item that is not mentioned goes. Pure and deterministic; the
 * order of statements does not matter.
 */
public final class SnapshotMatch {

    private final Canvas canvas;
    private final Snapshot snapshot;
    private final Pairing pairing;
    private final List<Change> changes = new ArrayList<>();
    /** Segments that stop being segments, and with it part of any relationship. */
    private final Set<ItemId> goneSegments = new HashSet<>();

    private SnapshotMatch(Canvas canvas, Snapshot snapshot, Comparisons comparisons) {
        this.canvas = canvas;
        this.snapshot = snapshot;
        this.pairing = new Pairing(canvas, snapshot.statements(), comparisons);
    }

    /**
     * The changes that turn the canvas into the snapshot; none when it already looks like that. They can be decided one
     * after the other in this order: links end and items go before anything arrives, and what is named exists before it
     * is named.
     */
    public static List<Change> changes(Canvas canvas, Snapshot snapshot) {
        return of(canvas, snapshot, new Comparisons()).changes();
    }

    /**
     * The same, and which statements they come from.
     *
     * @param comparisons what all snapshots of one import may compare
     */
    public static SnapshotMatch of(Canvas canvas, Snapshot snapshot, Comparisons comparisons) {
        var match = new SnapshotMatch(canvas, snapshot, comparisons);
        var endings = match.endings();
        match.unlink();
        match.changes.addAll(endings);
        match.moves();
        match.words();
        match.additions();
        match.attributes();
        match.link();
        return match;
    }

    /** As {@link #changes(Canvas, Snapshot)}. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What the snapshot says of each item it mentions, present or to be added. */
    public Map<ItemId, Statement> statements() {
        var statements = new HashMap<ItemId, Statement>();
        pairing.pairs().forEach((statement, item) -> statements.put(item.id(), statement));
        pairing.added().forEach((statement, id) -> statements.put(id, statement));
        return statements;
    }

    private List<Change> endings() {
        var endings = new ArrayList<Change>();
        for (var item : pairing.removed().stream().sorted(Pairing.REMOVAL).toList()) {
            endings.add(new RemoveItem(item.id()));
            goneSegments.add(item.id());
        }
        pairing.pairs().forEach((statement, item) -> {
            if (item.block() == Block.CUSTOMER_SEGMENTS && statement.block() != item.block()) {
                goneSegments.add(item.id());
            }
        });
        return endings;
    }

    private void unlink() {
        if (snapshot.links() == null) {
            return;
        }
        var stated = new TreeSet<>(snapshot.links());
        var removed = pairing.removed().stream().map(Item::id).toList();
        for (var link : canvas.links()) {
            // Links of an item that goes end with it.
            if (!stated.contains(link) && !removed.contains(link.from()) && !removed.contains(link.to())) {
                changes.add(new UnlinkItems(link.from(), link.type(), link.to()));
            }
        }
    }

    private void moves() {
        pairing.pairs().forEach((statement, item) -> {
            var placement = item.placement();
            boolean elsewhere = statement.block() != placement.block();
            boolean atOther =
                    statement.position() != null && !statement.position().equals(placement.position());
            if (elsewhere || atOther) {
                changes.add(new MoveItem(item.id(), statement.block(), statement.position()));
            }
        });
    }

    private void words() {
        pairing.pairs().forEach((statement, item) -> {
            var description = statement.description() == null ? item.description() : none(statement.description());
            if (!statement.title().equals(item.title()) || !Objects.equals(description, item.description())) {
                changes.add(new RewordItem(item.id(), statement.title(), description == null ? "" : description));
            }
            var tags = statement.tags() == null
                    ? item.tags()
                    : statement.tags().stream().distinct().toList();
            if (!tags.equals(item.tags())) {
                changes.add(new RetagItem(item.id(), tags));
            }
            if (statement.standing() != null && statement.standing() != item.standing()) {
                changes.add(new SetStanding(item.id(), statement.standing()));
            }
        });
    }

    /** Relationships last: they may name segments that arrive with them. */
    private void additions() {
        for (boolean relationships : List.of(false, true)) {
            pairing.added().forEach((statement, id) -> {
                if (relationships == (statement.block() == Block.CUSTOMER_RELATIONSHIPS)) {
                    changes.add(new AddItem(
                            id,
                            statement.block(),
                            statement.title(),
                            none(statement.description()),
                            statement.tags(),
                            statement.position(),
                            statement.standing(),
                            attributes(statement, null)));
                }
            });
        }
    }

    private void attributes() {
        pairing.pairs().forEach((statement, item) -> {
            var left = left(item, statement.block());
            var stated = attributes(statement, left);
            if (!Objects.equals(stated, left)) {
                changes.add(new SetAttributes(item.id(), stated));
            }
        });
    }

    /** The attributes an item will have, beside those it has left. */
    private @Nullable Attributes attributes(Statement statement, @Nullable Attributes left) {
        if (statement.attributes() == null) {
            return left;
        }
        return statement.recognised()
                ? Recognition.add(left, statement.attributes(), canvas.kind())
                : none(statement.attributes());
    }

    /** What an item's attributes are by then: those of another block ended with its move, as did segments that are gone. */
    private @Nullable Attributes left(Item item, Block block) {
        if (item.block() != block || !(item.attributes() instanceof Relationship relationship)) {
            return item.block() == block ? item.attributes() : null;
        }
        for (var segment : relationship.segments()) {
            if (goneSegments.contains(segment)) {
                relationship = relationship.without(segment);
            }
        }
        return none(relationship);
    }

    private void link() {
        if (snapshot.links() == null) {
            return;
        }
        var blocks = new HashMap<ItemId, Block>();
        canvas.items().forEach((id, item) -> blocks.put(id, item.block()));
        pairing.pairs().forEach((statement, item) -> blocks.put(item.id(), statement.block()));
        var kept = new TreeSet<>(canvas.links());
        // Ended by a move: whoever states such a link shall hear that it is not allowed.
        // Nor has a snapshot a link to what it leaves out.
        var removed = pairing.removed().stream().map(Item::id).collect(Collectors.toSet());
        kept.removeIf(link -> removed.contains(link.from()) || removed.contains(link.to()));
        kept.removeIf(link -> !link.type().connects(blocks.get(link.from()), blocks.get(link.to())));
        for (var link : new TreeSet<>(snapshot.links())) {
            if (!kept.contains(link)) {
                changes.add(new LinkItems(link.from(), link.type(), link.to()));
            }
        }
    }

    private static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Attributes none(@Nullable Attributes attributes) {
        return attributes == null || attributes.isEmpty() ? null : attributes;
    }
}
