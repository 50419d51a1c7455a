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
public record TextRun(TextRunKind kind, String text) {

    public enum TextRunKind {
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

    /** Gathers changes with only white space between them, so that three replaced words read as one replacement. */
    private static final class Runs {

        private final List<TextRun> told = new ArrayList<>();
        private String equal = "";
        private String deleted = "";
        private String inserted = "";

        void keep(String text) {
            equal += text;
        }

        void replace(String source, String target) {
            if (equal.isBlank() && !(deleted.isEmpty() && inserted.isEmpty())) {
                deleted += equal;
                inserted += equal;
                equal = "";
            } else {
                flush();
            }
            deleted += source;
            inserted += target;
        }

        List<TextRun> told() {
            flush();
            return List.copyOf(told);
        }

        private void flush() {
            int space = sharedSpace();
            tell(TextRunKind.EQUAL, deleted.substring(0, space));
            tell(TextRunKind.DELETED, deleted.substring(space));
            tell(TextRunKind.INSERTED, inserted.substring(space));
            tell(TextRunKind.EQUAL, equal);
            deleted = "";
            inserted = "";
            equal = "";
        }

        /** How much white space, gathered from between changes, both sides begin with: that did not change after all. */
        private int sharedSpace() {
            int shared = 0;
            while (shared < Math.min(deleted.length(), inserted.length())
                    && deleted.charAt(shared) == inserted.charAt(shared)
                    && Character.isWhitespace(deleted.charAt(shared))) {
                shared++;
            }
            return shared;
        }

        private void tell(TextRunKind kind, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!told.isEmpty() && told.getLast().kind() == kind) {
                text = told.removeLast().text() + text;
            }
            told.add(new TextRun(kind, text));
        }
    }
}
