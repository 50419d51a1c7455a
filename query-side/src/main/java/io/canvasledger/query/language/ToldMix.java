package io.canvasledger.query.language;

import static io.canvasledger.shift.StatedMotive.UNSPECIFIED;

import io.canvasledger.shift.Mix;
import io.canvasledger.shift.StatedMotive;
import java.util.List;

/**
 * What there is to say of a mix of motives. That nobody stated one is no motive: it comes first only where no motive
 * weighs as much.
 *
 * @param leadership what has the largest share
 * @param leaders the motives with the largest share, in their usual order; none unless something stated leads
 * @param share of each of the leaders, 0–1
 * @param unstated share without a motive, 0–1
 */
record ToldMix(Leadership leadership, List<StatedMotive> leaders, double share, double unstated) {

    enum Leadership {
        /** There is no relationship. */
        NOTHING,
        ONE,
        TIE,
        /** Some motive is stated, but for less than nobody stated any. */
        MOSTLY_UNSTATED,
        UNSTATED
    }

    static ToldMix of(Mix<StatedMotive> mix) {
        double unstated = mix.share(UNSPECIFIED);
        var leaders = mix.shares().keySet().stream()
                .filter(motive -> motive != UNSPECIFIED)
                .filter(motive -> mix.shares().keySet().stream().noneMatch(other -> mix.leads(other, motive)))
                .toList();
        if (!leaders.isEmpty()) {
            var leadership = leaders.size() == 1 ? Leadership.ONE : Leadership.TIE;
            return new ToldMix(leadership, leaders, mix.share(leaders.getFirst()), unstated);
        }
        var leadership = mix.isEmpty()
                ? Leadership.NOTHING
                : mix.shares().size() == 1 ? Leadership.UNSTATED : Leadership.MOSTLY_UNSTATED;
        return new ToldMix(leadership, List.of(), 0, unstated);
    }

    /** Whether a motive leads, alone or with others. */
    boolean isLed() {
        return leadership == Leadership.ONE || leadership == Leadership.TIE;
    }
}
