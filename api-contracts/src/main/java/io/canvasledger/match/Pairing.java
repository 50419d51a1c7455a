package io.canvasledger.match;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.change.Snapshot.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which statement of a snapshot is which item of a canvas. Rules are tried from the surest to the weakest, each on what
 * the ones before have left; within one rule the likest pair goes first, and what still ties is settled by ids. The order
 * in which statements are given has no influence.
 */
final class Pairing {

    private record LikelyPair(Item item, Statement statement, double likeness) {}

    private static final Comparator<LikelyPair> LIKEST_FIRST = Comparator.comparingDouble(LikelyPair::likeness)
            .reversed()
            .thenComparing(pair -> agreements(pair.item(), pair.statement()), Comparator.reverseOrder())
            .thenComparing(pair -> pair.item().id())
            .thenComparing(pair -> pair.statement().fresh());

    private final Canvas canvas;
    private final Comparisons comparisons;
    private final Map<ItemId, Likeness> likeness = new HashMap<>();
    private final Map<ItemId, Likeness> said = new HashMap<>();
    private final Map<ItemId, Item> items;
    private final Map<ItemId, Statement> statements = new LinkedHashMap<>();
    private final Map<Statement, Item> pairs = new LinkedHashMap<>();
    private final Map<Statement, ItemId> added = new LinkedHashMap<>();

    Pairing(Canvas canvas, List<Statement> given, Comparisons comparisons) {
        this.canvas = canvas;
        this.comparisons = comparisons;
        this.items = new LinkedHashMap<>(canvas.items());
        var inOrder = new ArrayList<>(given);
        inOrder.sort(Comparator.comparing(Statement::fresh));
        for (var statement : inOrder) {
            if (statement.id() != null) {
                named(statement, statement.id());
            } else {
                statements.put(statement.fresh(), statement);
            }
        }
        sameTitle(Likeness::exactly);
        sameTitle(Likeness::anyCase);
        sameTitleElsewhere(Likeness::exactly);
        sameTitleElsewhere(Likeness::anyCase);
        alike(true, Likeness.SAME_BLOCK);
        alike(false, Likeness.OTHER_BLOCK);
        back();
        for (var statement : statements.values()) {
            added.put(statement, statement.fresh());
        }
    }

    /** Items and what is now said of them. */
    Map<Statement, Item> pairs() {
        return pairs;
    }

    /** Statements of no present item, with the id each is to be added under. */
    Map<Statement, ItemId> added() {
        return added;
    }

    /** Items nothing is said of any more. */
    Collection<Item> removed() {
        return items.values();
    }

    /** A stated id means that item and no other, be it present, gone or yet to come. */
    private void named(Statement statement, ItemId id) {
        var item = items.remove(id);
        if (item == null) {
            added.put(statement, id);
        } else {
            pairs.put(statement, item);
        }
    }

    private void pair(Item item, Statement statement) {
        items.remove(item.id());
        statements.remove(statement.fresh());
        pairs.put(statement, item);
    }

    private record BlockAndTitle(Block block, String title) {}

    private void sameTitle(Function<String, String> title) {
        var there = new HashMap<BlockAndTitle, List<Item>>();
        for (var item : items.values()) {
            there.computeIfAbsent(
                            new BlockAndTitle(item.block(), title.apply(item.title())), place -> new ArrayList<>())
                    .add(item);
        }
        var stated = new LinkedHashMap<BlockAndTitle, List<Statement>>();
        for (var statement : statements.values()) {
            stated.computeIfAbsent(
                            new BlockAndTitle(statement.block(), title.apply(statement.title())),
                            place -> new ArrayList<>())
                    .add(statement);
        }
        stated.forEach((place, same) -> {
            var candidates = there.getOrDefault(place, List.of());
            if (candidates.size() == 1 && same.size() == 1) {
                pair(candidates.getFirst(), same.getFirst());
            } else if (comparisons.allow((long) candidates.size() * same.size())) {
                var namesakes = new ArrayList<LikelyPair>();
                for (var item : candidates) {
                    for (var statement : same) {
                        namesakes.add(new LikelyPair(item, statement, ofNamesakes(item, statement)));
                    }
                }
                greedily(namesakes);
            }
        });
    }

    /** Two items of one title are told apart by their tags, which name their group, then by their descriptions. */
    private double ofNamesakes(Item item, Statement statement) {
        return (sameTags(item, statement) ? 1 : 0) + likeness(item).ofDescriptions(likeness(statement));
    }

