package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of the relationships of a canvas, each with what it weighs among them. Weights are exact, so that nothing which did not
 * happen is told as a last digit of rounding; a share is rounded once, when it is told.
 *
 * @param parts by relationship
 * @param total what all of them weigh, above 0 unless there is none
 */
record Effort(SequencedMap<ItemId, Part> parts, BigDecimal total) {

    /** One relationship's part in it, of the total. */
    record Part(StatedMotive motive, StatedCategory category, BigDecimal weight) {}

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
        var weights = weights(items.stream().map(Effort::weight).toList());
        var parts = new TreeMap<ItemId, Part>();
        for (int i = 0; i < items.size(); i++) {
            parts.put(items.get(i).id(), part(items.get(i), weights.get(i)));
        }
        return new Effort(parts, sum(weights));
    }

    private static Part part(Item item, BigDecimal weight) {
        Motive motive = null;
        Category category = null;
        if (item.attributes() instanceof Relationship relationship) {
            motive = relationship.motive();
            category = relationship.category();
        }
        return new Part(StatedMotive.of(motive), StatedCategory.of(category), weight);
    }

    private static @Nullable BigDecimal weight(Item item) {
        return item.attributes() instanceof Relationship relationship ? relationship.weight() : null;
    }

    /**
     * Weights are relative. One nobody stated counts as the mean of those that were stated; where none was, or all are 0,
     * each counts the same. A mean need not be a decimal number, so all are told as many times as were stated.
     */
    private static List<BigDecimal> weights(List<@Nullable BigDecimal> weights) {
        var stated = weights.stream().filter(Objects::nonNull).toList();
        var sum = sum(stated);
        var times = BigDecimal.valueOf(stated.size());
        return weights.stream()
                .map(weight -> sum.signum() == 0 ? BigDecimal.ONE : weight == null ? sum : weight.multiply(times))
                .toList();
    }

    static BigDecimal sum(Collection<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether nothing of it went elsewhere: the same relationships for the same motives, in the same categories, and as much
     * for each of these. How much each of them takes of one motive is nobody's shift, and what takes no share says nothing.
     */
    boolean dividesAs(Effort other) {
        return kinds().equals(other.kinds())
                && motives().equals(other.motives())
                && categories().equals(other.categories());
    }

    private Map<ItemId, List<Enum<?>>> kinds() {
        var kinds = new HashMap<ItemId, List<Enum<?>>>();
        parts.forEach((item, part) -> {
            if (part.weight().signum() > 0) {
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
        var weights = new TreeMap<K, BigDecimal>();
        for (var part : parts.values()) {
            if (part.weight().signum() > 0) {
                weights.merge(by.apply(part), part.weight(), BigDecimal::add);
            }
        }
        var shares = new TreeMap<K, Double>();
        weights.forEach((key, weight) -> shares.put(key, share(weight, total)));
        return new Mix<>(shares);
    }

    /** Equal shares are equal doubles, of however different numbers they are the quotient. */
    static double share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128).doubleValue();
    }
}
