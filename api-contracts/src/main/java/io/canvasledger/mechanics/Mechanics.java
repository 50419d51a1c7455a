package io.canvasledger.mechanics;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What depends on what at one version of a canvas: its links, and the segments its relationships address, as one graph. The
 * graph may hold circles; a walk meets each item once, and never the one it began at. Walks and lists come in the same
 * order every time.
 */
public final class Mechanics {

    private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::dependent, Item.READING_ORDER)
            .thenComparing(Dependency::on, Item.READING_ORDER)
            .thenComparing(Dependency::tie);

    private final Canvas canvas;
    private final List<Dependency> all;
    private final Map<ItemId, List<Dependency>> byDependent = new HashMap<>();
    private final Map<ItemId, List<Dependency>> byOn = new HashMap<>();

    private Mechanics(Canvas canvas) {
        this.canvas = canvas;
        var found = new ArrayList<Dependency>();
        canvas.links().forEach(link -> add(found, link.from(), Tie.of(link.type()), link.to()));
        canvas.items().values().forEach(item -> item.segments()
                .forEach(segment -> add(found, item.id(), Tie.ADDRESSES, segment)));
        found.sort(ORDER);
        all = Collections.unmodifiableList(found);
        for (var dependency : all) {
            byDependent
                    .computeIfAbsent(dependency.dependent().id(), _ -> new ArrayList<>())
                    .add(dependency);
            byOn.computeIfAbsent(dependency.on().id(), _ -> new ArrayList<>()).add(dependency);
        }
    }

    /** Leaves out what points to an item that is not on the canvas, and an item's dependency on itself. */
    public static Mechanics of(Canvas canvas) {
        return new Mechanics(canvas);
    }

    /** Every direct dependency, by the dependent's place in reading order, then that of what it depends on. */
    public List<Dependency> dependencies() {
        return all;
    }

    /** What an item directly depends on, in reading order; nothing for an item that is not on the canvas. */
    public List<Dependency> directDependencies(ItemId item) {
        return Collections.unmodifiableList(byDependent.getOrDefault(item, List.of()));
    }

    /** What directly depends on an item, in reading order; nothing for an item that is not on the canvas. */
    public List<Dependency> directDependents(ItemId item) {
        return Collections.unmodifiableList(byOn.getOrDefault(item, List.of()));
    }

    /**
     * Everything an item depends on, directly or through others, nearest first, then in reading order.
     *
     * @throws NoSuchElementException when the item is not on the canvas
     */
    public List<Chain> dependenciesOf(ItemId item) {
        return walk(item, this::directDependencies, Dependency::on, (path, step) -> {
            var longer = new ArrayList<>(path);
            longer.add(step);
            return longer;
        });
    }

    /**
     * Everything that depends on an item, directly or through others, nearest first, then in reading order: what to look
     * at before the item is removed.
     *
     * @throws NoSuchElementException when the item is not on the canvas
     */
    public List<Chain> dependentsOf(ItemId item) {
        return walk(item, this::directDependents, Dependency::dependent, (path, step) -> {
            var longer = new ArrayList<>(path);
            longer.addFirst(step);
            return longer;
        });
    }

    private interface Growth {
        List<Dependency> grow(List<Dependency> path, Dependency step);
    }

    private List<Chain> walk(
            ItemId start, Function<ItemId, List<Dependency>> steps, Function<Dependency, Item> met, Growth growth) {
        if (!canvas.items().containsKey(start)) {
            throw new NoSuchElementException("not on the canvas: " + start);
        }
        var chains = new LinkedHashMap<ItemId, Chain>();
        var next = new ArrayDeque<ItemId>();
        next.add(start);
        for (@Nullable ItemId at = next.poll(); at != null; at = next.poll()) {
            var here = chains.get(at);
            List<Dependency> path = here == null ? List.of() : here.dependencies();
            for (var step : steps.apply(at)) {
                var item = met.apply(step);
                if (!item.id().equals(start) && !chains.containsKey(item.id())) {
                    chains.put(item.id(), new Chain(item, growth.grow(path, step)));
                    next.add(item.id());
                }
            }
        }
        return chains.values().stream()
                .sorted(Comparator.comparingInt(Chain::steps).thenComparing(Chain::item, Item.READING_ORDER))
                .toList();
    }

    private void add(List<Dependency> found, ItemId from, Tie tie, ItemId to) {
        var dependent = canvas.items().get(from);
        var on = canvas.items().get(to);
        if (dependent != null && on != null && !from.equals(to)) {
            found.add(new Dependency(dependent, tie, on));
        }
    }
}
