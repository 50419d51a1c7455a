package io.canvasledger.standalone.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.refuse.Reason;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources themselves must keep to, tests included. */
class SourcesTest {

    private static final int MOST_LINES = 300;

    @Test
    void no_file_is_longer_than_three_hundred_lines() {
        assertThat(files(it -> lines(it).count() > MOST_LINES))
                .as("files of more than %d lines", MOST_LINES)
                .isEmpty();
    }

    /** Over types that others may add to there is no complete list of cases. Switches over our own sealed types need no default. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "command-side/src/main/java/io/canvasledger/format/MarkdownItems.java",
            "CommonMark's nodes are open to extensions",
            "command-side/src/main/java/io/canvasledger/format/PlainText.java",
            "CommonMark's nodes are open to extensions",
            "event-store/src/main/java/io/canvasledger/store/json/RecordedAsJson.java",
            "any name may be a member of an object",
            "http-edge/src/main/java/io/canvasledger/http/json/JsonFault.java",
            "Jackson may throw what it likes",
            "http-edge/src/main/java/io/canvasledger/http/problem/Translation.java",
            "anything may be thrown");

    private static final Pattern NOT_A_WORD = Pattern.compile("\\W+");
    private static final Pattern DEFAULT = Pattern.compile("^\\s*default\\s*(->|:)");

    @Test
    void a_switch_has_a_default_only_where_a_reason_for_it_is_written_down() {
        assertThat(files(it -> it.toString().contains("/src/main/")
                        && lines(it).anyMatch(line -> DEFAULT.matcher(line).find())))
                .as("sources with a default in a switch; over a sealed type or an enum, name the cases")
                .isEqualTo(DEFAULTS.keySet());
    }

    @Test
    void each_reason_to_refuse_is_named_by_some_test() {
        var untested = EnumSet.allOf(Reason.class);
        files(it -> {
            if (it.toString().contains("/src/test/") && !it.endsWith("SourcesTest.java")) {
                var words = lines(it).flatMap(NOT_A_WORD::splitAsStream).collect(toSet());
                untested.removeIf(reason -> words.contains(reason.name()));
            }
            return false;
        });

        assertThat(untested)
                .as("reasons no test names; a reason that no test reaches may be told wrongly")
                .isEmpty();
    }

    @Test
    void every_module_that_has_properties_asks_whether_they_run() {
        assertThat(
                        files(it -> Sources.lines(it).stream()
                                        .anyMatch(line -> line.strip().startsWith("@Property")))
                                .stream()
                                .map(SourcesTest::module)
                                .distinct())
                .isNotEmpty()
                .allSatisfy(
                        module -> assertThat(files(it -> it.getFileName().endsWith("PropertiesRunTest.java")).stream()
                                        .map(SourcesTest::module))
                                .contains(module));
    }

    private static String module(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static Set<String> files(Predicate<Path> wanted) {
        return Sources.all().stream().filter(wanted).map(Sources::name).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> lines(Path file) {
        return Sources.lines(file).stream();
    }
}
