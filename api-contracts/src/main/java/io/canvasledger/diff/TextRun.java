package io.canvasledger.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stretch of text that was kept, put in or taken out. A text diff is a list of these: the EQUAL and DELETED runs joined
 * are the old text to the last space, the EQUAL and INSERTED ones the new.
 *
 * @param text never empty
 */
public record TextRun(Kind kind, String text) {

    public enum Kind {
        EQUAL,
        DELETED,
        INSERTED
    }

    /** Words, stretches of white space, and every other character on its own. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** What became of a text, word by word; what was taken out stands before what was put in its place. */
    public static List<TextRun> between(String before, String after) {
        var old = tokens(before);
        var young = tokens(after);
        // Two long texts with nothing in common would cost the plain algorithm memory in the square of their length.
        var deltas = DiffUtils.diff(old, young, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
        var runs = new Runs();
        for (var delta : deltas) {
            var source = String.join("", delta.getSource().getLines());
            var target = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                runs.keep(source);
            } else {
                runs.replace(source, target);
            }
        }
        return runs.told();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Gathers neighbouring changes, so that three replaced words read as one replacement and not as three. */
    private static final class Runs {

        private final List<TextRun> told = new ArrayList<>();
        private final StringBuilder equal = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();

        void keep(String text) {
            equal.append(text);
        }

        void replace(String source, String target) {
            boolean onlySpaceSinceReplacement = !deleted.isEmpty() && !inserted.isEmpty() && isBlank(equal);
            if (onlySpaceSinceReplacement) {
                deleted.append(equal);
                inserted.append(equal);
                equal.setLength(0);
            } else if (!equal.isEmpty()) {
                flush();
            }
            deleted.append(source);
            inserted.append(target);
        }

        List<TextRun> told() {
            flush();
            return List.copyOf(told);
        }

        private void flush() {
            tell(Kind.DELETED, deleted);
            tell(Kind.INSERTED, inserted);
            tell(Kind.EQUAL, equal);
        }

        private void tell(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                told.add(new TextRun(kind, text.toString()));
                text.setLength(0);
            }
        }

        private static boolean isBlank(CharSequence text) {
            return text.chars().allMatch(Character::isWhitespace);
        }
    }
}
