package io.canvasledger.query.version;

import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a text holds another: whatever the case of letters and whichever accents they bear. Once for the database, once for us. */
public final class TextMatch {

    private static final String ACCENTS = "[\\u0300-\\u036f]";
    private static final Pattern ACCENT = Pattern.compile(ACCENTS);

    private TextMatch() {}

    /**
     * The condition that one text holds another.
     *
     * @param text an expression of SQL; {@code wanted} likewise
     */
    public static String condition(String text, String wanted) {
        return "strpos(" + folded(text) + ", " + folded(wanted) + ") > 0";
    }

    /**
     * Refuses to look for nothing.
     *
     * @param parameter where the text was given, if it was
     */
    public static void check(String parameter, @Nullable String wanted) {
        if (wanted != null && wanted.isBlank()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PARAMETER_INVALID, null, "parameter", parameter);
        }
    }

    static boolean holds(String text, String wanted) {
        return plain(text).contains(plain(wanted));
    }

    /** Letters are taken apart from their accents, which are left out. */
    private static String folded(String text) {
        return "lower(regexp_replace(normalize(" + text + ", nfkd), '" + ACCENTS + "', '', 'g') collate pg_c_utf8)";
    }

    private static String plain(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
