package io.canvasledger.query.timeline;

import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of recorded time, as UTC and to the microsecond the database keeps.
 *
 * @param from included; absent for "from the beginning"
 * @param before not included; absent for "without end"
 */
record TimeRange(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {

    /** Years have four digits: what lies outside cannot be stored. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern INSTANT = Pattern.compile(DAY + "T.*");

    /**
     * Reads a period whose ends are both included: a day stands for all of it.
     *
     * @throws ProblemException if an end cannot be read, or comes before the beginning
     */
    static TimeRange of(@Nullable String since, @Nullable String until, TimelineOrder.By by) {
        var period = new TimeRange(
                since == null ? null : start("since", since, by), until == null ? null : end("until", until, by));
        if (since != null
                && until != null
                && period.from != null
                && period.before != null
                && !period.from.isBefore(period.before)) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PERIOD_REVERSED, null, "since", since, "until", until);
        }
        return period;
    }

    private static OffsetDateTime start(String parameter, String text, TimelineOrder.By by) {
        return isDay(text)
                ? day(parameter, text, by).atStartOfDay().atOffset(ZoneOffset.UTC)
                : instant(parameter, text, by);
    }

    private static OffsetDateTime end(String parameter, String text, TimelineOrder.By by) {
        return isDay(text)
                ? day(parameter, text, by).plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)
                : instant(parameter, text, by).truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private static LocalDate day(String parameter, String text, TimelineOrder.By by) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(parameter, by);
        }
    }

    private static OffsetDateTime instant(String parameter, String text, TimelineOrder.By by) {
        try {
            if (by == TimelineOrder.By.RECORDED && INSTANT.matcher(text).matches()) {
                return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            // answered like any other text that is no instant
        }
        throw invalid(parameter, by);
    }

    private static ProblemException invalid(String parameter, TimelineOrder.By by) {
        var expected =
                switch (by) {
                    case RECORDED -> "2024-03-01, 2024-03-01T12:00:00Z";
                    case EFFECTIVE -> "2024-03-01";
                };
        return ProblemException.of(ProblemType.INVALID_REQUEST)
                .because(Reason.PARAMETER_INVALID, null, "parameter", parameter, "expected", expected);
    }
}
