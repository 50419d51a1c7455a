package io.canvasledger.canvas;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a version is named, in one grammar that is used everywhere. It is written {@code head}, {@code 17}, {@code
 * milestone:Launch}, {@code 2024-03-01} or {@code 2024-03-01T12:00:00Z} (the version that was head then), {@code
 * effective:2024-03-01} (the version in force in the business on that day), or {@code effective:2024-03-01,} followed by one
 * of the others (the version in force on that day, as known then); and {@code main@} may come before any of these.
 *
 * @param branch which line of versions is meant
 * @param place where on it
 * @param knownAt only what was recorded by then counts; never together with a place other than {@link Position.Head}
 * @param effectiveAt of the versions up to there, the one in force on that day: that with the latest effective day by then,
 *     the last of several; absent for the last of them
 */
public record Reference(
        Branch branch,
        Position place,
        @Nullable Known knownAt,
        @Nullable LocalDate effectiveAt) {

    /** A version that does not depend on either time. */
    public sealed interface Position {

        /** The latest version. */
        record Head() implements Position {}

        /** @param version 1 or more */
        record Number(int version) implements Position {}

        /** Whatever the case of its letters, and the white space around and between its words. */
        record MilestoneName(String milestone) implements Position {
            public MilestoneName {
                milestone = OneLine.of(milestone);
            }
        }
    }

    /** A moment of recorded time, included. */
    public sealed interface Known {

        record At(Instant instant) implements Known {}

        /** By the end of that day (UTC). */
        record On(LocalDate day) implements Known {}
    }

    /** One of each form, for those who got it wrong: the same in every language. */
    public static final String FORMS = "head | 17 | milestone:… | 2024-03-01 | 2024-03-01T12:00:00Z"
            + " | effective:2024-03-01 | effective:2024-03-01,17 | main@17";

    public static final Reference HEAD = new Reference(Branch.MAIN, new Position.Head(), null, null);

    private static final String MILESTONE = "milestone:";
    private static final String EFFECTIVE = "effective:";
    private static final Pattern ON_BRANCH = Pattern.compile("([^@:,]+)@(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Years have four digits: a database does not know all that Java does. */
    private static final Pattern INSTANT = Pattern.compile(DAY + "T.*");

    public Reference {
        if (knownAt != null && !(place instanceof Position.Head)) {
            throw new IllegalArgumentException("a " + place + " does not depend on when it is asked for");
        }
    }

    /** A version of the main branch by its number. */
    public static Reference number(int version) {
        return new Reference(Branch.MAIN, new Position.Number(version), null, null);
    }

    /** Reads a reference; empty if it is none. Branches are not looked up: any name of one is read. */
    public static Optional<Reference> parse(String text) {
        var onBranch = ON_BRANCH.matcher(text);
        try {
            return onBranch.matches()
                    ? timed(new Branch(onBranch.group(1)), onBranch.group(2))
                    : timed(Branch.MAIN, text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reference> timed(Branch branch, String text) {
        if (!text.startsWith(EFFECTIVE)) {
            return placed(branch, text);
        }
        var effective = text.substring(EFFECTIVE.length());
        int comma = effective.indexOf(',');
        if (comma < 0) {
            return day(effective).map(day -> new Reference(branch, new Position.Head(), null, day));
        }
        return day(effective.substring(0, comma))
                .flatMap(day -> placed(branch, effective.substring(comma + 1)).map(known -> known.inForceOn(day)));
    }

    private static Optional<Reference> placed(Branch branch, String text) {
        if (text.equals("head")) {
            return Optional.of(new Reference(branch, new Position.Head(), null, null));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Reference(branch, new Position.Number(Integer.parseInt(text)), null, null));
        }
        if (text.startsWith(MILESTONE)) {
            var named = new Position.MilestoneName(text.substring(MILESTONE.length()));
            return named.milestone().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Reference(branch, named, null, null));
        }
        return known(text).map(known -> new Reference(branch, new Position.Head(), known, null));
    }

    private static Optional<Known> known(String text) {
        if (INSTANT.matcher(text).matches()) {
            var instant = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return Optional.of(instant)
                    .filter(it -> it.getYear() >= 0 && it.getYear() <= 9999)
                    .map(it -> new Known.At(it.toInstant()));
        }
        return day(text).map(Known.On::new);
    }

    private static Optional<LocalDate> day(String text) {
        return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private Reference inForceOn(LocalDate day) {
        return new Reference(branch, place, knownAt, day);
    }

    /** Whether it names the same version for ever. */
    public boolean fixed() {
        return place instanceof Position.Number && effectiveAt == null;
    }

    /** The version it names by its number; 0 if it does not. */
    public int namedNumber() {
        return place instanceof Position.Number number ? number.version() : 0;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        var upTo = upTo();
        if (effectiveAt != null) {
            upTo = EFFECTIVE + effectiveAt + (upTo.equals("head") ? "" : "," + upTo);
        }
        return branch.equals(Branch.MAIN) ? upTo : branch + "@" + upTo;
    }

    private String upTo() {
        return switch (place) {
            case Position.Head _ ->
                switch (knownAt) {
                    case null -> "head";
                    case Known.At at -> at.instant().toString();
                    case Known.On on -> on.day().toString();
                };
            case Position.Number number -> String.valueOf(number.version());
            case Position.MilestoneName named -> MILESTONE + named.milestone();
        };
    }
}
