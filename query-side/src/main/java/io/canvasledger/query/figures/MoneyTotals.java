package io.canvasledger.query.figures;

import io.canvasledger.canvas.Amount;
import io.canvasledger.figures.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the material revenue streams or costs add up to.
 *
 * @param items how many there are
 * @param withoutAmount how many of those state no amount, so are missing from the totals
 * @param totals by currency, which are never converted into each other
 */
record MoneyTotals(int items, int withoutAmount, List<CurrencyTotal> totals) {

    /**
     * Amounts of one currency, added up; exact.
     *
     * @param currency ISO 4217
     * @param stated the sum of what was stated for each period
     * @param perYear all of these in a year: 365 days, 52 weeks, 12 months, 4 quarters
     * @param oneOff the sum of what is paid once, not part of {@code perYear}
     */
    record CurrencyTotal(
            String currency, Map<Amount.Period, BigDecimal> stated, BigDecimal perYear, BigDecimal oneOff) {}

    static MoneyTotals of(Totals totals) {
        return new MoneyTotals(
                totals.items(),
                totals.withoutAmount(),
                totals.byCurrency().entrySet().stream()
                        .map(of -> new CurrencyTotal(
                                of.getKey(),
                                of.getValue().stated(),
                                of.getValue().perYear(),
                                of.getValue().oneOff()))
                        .toList());
    }
}
