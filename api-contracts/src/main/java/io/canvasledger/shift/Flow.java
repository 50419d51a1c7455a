package io.canvasledger.shift;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much weight went from each motive to each motive. A relationship takes with it what it keeps of its share; what
 * shrinking relationships free goes to growing ones, in proportion to how much they freed and how much they grew; what is left
 * over, and what is new or gone, began or ended. So every share before went somewhere and every share after came from
 * somewhere: a row and what ended of it sum to that share of the mix before, a column and what began of it to that of the mix
 * after. Only shares above 0 are listed. Told backwards, what moved moved the other way, and what began ended.
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
        var matrix = new Matrix();
        var freed = new EnumMap<StatedMotive, Double>(StatedMotive.class);
        var grown = new EnumMap<StatedMotive, Double>(StatedMotive.class);
        before.parts().forEach((item, was) -> {
            var is = after.parts().get(item);
            if (is == null) {
                matrix.end(was.motive(), was.share());
            } else {
                matrix.move(was.motive(), is.motive(), Math.min(was.share(), is.share()));
                freed.merge(was.motive(), Math.max(0, was.share() - is.share()), Double::sum);
                grown.merge(is.motive(), Math.max(0, is.share() - was.share()), Double::sum);
            }
        });
        after.parts().forEach((item, is) -> {
            if (!before.parts().containsKey(item)) {
                matrix.begin(is.motive(), is.share());
            }
        });
        matrix.reallocate(freed, grown);
        return matrix.flow();
    }

    private static double sum(Map<StatedMotive, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static final class Matrix {

        private final Map<StatedMotive, Map<StatedMotive, Double>> moved = new EnumMap<>(StatedMotive.class);
        private final Map<StatedMotive, Double> began = new EnumMap<>(StatedMotive.class);
        private final Map<StatedMotive, Double> ended = new EnumMap<>(StatedMotive.class);

        void move(StatedMotive from, StatedMotive to, double share) {
            if (share > 0) {
                moved.computeIfAbsent(from, _ -> new EnumMap<>(StatedMotive.class))
                        .merge(to, share, Double::sum);
            }
        }

        void begin(StatedMotive motive, double share) {
            if (share > 0) {
                began.merge(motive, share, Double::sum);
            }
        }

        void end(StatedMotive motive, double share) {
            if (share > 0) {
                ended.merge(motive, share, Double::sum);
            }
        }

        void reallocate(Map<StatedMotive, Double> freed, Map<StatedMotive, Double> grown) {
            double offered = sum(freed);
            double wanted = sum(grown);
            double passed = Math.min(offered, wanted);
            freed.forEach((from, free) -> {
                grown.forEach((to, growth) -> {
                    if (passed > 0) {
                        // In this order it comes out the same to the last digit when told backwards.
                        move(from, to, passed * ((free / offered) * (growth / wanted)));
                    }
                });
                end(from, offered == 0 ? 0 : free - passed * (free / offered));
            });
            grown.forEach((to, growth) -> begin(to, wanted == 0 ? 0 : growth - passed * (growth / wanted)));
        }

        Flow flow() {
            moved.replaceAll((_, row) -> Collections.unmodifiableMap(row));
            return new Flow(
                    Collections.unmodifiableMap(moved),
                    Collections.unmodifiableMap(began),
                    Collections.unmodifiableMap(ended));
        }
    }
}
