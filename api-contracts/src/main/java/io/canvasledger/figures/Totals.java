package io.canvasledger.figures;

import io.canvasledger.canvas.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the material items of a block, revenue streams or costs, add up to.
 *
 * @param byCurrency by ISO 4217 code; currencies are never converted into each other
 * @param items how many material items there are
 * @param withoutAmount how many of those state no amount, so are missing from the sums
 */
public record Totals(SortedMap<String, Total> byCurrency, int items, int withoutAmount) {

    public Totals {
        byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
    }

    static Totals of(List<@Nullable Amount> amounts) {
        var byCurrency = new TreeMap<String, List<Amount>>();
        int without = 0;
        for (var amount : amounts) {
            if (amount == null) {
                without++;
            } else {
                byCurrency
                        .computeIfAbsent(amount.currency(), _ -> new ArrayList<>())
                        .add(amount);
            }
        }
        var totals = new TreeMap<String, Total>();
        byCurrency.forEach((currency, of) -> totals.put(currency, Total.of(of)));
        return new Totals(totals, amounts.size(), without);
    }
}
