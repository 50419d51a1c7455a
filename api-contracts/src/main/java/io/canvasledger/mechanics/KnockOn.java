package io.canvasledger.mechanics;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * An item that went while others still depended on it. A warning, never a refusal.
 *
 * @param gone the item as it was on the earlier version
 * @param movedTo the block it went to; empty when it is no longer on the canvas
 * @param losses who suffers, in the reading order of the later version; never empty
 */
public record KnockOn(Item gone, Optional<Block> movedTo, List<Loss> losses) {

    /**
     * An item that is still where it was, without the one it depended on and without another in its stead.
     *
     * @param dependent as it is on the later version
     * @param tie what it was to the item that went; the first, where it was several things of one kind
     * @param nothingLeft whether it now has nothing of that kind at all: a channel that leads to no segment any more
     */
    public record Loss(Item dependent, Tie tie, boolean nothingLeft) {}

    public KnockOn {
        losses = List.copyOf(losses);
    }

    /**
     * The knock-on effects of everything that was removed, or moved out of its block, between two versions of a canvas, in
     * the reading order of the earlier one.
     *
     * <p>An item suffers when it is still in the block it was in, and neither kept its dependency nor gained another of the
     * same kind: a tie of the same need (serving, reaching and addressing a segment are one) to an item of the block that
     * the lost one stood in. Only direct dependents are listed; {@link Mechanics#dependentsOf} on the earlier version tells
     * who depended on those.
     */
    public static List<KnockOn> between(Canvas from, Canvas to) {
        var before = Mechanics.of(from);
        var after = Mechanics.of(to);
        var knockOns = new ArrayList<KnockOn>();
        for (var item : from.inReadingOrder()) {
            var now = to.item(item.id());
            if (now.isPresent() && now.get().block() == item.block()) {
                continue;
            }
            var losses = losses(item, before, after, to);
            if (!losses.isEmpty()) {
                knockOns.add(new KnockOn(item, now.map(Item::block), losses));
            }
        }
        return List.copyOf(knockOns);
    }

    private record Needed(Item of, Tie.Need need) {}

    private static List<Loss> losses(Item gone, Mechanics before, Mechanics after, Canvas to) {
        var seen = new HashSet<Needed>();
        var losses = new ArrayList<Loss>();
        for (var lost : before.directDependents(gone.id())) {
            var still = to.items().get(lost.dependent().id());
            if (still == null || still.block() != lost.dependent().block()) {
                continue;
            }
            var had = ofKind(lost, before.directDependencies(still.id()), gone);
            var has = ofKind(lost, after.directDependencies(still.id()), gone);
            boolean kept = after.directDependencies(still.id()).stream()
                    .anyMatch(one -> one.tie().need() == lost.tie().need() && isOn(one, gone));
            boolean replaced = has.stream().anyMatch(one -> had.stream().noneMatch(other -> isOn(other, one.on())));
            if (!kept && !replaced && seen.add(new Needed(still, lost.tie().need()))) {
                losses.add(new Loss(still, lost.tie(), has.isEmpty()));
            }
        }
        losses.sort((one, other) -> Item.READING_ORDER.compare(one.dependent(), other.dependent()));
        return losses;
    }

    private static List<Dependency> ofKind(Dependency lost, List<Dependency> among, Item gone) {
        return among.stream()
                .filter(one -> one.tie().need() == lost.tie().need() && one.on().block() == gone.block())
                .toList();
    }

    private static boolean isOn(Dependency dependency, Item item) {
        return dependency.on().id().equals(item.id());
    }
}
