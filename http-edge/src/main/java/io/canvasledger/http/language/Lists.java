package io.canvasledger.http.language;

import java.text.ListFormat;
import java.util.List;
import java.util.Locale;

/** Lists as a language writes them. */
public final class Lists {

    private Lists() {}

    /** Such as "a, b and c". */
    public static Phrase and(List<Phrase> phrases, Locale language) {
        return phrases.isEmpty()
                ? Phrase.EMPTY
                : Phrase.woven(phrases, standIns -> ListFormat.getInstance(
                                language, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(standIns));
    }
}
