package io.canvasledger.figures;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Calendar periods that history is cut into. */
public enum CalendarPeriod {
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_IN_A_QUARTER = 3;

    /** The first day of the period a day is in. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth(quarterEnd(day) - MONTHS_IN_A_QUARTER + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the period a day is in. */
    public LocalDate last(LocalDate day) {
        return switch (this) {
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> day.withDayOfMonth(1).withMonth(quarterEnd(day)).with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    private static int quarterEnd(LocalDate day) {
        int quarter = (day.getMonthValue() - 1) / MONTHS_IN_A_QUARTER;
        return (quarter + 1) * MONTHS_IN_A_QUARTER;
    }
}
