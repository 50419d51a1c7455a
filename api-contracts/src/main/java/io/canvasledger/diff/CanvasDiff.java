package io.canvasledger.diff;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Board;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Memory;
import io.canvasledger.canvas.Profile;
import io.canvasledger.canvas.Register;
import io.canvasledger.canvas.Review;
import io.canvasledger.diff.Subject.Answer;
import io.canvasledger.diff.Subject.Linkage;
import io.canvasledger.diff.Subject.Naming;
import io.canvasledger.diff.Subject.OfCanvas;
import io.canvasledger.diff.Subject.OfItem;
import io.canvasledger.diff.Subject.Presence;
import io.canvasledger.diff.Subject.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;

/**
 * What differs, net, between two versions of one canvas, whichever is the older. It says nothing of what was tried in
 * between: that is {@link Path}. Three things hold for any two versions {@code a} and {@code b}: {@code between(a,
 * b).applyTo(a)} equals {@code b}, {@code between(a, b).reversed()} equals {@code between(b, a)}, and {@code between(a,
 * a)} is empty.
 *
 * @param added items only on the later side, in its reading order
 * @param removed items only on the earlier side, in its reading order
 * @param changed items on both sides that are not the same on both, in the reading order of the later
 * @param linked links only on the later side, by link
 * @param unlinked links only on the earlier side, by link
 */
public record CanvasDiff(
        Bookkeeping bookkeeping,
        Edit<String> name,
        Edit<@Nullable String> description,
        Edit<Boolean> archived,
        MilestoneDifferences milestones,
        Edit<PSortedMap<String, Review>> reviews,
        Edit<PSortedSet<String>> silencedRules,
        List<Item> added,
        List<Item> removed,
        List<ItemDifference> changed,
        List<Connection> linked,
        List<Connection> unlinked) {

    private static final Comparator<ItemDifference> READING_ORDER =
            Comparator.comparing(ItemDifference::after, Item.READING_ORDER);

    /** @throws IllegalArgumentException when these are not versions of the same canvas */
    public static CanvasDiff between(Canvas from, Canvas to) {
        return new CanvasDiff(
                Bookkeeping.between(from, to),
                new Edit<>(from.name(), to.name()),
                new Edit<>(from.description(), to.description()),
                new Edit<>(from.archived(), to.archived()),
                MilestoneDifferences.between(from.milestones(), to.milestones()),
                new Edit<>(from.reviews(), to.reviews()),
                new Edit<>(from.silencedRules(), to.silencedRules()),
                itemsOnlyOn(to, from),
                itemsOnlyOn(from, to),
                itemsChanged(from, to),
                linksOnlyOn(to, from),
                linksOnlyOn(from, to));
    }

    /** The same difference told backwards. */
    public CanvasDiff reversed() {
        return new CanvasDiff(
                bookkeeping.reversed(),
                name.reversed(),
                description.reversed(),
                archived.reversed(),
                milestones.reversed(),
                reviews.reversed(),
                silencedRules.reversed(),
                removed,
                added,
                changed.stream()
                        .map(ItemDifference::reversed)
                        .sorted(READING_ORDER)
                        .toList(),
                unlinked,
                linked);
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
                new Profile(bookkeeping.kind().after(), name.after(), description.after(), archived.after()),
                new Board(
                        itemsAfter(from.items()),
                        from.links().minusAll(links(unlinked)).plusAll(links(linked))),
                new Register(milestones.applyTo(from.milestones()), reviews.after(), silencedRules.after()),
                new Memory(
                        bookkeeping.effectiveOn().after(), bookkeeping.removed().after()));
    }

    /** Whether nothing differs that anybody decided. */
    public boolean isEmpty() {
        return subjects().isEmpty();
    }

    /** How much differs in all; every difference counts once. */
    public Counts counts() {
        return Counts.of(added.size(), removed.size(), changed, linked.size(), unlinked.size());
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
     * Every single difference by what it is about: the canvas first, then items removed, added and changed aspect by aspect,
     * links ended and made, milestones, answers, rules.
     */
    public Set<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        if (name.differs()) {
            subjects.add(OfCanvas.NAME);
        }
        if (description.differs()) {
            subjects.add(OfCanvas.DESCRIPTION);
        }
        if (archived.differs()) {
            subjects.add(OfCanvas.ARCHIVED);
        }
        removed.forEach(item -> subjects.add(new Presence(item.id())));
        added.forEach(item -> subjects.add(new Presence(item.id())));
        changed.forEach(change -> change.aspects().forEach(aspect -> subjects.add(new OfItem(change.item(), aspect))));
        unlinked.forEach(connection -> subjects.add(new Linkage(connection.link())));
        linked.forEach(connection -> subjects.add(new Linkage(connection.link())));
        milestones.names().forEach(milestone -> subjects.add(new Naming(milestone)));
        subjects.addAll(answers());
        subjects.addAll(rules());
        return Collections.unmodifiableSet(subjects);
    }

    /** The review questions that are answered otherwise, by review and question. */
    public List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        var names = new TreeSet<>(reviews.before().keySet());
        names.addAll(reviews.after().keySet());
        for (var name : names) {
            var before = answersIn(reviews.before(), name);
            var after = answersIn(reviews.after(), name);
            var questions = new TreeSet<>(before.keySet());
            questions.addAll(after.keySet());
            questions.stream()
                    .filter(question -> !Objects.equals(before.get(question), after.get(question)))
                    .forEach(question -> answers.add(new Answer(name, question)));
        }
        return answers;
    }

    private static Map<String, String> answersIn(Map<String, Review> reviews, String name) {
        var review = reviews.get(name);
        return review == null ? Map.of() : review.answers();
    }

    /** The coherence rules heeded on one side only, by id. */
    public List<Rule> rules() {
        var either = new TreeSet<>(silencedRules.before());
        either.addAll(silencedRules.after());
        return either.stream()
                .filter(rule -> silencedRules.before().contains(rule)
                        != silencedRules.after().contains(rule))
                .map(Rule::new)
                .toList();
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
