package io.canvasledger.diff;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Board;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pcollections.PSortedMap;

/**
 * What differs, net, between two versions of one canvas, whichever is the older. It says nothing of what was tried in
 * between: that is {@link Path}. Three things hold for any two versions {@code a} and {@code b}: {@code between(a,
 * b).applyTo(a)} equals {@code b}, {@code between(a, b).reversed()} equals {@code between(b, a)}, and {@code between(a,
 * a)} is empty.
 *
 * @param profile what differs about the canvas as a whole: its name, its description, whether it is archived
 * @param added items only in the version compared to, in its reading order
 * @param removed items only on the earlier side, in its reading order
 * @param changed items on both sides that are not the same on both, in the reading order of the later
 * @param linked links only in the version compared to, by link
 * @param unlinked links only on the earlier side, by link
 * @param register milestones that ended, that began, that name another version, each by name; then answers by review and
 *     question; then rules by id
 */
public record CanvasDiff(
        Bookkeeping bookkeeping,
        List<Facet> profile,
        List<Item> added,
        List<Item> removed,
        List<ItemDifference> changed,
        List<Connection> linked,
        List<Connection> unlinked,
        List<Facet> register) {

    private static final Comparator<ItemDifference> READING_ORDER =
            Comparator.comparing(ItemDifference::after, Item.READING_ORDER);

    /** @throws IllegalArgumentException when these are not versions of the same canvas */
    public static CanvasDiff between(Canvas from, Canvas to) {
        return new CanvasDiff(
                Bookkeeping.between(from, to),
                OfOneCanvas.profile(from.profile(), to.profile()),
                itemsOnlyOn(to, from),
                itemsOnlyOn(from, to),
                itemsChanged(from, to),
                linksOnlyOn(to, from),
                linksOnlyOn(from, to),
                OfOneCanvas.register(from.register(), to.register()));
    }

    /** The same difference told backwards. */
    public CanvasDiff reversed() {
        return new CanvasDiff(
                bookkeeping.reversed(),
                profile.stream().map(Facet::reversed).toList(),
                removed,
                added,
                changed.stream()
                        .map(ItemDifference::reversed)
                        .sorted(READING_ORDER)
                        .toList(),
                unlinked,
                linked,
                OfOneCanvas.inOrder(register.stream().map(Facet::reversed)));
    }

    /**
     * The other side, exactly, given the side this diff starts from.
     *
     * @throws IllegalArgumentException when it starts from another canvas or version
     */
    public Canvas applyTo(Canvas from) {
        if (!from.id().equals(bookkeeping.canvas())
                || !from.at().equals(bookkeeping.at().before())) {
            throw new IllegalArgumentException("this diff starts from "
                    + bookkeeping.at().before() + " of " + bookkeeping.canvas() + ", not from "
                    + from.at() + " of " + from.id());
        }
        return new Canvas(
                from.id(),
                bookkeeping.at().after(),
                OfOneCanvas.after(from.profile(), bookkeeping.kind().after(), profile),
                new Board(
                        itemsAfter(from.items()),
                        from.links().minusAll(links(unlinked)).plusAll(links(linked))),
                OfOneCanvas.after(from.register(), bookkeeping.reviews().after(), register),
                bookkeeping.memory().after());
    }

    /** Whether nothing differs that anybody decided. */
    public boolean isEmpty() {
        return subjects().isEmpty();
    }

    /** How much differs in all; every difference counts once. */
    public Counts counts() {
        var aspects = changed.stream().flatMap(change -> change.aspects().stream());
        return Counts.of(added.size(), removed.size(), aspects, linked.size(), unlinked.size());
    }

    /** The differences as one block sees them. */
    public BlockDifference in(Block block) {
        return BlockDifference.of(this, block);
    }

    /** The nine blocks in their order, those without differences too. */
    public List<BlockDifference> blocks() {
        return Stream.of(Block.values()).map(this::in).toList();
    }

    /**
     * Every single difference: the canvas first, then items removed, added and changed aspect by aspect, links ended and
     * made, then milestones, answers, rules.
     */
    public List<Facet> facets() {
        var facets = new ArrayList<>(profile);
        removed.forEach(item -> facets.add(new Present(item, null)));
        added.forEach(item -> facets.add(new Present(null, item)));
        changed.forEach(change -> facets.addAll(change.facets()));
        unlinked.forEach(connection -> facets.add(new Linked(connection.link(), true, false)));
        linked.forEach(connection -> facets.add(new Linked(connection.link(), false, true)));
        facets.addAll(register);
        return Collections.unmodifiableList(facets);
    }

    /** What differs, in the order of {@link #facets}. */
    public Set<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        facets().forEach(facet -> subjects.add(facet.subject()));
        return Collections.unmodifiableSet(subjects);
    }

    private PSortedMap<ItemId, Item> itemsAfter(PSortedMap<ItemId, Item> items) {
        var after = items.minusAll(removed.stream().map(Item::id).toList());
        for (var item : added) {
            after = after.plus(item.id(), item);
        }
        for (var change : changed) {
            after = after.plus(change.item(), change.after());
        }
        return after;
    }

    private static List<Link> links(List<Connection> connections) {
        return connections.stream().map(Connection::link).toList();
    }

    private static List<Item> itemsOnlyOn(Canvas one, Canvas other) {
        return one.items().values().stream()
                .filter(item -> !other.items().containsKey(item.id()))
                .sorted(Item.READING_ORDER)
                .toList();
    }

    private static List<ItemDifference> itemsChanged(Canvas from, Canvas to) {
        return from.items().values().stream()
                .mapMulti((Item before, Consumer<ItemDifference> differences) -> {
                    var after = to.items().get(before.id());
                    if (after != null && !after.equals(before)) {
                        differences.accept(new ItemDifference(before, after));
                    }
                })
                .sorted(READING_ORDER)
                .toList();
    }

    private static List<Connection> linksOnlyOn(Canvas one, Canvas other) {
        return one.links().stream()
                .filter(link -> !other.links().contains(link))
                .map(link -> Connection.on(one, link))
                .toList();
    }
}
