package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.NAME_NOT_ADDRESSABLE;
import static io.canvasledger.refuse.Reason.OUT_OF_RANGE;
import static io.canvasledger.refuse.Reason.TEXT_REQUIRED;
import static io.canvasledger.refuse.Reason.TEXT_TOO_LONG;
import static io.canvasledger.refuse.Reason.TEXT_UNSUPPORTED;
import static io.canvasledger.refuse.Reason.TOO_MANY_TAGS;
import static io.canvasledger.refuse.Reason.TOO_MUCH_EVIDENCE;
import static io.canvasledger.refuse.Reason.VALUE_REPEATED;

import io.canvasledger.canvas.Excerpt;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.OneLine;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said: texts of which length and characters, kept in one form only, and days a calendar has. */
final class TextRules {

    private static final Pattern NOT_IN_AN_ADDRESS = Pattern.compile("[/\\\\;]|^\\.{1,2}$");

    private static final int MOST_TOLD = 200;

    private TextRules() {}

    /** A text of one line. */
    static String line(String text) {
        return OneLine.of(text);
    }

    /** So much of a text of one line as is told to whoever sent it: they know the rest. */
    static String begun(String text) {
        return Excerpt.of(line(text), MOST_TOLD);
    }

    /** A text of several lines; a blank one is none. */
    static @Nullable String normal(@Nullable String text) {
        return text == null || blank(text) ? null : text.strip();
    }

    /** In the order given. */
    static List<String> normal(@Nullable List<String> tags) {
        return tags == null ? List.of() : tags.stream().map(TextRules::line).toList();
    }

    static Note normal(Note note) {
        return new Note(
                normal(note.rationale()),
                note.effectiveOn(),
                note.evidence().stream().map(TextRules::line).toList());
    }

    static List<Refusal> name(@Nullable String name, String pointer) {
        return line(name, Limits.TITLE, pointer);
    }

    /** A name that things are addressed by: one that no server or browser on the way takes for more than a name. */
    static List<Refusal> address(@Nullable String name, String pointer) {
        var reasons = name(name, pointer);
        return reasons.isEmpty() && NOT_IN_AN_ADDRESS.matcher(line(name)).find()
                ? List.of(Refusal.of(NAME_NOT_ADDRESSABLE, pointer, "characters", "/ \\ ;"))
                : reasons;
    }

    /** A name that references are made of: {@code @} ends the name of a branch. */
    static List<Refusal> milestone(@Nullable String name, String pointer) {
        var reasons = address(name, pointer);
        return reasons.isEmpty() && line(Objects.requireNonNull(name)).contains("@")
                ? List.of(Refusal.of(NAME_NOT_ADDRESSABLE, pointer, "characters", "@"))
                : reasons;
    }

    static List<Refusal> text(@Nullable String text, String pointer) {
        return text == null ? List.of() : bounded(text.strip(), Limits.TEXT, pointer);
    }

    static List<Refusal> tags(@Nullable List<String> tags, String pointer) {
        return lines(tags == null ? List.of() : tags, Limits.TAGS, TOO_MANY_TAGS, Limits.TAG, pointer);
    }

    static List<Refusal> note(Note note, String pointer) {
        var reasons = new ArrayList<>(text(note.rationale(), pointer + "/rationale"));
        reasons.addAll(
                lines(note.evidence(), Limits.EVIDENCE, TOO_MUCH_EVIDENCE, Limits.REFERENCE, pointer + "/evidence"));
        var day = note.effectiveOn();
        if (day != null && (day.isBefore(Limits.FIRST_DAY) || day.isAfter(Limits.LAST_DAY))) {
            reasons.add(Refusal.of(
                    OUT_OF_RANGE, pointer + "/effectiveOn", "min", Limits.FIRST_DAY, "max", Limits.LAST_DAY));
        }
        return reasons;
    }

    private static List<Refusal> lines(List<String> lines, int most, Reason tooMany, int length, String pointer) {
        if (lines.size() > most) {
            return List.of(Refusal.of(tooMany, pointer, "limit", most, "given", lines.size()));
        }
        var reasons = new ArrayList<Refusal>();
        var seen = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var place = pointer + "/" + i;
            var wrong = line(lines.get(i), length, place);
            reasons.addAll(wrong);
            if (wrong.isEmpty() && !seen.add(line(lines.get(i)))) {
                reasons.add(Refusal.of(VALUE_REPEATED, place, "given", line(lines.get(i))));
            }
        }
        return reasons;
    }

    private static List<Refusal> line(@Nullable String text, int limit, String pointer) {
        return text == null || blank(text)
                ? List.of(Refusal.of(TEXT_REQUIRED, pointer))
                : bounded(line(text), limit, pointer);
    }

    private static List<Refusal> bounded(String text, int limit, String pointer) {
        if (!storable(text)) {
            return List.of(Refusal.of(TEXT_UNSUPPORTED, pointer));
        }
        int length = text.codePointCount(0, text.length());
        return length > limit
                ? List.of(Refusal.of(TEXT_TOO_LONG, pointer, "limit", limit, "given", length))
                : List.of();
    }

    /** Whether there is nothing to see in it: spaces of any kind, controls, and marks without width. */
    private static boolean blank(String text) {
        return text.codePoints().allMatch(TextRules::unseen);
    }

    private static boolean unseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || (c != 0 && Character.getType(c) == Character.CONTROL);
    }

    /** PostgreSQL keeps neither NUL nor half a character; better refused now than fatal to every reader later. */
    private static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
