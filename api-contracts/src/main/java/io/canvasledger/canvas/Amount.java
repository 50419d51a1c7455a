package io.canvasledger.canvas;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, per period unless it is paid once.
 *
 * @param value zero or more, at most 15 digits before and 4 after the point
 * @param currency ISO 4217 code, such as {@code EUR}
 * @param per the period it is counted for; absent for a one-off
 */
public record Amount(
        BigDecimal value, String currency, @Nullable Period per) {

    public enum Period {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    public Amount {
        value = canonical(value);
    }

    /** The same number written one way only, so that 60, 60.0 and 6e1 are equal. Leaves absurd exponents alone: they are refused, not expanded. */
    static @Nullable BigDecimal canonical(@Nullable BigDecimal number) {
        if (number == null || number.signum() == 0) {
            return number == null ? null : BigDecimal.ZERO;
        }
        if (number.precision() > 100) {
            return number;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -100 ? stripped.setScale(0) : stripped;
    }
}
