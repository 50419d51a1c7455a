package io.canvasledger.query.version;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a reader names a version: {@code head}, {@code 17}, {@code milestone:Launch}, {@code 2024-03-01} or {@code
 * 2024-03-01T12:00:00Z} (the version that was head then), {@code effective:2024-03-01} (the version in force in the
 * business on that day). One grammar, used everywhere.
 */
public sealed interface VersionReference {

    /** The latest visible version. */
    record Head() implements VersionReference {}

    /** @param version 1 or more */
    record Number(int version) implements VersionReference {}

    /** Whatever the case of its letters. */
    record Named(String milestone) implements VersionReference {}

    /** The last version recorded by that instant. */
    record RecordedBy(Instant instant) implements VersionReference {}

    /** The last version recorded by the end of that day (UTC). */
    record RecordedOn(LocalDate day) implements VersionReference {}

    /** The latest version among those in effect by that day: the one with the latest effective day, the last of several. */
    record EffectiveBy(LocalDate day) implements VersionReference {}

    /** The grammar in one line, for those who got it wrong. */
    String GRAMMAR = "head, a version number, milestone:NAME, a date (2024-03-01), an instant (2024-03-01T12:00:00Z)"
            + " or effective:DATE";

    Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Years have four digits: the database does not know all that Java does. */
    Pattern INSTANT = Pattern.compile(DAY + "T.*");

    /** Reads a reference; empty if it is none. */
    static Optional<VersionReference> parse(String text) {
        if (text.equals("head")) {
            return Optional.of(new Head());
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Number(Integer.parseInt(text)));
        }
        if (text.startsWith("milestone:") && text.length() > "milestone:".length()) {
            return Optional.of(new Named(text.substring("milestone:".length())));
        }
        try {
            if (text.startsWith("effective:")) {
                return day(text.substring("effective:".length())).map(EffectiveBy::new);
            }
            if (DAY.matcher(text).matches()) {
                return day(text).map(RecordedOn::new);
            }
            return INSTANT.matcher(text).matches()
                    ? Optional.of(new RecordedBy(OffsetDateTime.parse(text).toInstant()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    /** Whether it names the same version for ever. */
    default boolean fixed() {
        return this instanceof Number;
    }
}
