package io.canvasledger.shift;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much weight went from each motive to each motive. A relationship takes with it what it keeps of its share; what
 * shrinking relationships free goes to growing ones, in proportion to how much they freed and how much they grew; what is left
 * over, and what is new or gone, began or ended. So every share before went somewhere and every share after came from
 * somewhere: a row and what ended of it sum to that share of the mix before, a column and what began of it to that of the mix
 * after. Only shares above 0 are listed, and they are exact, rounded once: nothing began or ended by rounding. Told backwards, what moved moved the other way, and what began ended.
 *
 * @param moved from motive, to motive, what went there; what stayed is on the diagonal
 * @param began by motive after
 * @param ended by motive before
 */
public record Flow(
        Map<StatedMotive, Map<StatedMotive, Double>> moved,
        Map<StatedMotive, Double> began,
        Map<StatedMotive, Double> ended) {

    /** How much went from the one motive to the other, 0–1. */
    public double moved(StatedMotive from, StatedMotive to) {
        return moved.getOrDefault(from, Map.of()).getOrDefault(to, 0.0);
    }

    /** How much of a motive is new, 0–1. */
    public double began(StatedMotive motive) {
        return began.getOrDefault(motive, 0.0);
    }

    /** How much of a motive is gone, 0–1. */
    public double ended(StatedMotive motive) {
        return ended.getOrDefault(motive, 0.0);
    }

    static Flow between(Effort before, Effort after) {
        var matrix = new Matrix(before, after);
        var freed = new EnumMap<StatedMotive, BigDecimal>(StatedMotive.class);
        var grown = new EnumMap<StatedMotive, BigDecimal>(StatedMotive.class);
        before.parts().forEach((item, part) -> {
            var was = matrix.before(part);
            var left = after.parts().get(item);
            if (left == null) {
                matrix.end(part.motive(), was);
            } else {
                var is = matrix.after(left);
                matrix.move(part.motive(), left.motive(), was.min(is));
                freed.merge(part.motive(), was.subtract(is).max(BigDecimal.ZERO), BigDecimal::add);
                grown.merge(left.motive(), is.subtract(was).max(BigDecimal.ZERO), BigDecimal::add);
            }
        });
        after.parts().forEach((item, part) -> {
            if (!before.parts().containsKey(item)) {
                matrix.begin(part.motive(), matrix.after(part));
            }
        });
        return matrix.flow(freed, grown);
    }

    /**
     * Weights of both sides on one scale: what something weighs is told as many times as the whole other side weighs, so the
     * whole of each side weighs the same.
     */
    private static final class Matrix {

        private final BigDecimal timesBefore;
        private final BigDecimal timesAfter;
        private final Map<StatedMotive, Map<StatedMotive, BigDecimal>> moved = new EnumMap<>(StatedMotive.class);
        private final Map<StatedMotive, BigDecimal> began = new EnumMap<>(StatedMotive.class);
        private final Map<StatedMotive, BigDecimal> ended = new EnumMap<>(StatedMotive.class);

        Matrix(Effort before, Effort after) {
            timesBefore = after.parts().isEmpty() ? BigDecimal.ONE : after.total();
            timesAfter = before.parts().isEmpty() ? BigDecimal.ONE : before.total();
        }

        BigDecimal before(Effort.Part part) {
            return part.weight().multiply(timesBefore);
        }

        BigDecimal after(Effort.Part part) {
            return part.weight().multiply(timesAfter);
        }

        void move(StatedMotive from, StatedMotive to, BigDecimal weight) {
            moved.computeIfAbsent(from, _ -> new EnumMap<>(StatedMotive.class)).merge(to, weight, BigDecimal::add);
        }

        void begin(StatedMotive motive, BigDecimal weight) {
            began.merge(motive, weight, BigDecimal::add);
        }

        void end(StatedMotive motive, BigDecimal weight) {
            ended.merge(motive, weight, BigDecimal::add);
        }

        Flow flow(Map<StatedMotive, BigDecimal> freed, Map<StatedMotive, BigDecimal> grown) {
            var offered = Effort.sum(freed.values());
            var wanted = Effort.sum(grown.values());
            // What is passed on is divided by the larger of the two, so all else is told as many times as that.
            var scale = offered.max(wanted).signum() == 0 ? BigDecimal.ONE : offered.max(wanted);
            moved.values().forEach(row -> row.replaceAll((_, weight) -> weight.multiply(scale)));
            began.replaceAll((_, weight) -> weight.multiply(scale));
            ended.replaceAll((_, weight) -> weight.multiply(scale));
            var unwanted = offered.subtract(wanted).max(BigDecimal.ZERO);
            var unmet = wanted.subtract(offered).max(BigDecimal.ZERO);
            freed.forEach((from, free) -> {
                grown.forEach((to, growth) -> move(from, to, free.multiply(growth)));
                end(from, free.multiply(unwanted));
            });
            grown.forEach((to, growth) -> begin(to, growth.multiply(unmet)));
            return shares(timesBefore.multiply(timesAfter).multiply(scale));
        }

        private Flow shares(BigDecimal whole) {
            var rows = new EnumMap<StatedMotive, Map<StatedMotive, Double>>(StatedMotive.class);
            moved.forEach((from, row) -> {
                var shares = shares(row, whole);
                if (!shares.isEmpty()) {
                    rows.put(from, shares);
                }
            });
            return new Flow(Collections.unmodifiableMap(rows), shares(began, whole), shares(ended, whole));
        }

        private static Map<StatedMotive, Double> shares(Map<StatedMotive, BigDecimal> weights, BigDecimal whole) {
            var shares = new EnumMap<StatedMotive, Double>(StatedMotive.class);
            weights.forEach((motive, weight) -> {
                if (weight.signum() > 0) {
                    shares.put(motive, Effort.share(weight, whole));
                }
            });
            return Collections.unmodifiableMap(shares);
        }
    }
}
