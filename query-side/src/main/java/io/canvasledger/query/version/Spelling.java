package io.canvasledger.query.version;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How alike two names are spelt. */
public final class Spelling {

    private Spelling() {}

    /**
     * The names that may have been meant, the most alike first; of those as alike as each other in the order given. Such is a
     * name of which the other is a part, or that differs in at most two characters of five.
     */
    public static List<String> near(String name, List<String> names) {
        var lower = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(other -> isNear(lower, other.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(other -> distance(lower, other.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static boolean isNear(String one, String other) {
        return one.contains(other)
                || other.contains(one)
                || 5 * distance(one, other) <= 2 * Math.max(one.length(), other.length());
    }

    /** The Levenshtein distance: how many characters must be added, left out or replaced. */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
