package io.canvasledger.query.page;

import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on in a list: the sort key of the last entry seen, opaque to clients. Bound to the list and filters it came
 * from, so that it cannot be used with others by mistake. Holds no secret and grants nothing.
 */
public final class Cursor {

    private static final String SEPARATOR = "\n";
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

    private final String list;
    private final List<String> keys;

    private Cursor(String list, List<String> keys) {
        this.list = list;
        this.keys = keys;
    }

    /** @param list names the list with all its filters; {@code keys} the sort key of the last entry seen */
    public static Cursor of(String list, String... keys) {
        return new Cursor(list, List.of(keys));
    }

    /**
     * Reads a cursor of that list.
     *
     * @return empty if none was given
     * @throws ProblemException if it is none, or of another list
     */
    public static Optional<Cursor> read(@Nullable String text, String list, int keys) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            var cursor = new Cursor(list, List.of(Arrays.copyOfRange(parts, 1, Math.max(1, parts.length))));
            if (parts.length == keys + 1 && cursor.text().equals(text)) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below like any other text that is no cursor
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return ProblemException.of(ProblemType.INVALID_REQUEST)
                .because(Reason.CURSOR_INVALID, null, "parameter", "cursor");
    }

    /**
     * One part of the sort key. Anybody can make up a cursor, so it is read with care.
     *
     * @throws ProblemException if it cannot be read
     */
    public <T> T key(int index, Function<String, T> reading) {
        try {
            return reading.apply(keys.get(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    /**
     * A day of the sort key. Years have four digits, as everywhere: the database does not know all days that Java does.
     *
     * @throws ProblemException if it is none
     */
    public LocalDate day(int index) {
        return key(index, text -> LocalDate.parse(fourDigitYear(text)));
    }

    /**
     * An instant of the sort key, like {@link #day}.
     *
     * @throws ProblemException if it is none
     */
    public OffsetDateTime instant(int index) {
        return key(index, text -> OffsetDateTime.parse(fourDigitYear(text)));
    }

    private static String fourDigitYear(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).lookingAt()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** As clients see it. */
    public String text() {
        var checksum = new CRC32C();
        checksum.update((list + SEPARATOR + String.join(SEPARATOR, keys)).getBytes(StandardCharsets.UTF_8));
        var parts = new ArrayList<String>();
        parts.add(Long.toHexString(checksum.getValue()));
        parts.addAll(keys);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
