package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing long stands in two places of the product: one piece of code serves both. */
class RepetitionTest {

    private static final int MOST_EQUAL_LINES = 8;

    /** Repetitions that stay, by the two places, and why. */
    private static final Map<String, String> KEPT = Map.of(
            "api-contracts/src/main/java/io/canvasledger/change/Snapshot.java ~ the same",
            "a record's constructor without one of its components can only name all the others once more");

    /** A line that says something, and where it stands. */
    private record Line(String file, int number, String text) {}

    @Test
    void no_more_than_eight_equal_lines_follow_one_another_in_two_places() {
        var lines = Sources.ofMain().stream().map(RepetitionTest::telling).toList();
        assertThat(lines).hasSizeGreaterThan(200);

        var repeated = repeated(lines);

        assertThat(repeated.keySet())
                .as("runs of more than %d equal lines: %s; strike out what is no longer", MOST_EQUAL_LINES, repeated)
                .isEqualTo(KEPT.keySet());
    }

    @Test
    void nine_equal_lines_are_seen_and_eight_are_not_whatever_stands_between_them() {
        var nine = List.of("a", "b", "", "c", "// why", "d", "e", "}", "f", "g", "/* what", " * for */", "h", "i");

        assertThat(repeated(List.of(
                        telling("One", nine),
                        telling("Other", List.of("x", "a", "b", "c", "d", "e", "f", "g", "h", "i")))))
                .containsOnlyKeys("One ~ Other");
        assertThat(repeated(List.of(
                        telling("One", nine),
                        telling("Other", List.of("x", "a", "b", "c", "d", "e", "f", "g", "h", "y")))))
                .isEmpty();
    }

    /** The two places of each repetition, with the first lines it was found at. */
    private static Map<String, String> repeated(List<List<Line>> files) {
        var first = new HashMap<List<String>, Line>();
        var repeated = new TreeMap<String, String>();
        for (var lines : files) {
            for (int i = 0; i + MOST_EQUAL_LINES < lines.size(); i++) {
                var here = lines.get(i);
                var run = lines.subList(i, i + MOST_EQUAL_LINES + 1).stream()
                        .map(Line::text)
                        .toList();
                var there = first.putIfAbsent(run, here);
                if (there != null) {
                    var place = there.file().equals(here.file()) ? "the same" : here.file();
                    repeated.putIfAbsent(there.file() + " ~ " + place, there.number() + " ~ " + here.number());
                }
            }
        }
        return repeated;
    }

    private static List<Line> telling(Path file) {
        return telling(Sources.name(file), Sources.lines(file));
    }

    /** Without what says nothing by itself: imports, blank lines, comments and lone punctuation. */
    private static List<Line> telling(String file, List<String> lines) {
        var telling = new ArrayList<Line>();
        boolean comment = false;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).strip();
            boolean begins = text.startsWith("/*");
            boolean says = text.chars().anyMatch(Character::isLetterOrDigit)
                    && !text.startsWith("//")
                    && !text.startsWith("import ")
                    && !text.startsWith("package ");
            if (says && !comment && !begins) {
                telling.add(new Line(file, i + 1, text));
            }
            comment = (comment || begins) && !text.endsWith("*/");
        }
        return telling;
    }
}
