package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who hands on the work of others says whose it is, under which licence, and hands on the licence. */
class LicencesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    /** As the build lists what runs; the module's pom says how. */
    private static final Path PARTS = Path.of("target/parts.txt");

    private static final Path PACKED = Path.of("target/classes/META-INF");
    private static final Pattern PART = Pattern.compile("^ {3}([^: ]+:[^: ]+):", Pattern.MULTILINE);
    private static final Pattern JAVA = Pattern.compile("^\\| ([^|: ]+:[^| ]+) \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern NATIVE =
            Pattern.compile("^\\| [^|]+ \\| (?:both|Linux|macOS) \\| ([^|]*?) ?\\|", Pattern.MULTILINE);

    @Test
    void each_library_that_runs_has_its_licence_told_and_no_other_does() throws IOException {
        var parts = found(PART, Files.readString(PARTS))
                .map(it -> it.group(1))
                .filter(it -> !it.startsWith("io.canvasledger:"))
                .collect(Collectors.toSet());

        assertThat(parts).hasSizeGreaterThan(50);
        assertThat(found(JAVA, list()).map(it -> it.group(1)))
                .as("THIRD-PARTY.md tells the licence of exactly what runs")
                .containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void each_licence_told_has_its_text_and_no_text_is_without_a_part() throws IOException {
        var told = Stream.concat(
                        found(JAVA, list()).map(it -> it.group(2)),
                        found(NATIVE, list()).map(it -> it.group(1)))
                .flatMap(it -> Stream.of(it.split(", ")))
                .filter(it -> !it.isBlank())
                .collect(Collectors.toSet());

        assertThat(told).contains("PostgreSQL", "OpenSSL", "icu");
        assertThat(texts(ROOT.resolve("licences"))).isEqualTo(told);
    }

    @Test
    void they_are_packed() throws IOException {
        assertThat(texts(PACKED.resolve("licences"))).isEqualTo(texts(ROOT.resolve("licences")));
        for (var file : List.of("LICENSE", "NOTICE", "THIRD-PARTY.md")) {
            assertThat(PACKED.resolve(file)).hasSameBinaryContentAs(ROOT.resolve(file));
        }
    }

    private static String list() throws IOException {
        return Files.readString(ROOT.resolve("THIRD-PARTY.md"));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Set<String> texts(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(it -> it.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
