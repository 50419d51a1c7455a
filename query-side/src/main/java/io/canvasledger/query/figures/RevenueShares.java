package io.canvasledger.query.figures;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.figures.RevenueMix;
import io.canvasledger.figures.RevenueMix.Basis;
import io.canvasledger.figures.RevenueMix.Gap;
import io.canvasledger.figures.RevenueMix.Split;
import io.canvasledger.figures.Shares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How material revenue divides.
 *
 * @param basis what each stream was weighed by: its amount a year, else its stated share, else each the same
 * @param splits one a currency on the basis AMOUNTS, else one without currency; none when there is no material revenue
 * @param notCovered the streams the basis cannot weigh, and why
 */
record RevenueShares(Basis basis, List<RevenueSplit> splits, List<UncoveredStream> notCovered) {

    /**
     * Shares of one currency; each of the three sums to 1.
     *
     * @param currency ISO 4217; absent where no amounts are compared
     * @param byRecurrence RECURRING, ONE_OFF, UNSPECIFIED
     * @param byType the types of revenue streams, and UNSPECIFIED
     * @param bySegment by who pays; without segment: nobody known
     */
    record RevenueSplit(
            @Nullable String currency,
            Map<String, Double> byRecurrence,
            Map<String, Double> byType,
            List<PayerShare> bySegment) {}

    /**
     * The part of revenue that one customer segment pays.
     *
     * @param segment absent for revenue nobody known pays
     */
    record PayerShare(@Nullable ItemId segment, double share) {}

    /**
     * A stream that is missing from the shares.
     *
     * @param item the revenue stream
     * @param reason why it is missing
     */
    record UncoveredStream(ItemId item, Gap reason) {}

    static RevenueShares of(RevenueMix mix) {
        return new RevenueShares(
                mix.basis(),
                mix.splits().stream().map(RevenueShares::of).toList(),
                mix.uncovered().entrySet().stream()
                        .map(gap -> new UncoveredStream(gap.getKey(), gap.getValue()))
                        .toList());
    }

    private static RevenueSplit of(Split split) {
        var payers = new ArrayList<PayerShare>();
        split.bySegment().stated().forEach((segment, share) -> payers.add(new PayerShare(segment, share)));
        if (split.bySegment().unstated() > 0) {
            payers.add(new PayerShare(null, split.bySegment().unstated()));
        }
        return new RevenueSplit(split.currency(), named(split.byRecurrence()), named(split.byType()), payers);
    }

    private static <K extends Enum<K>> Map<String, Double> named(Shares<K> shares) {
        var named = new LinkedHashMap<String, Double>();
        shares.stated().forEach((key, share) -> named.put(key.name(), share));
        if (shares.unstated() > 0) {
            named.put("UNSPECIFIED", shares.unstated());
        }
        return named;
    }
}
