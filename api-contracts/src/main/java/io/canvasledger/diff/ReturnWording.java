package io.canvasledger.diff;

import io.canvasledger.canvas.Note;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a rationale for one thing only: does it own up to a return? The rule is told at {@link Return#silent}. */
final class ReturnWording {

    private static final Pattern RETURNING = Pattern.compile(
            "\\b(restor|revert|reinstat|bring back|brought back|back again|put back|undo|undone|roll back"
                    + "|retabli|remettre|remis|revenir|retour|restaur|annul|reintro)");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ReturnWording() {}

    static boolean speaksOfReturn(Note note, Collection<String> titles) {
        if (note.rationale() == null) {
            return false;
        }
        var rationale = plain(note.rationale());
        return RETURNING.matcher(rationale).find()
                || titles.stream().map(ReturnWording::plain).anyMatch(title -> names(rationale, title));
    }

    /** As words of its own, or a title such as "App" would be found in "happy". */
    private static boolean names(String rationale, String title) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(title) + "(?![\\p{L}\\p{N}])")
                .matcher(rationale)
                .find();
    }

    private static String plain(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACE.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
