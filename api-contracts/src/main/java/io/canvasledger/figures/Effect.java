package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
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
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.VersionId;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event comes to on a canvas that may lack some of what was recorded before it: the canvas stays one that could have
 * been recorded. Whatever the event says of what is not there, or stands in another block, waits. An item that leaves or moves takes
 * along what it cannot keep, as it always does, also what nobody knew of any more when that was recorded.
 *
 * @param canvas after it
 * @param waiting what of the event could not apply: all of it, or for a relationship whose segments are not all there yet, only that
 *     it addresses them; absent when all applied
 */
record Effect(Canvas canvas, @Nullable CanvasEvent waiting) {

    static Effect of(VersionId version, CanvasEvent event, Canvas canvas) {
        return switch (event) {
            case VersionOpened _,
                    CanvasCreated _,
                    CanvasRenamed _,
                    CanvasDescribed _,
                    CanvasArchived _,
                    CanvasBroughtBack _,
                    MilestoneNamed _,
                    QuestionAnswered _,
                    RuleSwitched _ -> new Effect(canvas.evolve(version, event), null);
            case ItemAdded e -> added(version, e.item(), canvas);
            case ItemReworded e -> where(holds(canvas, e.item()), version, e, canvas);
            case ItemRetagged e -> where(holds(canvas, e.item()), version, e, canvas);
            case ItemMoved e -> where(canMove(canvas, e), version, e, canvas).settled(version, e.item());
            case ItemRemoved e ->
                where(holds(canvas, e.item().id()), version, e, canvas)
                        .settled(version, e.item().id());
            case StandingChanged e -> where(holds(canvas, e.item()), version, e, canvas);
            case AttributesChanged e -> where(canBeTyped(canvas, e.item(), e.before(), e.after()), version, e, canvas);
            case RelationshipShifted e ->
                canBeTyped(canvas, e.item(), e.before(), e.after())
                        ? shifted(version, e, canvas)
                        : new Effect(canvas, e);
            case ItemsLinked e -> where(joins(canvas, e.link()), version, e, canvas);
            case ItemsUnlinked e -> where(canvas.links().contains(e.link()), version, e, canvas);
            case MilestoneRemoved e ->
                where(canvas.milestones().containsKey(e.milestone().name()), version, e, canvas);
        };
    }

    private static Effect where(boolean applies, VersionId version, CanvasEvent event, Canvas canvas) {
        return applies ? new Effect(canvas.evolve(version, event), null) : new Effect(canvas, event);
    }

    /** To another block from wherever it stands; to another position only within the block it is one of. */
    private static boolean canMove(Canvas canvas, ItemMoved move) {
        var to = move.after().block();
        return move.before().block() == to ? stands(canvas, move.item(), to) : holds(canvas, move.item());
    }

    /** Also what ends is of one block: applied in another, it would end what is typed there. */
    private static boolean canBeTyped(
            Canvas canvas, ItemId item, @Nullable Attributes before, @Nullable Attributes after) {
        var typed = after == null ? before : after;
        return typed == null ? holds(canvas, item) : stands(canvas, item, typed.block());
    }

    private static boolean holds(Canvas canvas, ItemId item) {
        return canvas.items().containsKey(item);
    }

    private static boolean stands(Canvas canvas, ItemId id, Block block) {
        var item = canvas.items().get(id);
        return item != null && item.block() == block;
    }

    private static boolean joins(Canvas canvas, Link link) {
        var from = canvas.items().get(link.from());
        var to = canvas.items().get(link.to());
        return from != null && to != null && link.type().connects(from.block(), to.block());
    }

    private static Effect added(VersionId version, Item item, Canvas canvas) {
        var known = item.attributes() instanceof Relationship all ? known(all, canvas) : item.attributes();
        var effect = new Effect(
                canvas.evolve(version, new ItemAdded(item.as(known))), rest(item.id(), known, item.attributes()));
        // One that returns while it has not left yet may stand elsewhere than what it is linked to allows.
        return holds(canvas, item.id()) ? effect.settled(version, item.id()) : effect;
    }

    private static Effect shifted(VersionId version, RelationshipShifted shift, Canvas canvas) {
        var known = shift.after() == null ? null : known(shift.after(), canvas);
        var after = canvas.evolve(version, new RelationshipShifted(shift.item(), shift.before(), known));
        return new Effect(after, rest(shift.item(), known, shift.after()));
    }

    /** The same relationship as far as it addresses segments that are there; null if it then says nothing. */
    private static @Nullable Relationship known(Relationship all, Canvas canvas) {
        var known = all;
        for (var segment : all.segments()) {
            if (!stands(canvas, segment, CUSTOMER_SEGMENTS)) {
                known = known.without(segment);
            }
        }
        return known.isEmpty() && !all.isEmpty() ? null : known;
    }

    private static @Nullable CanvasEvent rest(ItemId item, @Nullable Attributes known, @Nullable Attributes all) {
        return Objects.equals(known, all)
                ? null
                : new RelationshipShifted(item, (Relationship) known, (Relationship) all);
    }

    /** Ends what an item that is gone, or stands in another block, cannot keep. */
    private Effect settled(VersionId version, ItemId id) {
        var item = canvas.items().get(id);
        var ends = new ArrayList<CanvasEvent>();
        canvas.linksOf(id).filter(link -> !joins(canvas, link)).forEach(link -> ends.add(new ItemsUnlinked(link)));
        if (item == null || item.block() != CUSTOMER_SEGMENTS) {
            canvas.itemsOf(CUSTOMER_RELATIONSHIPS)
                    .filter(other -> other.segments().contains(id))
                    .forEach(other -> {
                        var all = (Relationship) other.attributes();
                        ends.add(new RelationshipShifted(other.id(), all, known(all, canvas)));
                    });
        }
        if (item != null && item.attributes() != null && item.attributes().block() != item.block()) {
            ends.add(new AttributesChanged(id, item.attributes(), null));
        }
        var settled = canvas;
        for (var end : ends) {
            settled = settled.evolve(version, end);
        }
        return new Effect(settled, waiting);
    }
}
