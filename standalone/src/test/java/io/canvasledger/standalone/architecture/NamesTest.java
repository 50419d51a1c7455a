package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One simple name, one meaning, in the product, its benchmarks and its tests, within other types or not. */
class NamesTest {

    private static final Pattern TYPE = Pattern.compile(
            "^ *((?:public |protected |private |static |final |abstract |sealed |non-sealed |strictfp )*)(?:class|record|enum|interface|@interface) (\\w+)");

    /** Names that stand for several types, and why they may: all of them mean the same. */
    private static final Map<String, String> WHY_SEVERAL = Map.of(
            "Link", "the naive canvas of the sweep speaks the language of canvases and shares no line with the product",
            "Answer",
                    "what a server answered over HTTP, as the tests of each module read it; they share no code with each other",
            "PropertiesRunTest", "one a module: properties are counted in the process that runs them");

    @Test
    void no_simple_name_stands_for_two_types_but_where_a_reason_is_written_down() {
        var several = new TreeMap<>(byName());
        several.values().removeIf(files -> files.size() < 2);

        assertThat(several.keySet())
                .as("names of several types, %s; strike those out that are single now", several)
                .isEqualTo(new TreeSet<>(WHY_SEVERAL.keySet()));
    }

    /** Where types are declared. A private type of a test is read by nobody who is not already in that file. */
    private static Map<String, List<String>> byName() {
        var byName = new TreeMap<String, List<String>>();
        for (var file : Sources.all()) {
            for (var line : Sources.lines(file)) {
                var type = TYPE.matcher(line);
                if (type.find() && !(isTest(file) && type.group(1).contains("private "))) {
                    byName.computeIfAbsent(type.group(2), _ -> new ArrayList<>())
                            .add(Sources.name(file));
                }
            }
        }
        return byName;
    }

    private static boolean isTest(Path file) {
        return !Sources.name(file).contains("/src/main/") || Sources.name(file).startsWith("benchmarks/");
    }
}
