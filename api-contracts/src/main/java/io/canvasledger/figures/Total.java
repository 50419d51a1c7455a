package io.canvasledger.figures;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Amount.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts of one currency, added up. Exact: no rounding, no conversion of currencies.
 *
 * @param stated the sum of what was stated for each period; only periods something was stated for
 * @param perYear what all of {@code stated} comes to in a year, by {@link #timesAYear}
 * @param oneOff the sum of what is paid once; never part of {@code perYear}
 */
public record Total(SortedMap<Period, BigDecimal> stated, BigDecimal perYear, BigDecimal oneOff) {

    public Total {
        var plain = new TreeMap<Period, BigDecimal>();
        stated.forEach((period, sum) -> plain.put(period, plain(sum)));
        stated = Collections.unmodifiableSortedMap(plain);
        perYear = plain(perYear);
        oneOff = plain(oneOff);
    }

    /** How many of a period a year is taken to have: 365 days, 52 weeks, 12 months, 4 quarters. */
    public static int timesAYear(Period period) {
        return switch (period) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }

    static Total of(List<Amount> amounts) {
        var stated = new TreeMap<Period, BigDecimal>();
        var oneOff = BigDecimal.ZERO;
        for (var amount : amounts) {
            var period = amount.per();
            if (period == null) {
                oneOff = oneOff.add(amount.value());
            } else {
                stated.merge(period, amount.value(), BigDecimal::add);
            }
        }
        var perYear = stated.entrySet().stream()
                .map(sum -> perYear(sum.getValue(), sum.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Total(stated, perYear, oneOff);
    }

    static BigDecimal perYear(BigDecimal value, Period period) {
        return value.multiply(BigDecimal.valueOf(timesAYear(period)));
    }

    /** The same sum written one way only, so that equal totals are equal. */
    private static BigDecimal plain(BigDecimal sum) {
        var stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
