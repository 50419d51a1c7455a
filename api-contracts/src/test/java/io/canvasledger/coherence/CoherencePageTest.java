package io.canvasledger.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoherencePageTest {

    @Test
    void every_rule_has_its_chapter_which_begins_with_its_severity() throws IOException {
        var page = Files.readAllLines(Path.of("../docs/coherence.md"));
        var rules = page.stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Rule.values()).map(Rule::name).toList());
        for (var rule : Rule.values()) {
            assertThat(severity(page, rule)).as("severity of %s", rule).isEqualTo(rule.severity());
        }
    }

    private static Severity severity(List<String> page, Rule rule) {
        var first = page.get(page.indexOf("### " + rule) + 2);
        return first.startsWith("*Warning.") ? Severity.WARNING : Severity.NOTICE;
    }
}