    private void sameTitleElsewhere(Function<String, String> title) {
        var there = new HashMap<String, List<Item>>();
        items.values().forEach(item -> there.computeIfAbsent(title.apply(item.title()), same -> new ArrayList<>())
                .add(item));
        var stated = new LinkedHashMap<String, List<Statement>>();
        statements.values().forEach(statement -> stated.computeIfAbsent(
                        title.apply(statement.title()), same -> new ArrayList<>())
                .add(statement));
        stated.forEach((words, same) -> {
            var candidates = there.getOrDefault(words, List.of());
            if (same.size() == 1 && candidates.size() == 1) {
                pair(candidates.getFirst(), same.getFirst());
            }
        });
    }

    private void alike(boolean sameBlock, double threshold) {
        if (!comparisons.allow(pairs(sameBlock))) {
            return;
        }
        var candidates = new ArrayList<LikelyPair>();
        for (var item : items.values()) {
            for (var statement : statements.values()) {
                // Equal titles that are still here have several places they could have moved to.
                if (sameBlock == (item.block() == statement.block())
                        && !likeness(item).hasTitleOf(likeness(statement))) {
                    double alike = alike(item, statement);
                    if (alike >= threshold) {
                        candidates.add(new LikelyPair(item, statement, alike));
                    }
                }
            }
        }
        greedily(candidates);
    }

    private long pairs(boolean sameBlock) {
        var there = items.values().stream().collect(groupingBy(Item::block, counting()));
        long within = statements.values().stream()
                .mapToLong(statement -> there.getOrDefault(statement.block(), 0L))
                .sum();
        return sameBlock ? within : (long) items.size() * statements.size() - within;
    }

    private void greedily(List<LikelyPair> candidates) {
        candidates.sort(LIKEST_FIRST);
        for (var pair : candidates) {
            if (items.containsKey(pair.item().id())
                    && statements.containsKey(pair.statement().fresh())) {
                pair(pair.item(), pair.statement());
            }
        }
    }

    /** What was removed and is said again is the same item: of the same block, else of the only block that had it. */
    private void back() {
        var taken = new HashSet<>(added.values());
        for (boolean sameBlock : List.of(true, false)) {
            for (var statement : inContentOrder(statements.values())) {
                var title = Likeness.exactly(statement.title());
                var gone = canvas.removed().stream()
                        .filter(removed -> !taken.contains(removed.item()))
                        .filter(removed -> Likeness.exactly(removed.title()).equals(title))
                        .filter(removed -> !sameBlock || removed.block() == statement.block())
                        .toList();
                if (!gone.isEmpty() && (sameBlock || gone.size() == 1)) {
                    taken.add(gone.getFirst().item());
                    added.put(statement, gone.getFirst().item());
                    statements.remove(statement.fresh());
                }
            }
        }
    }

    /**
     * By what they say, not by where they stand. Items are removed in this order too ({@link #REMOVAL}), so that
     * namesakes that went together come back each as itself.
     */
    private static List<Statement> inContentOrder(Collection<Statement> statements) {
        return statements.stream()
                .sorted(Comparator.comparing((Statement statement) -> tags(statement.tags()))
                        .thenComparing(statement -> text(statement.description()))
                        .thenComparing(Statement::fresh))
                .toList();
    }

    /** The order in which items leave: by block, then as {@link #inContentOrder} takes them back. */
    static final Comparator<Item> REMOVAL = Comparator.comparing(Item::block)
            .thenComparing(item -> tags(item.tags()))
            .thenComparing(item -> text(item.description()))
            .thenComparing(Item::id);

    private static String tags(@Nullable List<String> tags) {
        return tags == null ? "" : String.join("\n", tags);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean sameTags(Item item, Statement statement) {
        return statement.tags() != null && item.tags().equals(statement.tags());
    }

    /** How much of what a statement says is so already, the weightier first; tells namesakes apart. */
    private static int agreements(Item item, Statement statement) {
        var description = statement.description();
        return (statement.title().equals(item.title()) ? 16 : 0)
                + (sameTags(item, statement) ? 8 : 0)
                + (description != null && description.equals(text(item.description())) ? 4 : 0)
                + (Objects.equals(statement.position(), item.placement().position()) ? 2 : 0)
                + (statement.standing() == item.standing() ? 1 : 0);
    }

    /** A statement that says nothing of a description is judged by its title alone. */
    private double alike(Item item, Statement statement) {
        var one = likeness(item);
        var other = likeness(statement);
        return statement.description() == null ? one.ofTitles(other) : one.to(other);
    }

    private Likeness likeness(Item item) {
        return likeness.computeIfAbsent(item.id(), id -> new Likeness(item.title(), item.description()));
    }

    private Likeness likeness(Statement statement) {
        return said.computeIfAbsent(
                statement.fresh(), fresh -> new Likeness(statement.title(), statement.description()));
    }
}
