package io.canvasledger.match;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The words of an item, ready to be compared with others: 0 has nothing in common, 1 says the same. Measured by the
 * cosine of word counts; titles and descriptions are compared apart, because tables give many items descriptions that
 * share their column headers.
 */
final class Likeness {

    /**
     * From here on, one wording in place of another in the same block is a rewording. In the real histories used as tests
     * different items of one block reach 0.44 at most and what a reader would call a rewording begins at 0.51.
     */
    static final double SAME_BLOCK = 0.48;

    /** Between blocks two things must have changed at once, which takes stronger evidence. */
    static final double OTHER_BLOCK = 0.75;

    private static final double TITLE_WEIGHT = 0.6;

    /** An unchanged description under a new title; only where it is long enough to be no stock phrase. */
    private static final double SAME_DESCRIPTION = 0.55;

    private static final int SAME_DESCRIPTION_WORDS = 5;

    /** The share of a title's characters that a slip of the pen or a plural may change. */
    private static final double SLIP = 0.15;

    /** Words compared of each text; more would cost much and tell little. */
    private static final int WORDS = 200;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final CosineSimilarity COSINE = new CosineSimilarity();

    private final String title;
    private final String anyCase;
    private final Map<CharSequence, Integer> titleWords;
    private final Map<CharSequence, Integer> descriptionWords;
    private final Map<CharSequence, Integer> allWords;

    Likeness(String title, @Nullable String description) {
        this.title = plain(title);
        this.anyCase = anyCase(title);
        this.titleWords = words(title);
        this.descriptionWords = description == null ? Map.of() : words(description);
        this.allWords = new HashMap<>(titleWords);
        descriptionWords.forEach((word, count) -> allWords.merge(word, count, Integer::sum));
    }

    /** A title without what no reader would see: spare white space and ways of composing a letter. */
    static String exactly(String title) {
        return Normalizer.normalize(SPACES.matcher(title).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The same whatever its case. */
    static String anyCase(String title) {
        return exactly(title).toLowerCase(Locale.ROOT);
    }

    boolean hasTitleOf(Likeness other) {
        return anyCase.equals(other.anyCase);
    }

    double to(Likeness other) {
        if (descriptionWords.isEmpty() || other.descriptionWords.isEmpty()) {
            // What moved between title and description is still the same text.
            return Math.max(slip(other), cosine(allWords, other.allWords));
        }
        double both = TITLE_WEIGHT * ofTitles(other) + (1 - TITLE_WEIGHT) * ofDescriptions(other);
        boolean described =
                descriptionWords.size() >= SAME_DESCRIPTION_WORDS && descriptionWords.equals(other.descriptionWords);
        return described ? Math.max(both, SAME_DESCRIPTION) : both;
    }

    double ofTitles(Likeness other) {
        return Math.max(slip(other), cosine(titleWords, other.titleWords));
    }

    double ofDescriptions(Likeness other) {
        return descriptionWords.equals(other.descriptionWords) ? 1 : cosine(descriptionWords, other.descriptionWords);
    }

    private double slip(Likeness other) {
        int length = Math.max(title.length(), other.title.length());
        int allowed = (int) (length * SLIP);
        if (allowed == 0) {
            return 0;
        }
        int distance = new LevenshteinDistance(allowed).apply(title, other.title);
        return distance < 0 ? 0 : 1 - (double) distance / length;
    }

    private static double cosine(Map<CharSequence, Integer> one, Map<CharSequence, Integer> other) {
        return one.isEmpty() || other.isEmpty() ? 0 : COSINE.cosineSimilarity(one, other);
    }

    private static Map<CharSequence, Integer> words(String text) {
        var words = new HashMap<CharSequence, Integer>();
        NO_WORD.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    private static String plain(String text) {
        return Normalizer.normalize(exactly(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
