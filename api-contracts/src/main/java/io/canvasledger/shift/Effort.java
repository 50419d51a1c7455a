package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of the relationships of a canvas, each with the share of their effort it takes.
 *
 * @param parts by relationship; shares sum to 1 unless there is none
 */
record Effort(SequencedMap<ItemId, Part> parts) {

    /** One relationship's part in it. */
    record Part(StatedMotive motive, StatedCategory category, double share) {}

    static final Effort NONE = of(List.of());

    /** That of all relationships, those that address nobody too. */
    static Effort overall(Canvas canvas) {
        return of(canvas.itemsOf(CUSTOMER_RELATIONSHIPS).toList());
    }

    /** That of the relationships that address each segment, in one pass over them; segments nothing addresses are missing. */
    static Map<ItemId, Effort> bySegment(Canvas canvas) {
        var addressing = new HashMap<ItemId, List<Item>>();
        canvas.itemsOf(CUSTOMER_RELATIONSHIPS)
                .forEach(item -> canvas.board().addressedBy(item.id()).forEach(segment -> addressing
                        .computeIfAbsent(segment, _ -> new ArrayList<>())
                        .add(item)));
        var efforts = new HashMap<ItemId, Effort>();
        addressing.forEach((segment, items) -> efforts.put(segment, of(items)));
        return efforts;
    }

    private static Effort of(List<Item> items) {
        var shares = shares(items.stream().map(Effort::weight).toList());
        var parts = new TreeMap<ItemId, Part>();
        for (int i = 0; i < items.size(); i++) {
            parts.put(items.get(i).id(), part(items.get(i), shares[i]));
        }
        return new Effort(parts);
    }

    private static Part part(Item item, double share) {
        Motive motive = null;
        Category category = null;
        if (item.attributes() instanceof Relationship relationship) {
            motive = relationship.motive();
            category = relationship.category();
        }
        return new Part(StatedMotive.of(motive), StatedCategory.of(category), share);
    }

    private static @Nullable BigDecimal weight(Item item) {
        return item.attributes() instanceof Relationship relationship ? relationship.weight() : null;
    }

    /**
     * Weights are relative. One nobody stated counts as the mean of those that were stated; where none was, or all are 0,
     * each counts the same.
     */
    private static double[] shares(List<@Nullable BigDecimal> weights) {
        double mean = weights.stream()
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(0);
        var shares = weights.stream()
                .mapToDouble(weight -> weight == null ? mean : weight.doubleValue())
                .toArray();
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares)
                .map(weight -> total == 0 ? 1.0 / shares.length : weight / total)
                .toArray();
    }

    /**
     * Whether nothing of it went elsewhere: the same relationships for the same motives, in the same categories, and as much
     * for each of these. How much each of them takes of one motive is nobody's shift, and what takes no share says nothing.
     */
    boolean dividesAs(Effort other) {
        return kinds().equals(other.kinds())
                && Mix.same(motives(), other.motives())
                && Mix.same(categories(), other.categories());
    }

    private Map<ItemId, List<Enum<?>>> kinds() {
        var kinds = new HashMap<ItemId, List<Enum<?>>>();
        parts.forEach((item, part) -> {
            if (part.share() > 0) {
                kinds.put(item, List.of(part.motive(), part.category()));
            }
        });
        return kinds;
    }

    Mix<StatedMotive> motives() {
        return mix(Part::motive);
    }

    Mix<StatedCategory> categories() {
        return mix(Part::category);
    }

    private <K extends Enum<K>> Mix<K> mix(Function<Part, K> by) {
        var shares = new TreeMap<K, Double>();
        for (var part : parts.values()) {
            if (part.share() > 0) {
                shares.merge(by.apply(part), part.share(), Double::sum);
            }
        }
        return new Mix<>(shares);
    }
}
