package io.canvasledger.format;

import io.canvasledger.canvas.Limits;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words found in a document, divided into what fits on a sticky note and the rest.
 *
 * @param title on one line, at most {@link Limits#TITLE} characters
 * @param description empty when the title says it all
 */
record Titled(String title, String description) {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\f]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n[ \\n]*");

    /** A title and what explains it. Of a title that is too long the beginning stays, and the description has it all. */
    static Titled of(String title, String description) {
        var line = tidy(title).replace('\n', ' ');
        var rest = tidy(description);
        if (line.codePointCount(0, line.length()) <= Limits.TITLE) {
            return new Titled(line, rest);
        }
        return new Titled(shortened(line), rest.isEmpty() ? line : line + "\n" + rest);
    }

    /** The first line and the lines below it. */
    static Titled ofLines(String text) {
        var lines = tidy(text).split("\n", 2);
        return of(lines[0], lines.length > 1 ? lines[1] : "");
    }

    /** The first sentence as title, and everything as description when there is more than that. */
    static Titled ofProse(String text) {
        var prose = tidy(text);
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(prose);
        int end = sentences.next();
        var first = end == BreakIterator.DONE ? prose : prose.substring(0, end).strip();
        return first.equals(prose) ? of(prose, "") : new Titled(of(first, "").title(), prose);
    }

    /** Lines without spare white space; unbreakable spaces are the writer's and stay. */
    static String tidy(String text) {
        return AROUND_BREAKS
                .matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }

    private static String shortened(String line) {
        int end = line.offsetByCodePoints(0, Limits.TITLE - 1);
        int space = line.lastIndexOf(' ', end);
        // A word longer than half a title is cut: better a broken word than hardly a title.
        return line.substring(0, space > end / 2 ? space : end).strip() + "…";
    }
}
