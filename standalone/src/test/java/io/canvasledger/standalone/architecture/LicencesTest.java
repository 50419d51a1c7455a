package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Who hands on the work of others says whose it is, under which licence, and hands on the licence. */
class LicencesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    /** As the build lists what runs; the module's pom says how. */
    private static final Path PARTS = Path.of("target/parts.txt");

    private static final Path PACKED = Path.of("target/classes/META-INF");
    private static final Pattern PART = Pattern.compile("^ {3}([^: ]+:[^: ]+):", Pattern.MULTILINE);
    private static final Pattern JAVA = Pattern.compile("^\\| ([^|: ]+:[^| ]+) \\| ([^|]+) \\|", Pattern.MULTILINE);
    /** Whose licence asks for the name of the owner. */
    private static final Pattern ASKED =
            Pattern.compile("^\\| [^|: ]+:([^| ]+) \\| [^|]+ \\| ([^|]*[A-Z][^|]*) \\|", Pattern.MULTILINE);

    private static final Pattern COPYRIGHT =
            Pattern.compile("^ *Copyright (?:\\([cC]\\) )?((?:19|20)[0-9]{2}.*)$", Pattern.MULTILINE);

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
    void whose_a_library_is_is_told_as_its_own_jar_tells_it() throws IOException {
        var told = found(ASKED, list()).toList();
        int checked = 0;
        for (var row : told) {
            for (var owner : owners(row.group(1))) {
                assertThat(row.group(2)).as(row.group(1)).contains(owner);
                checked++;
            }
        }
        assertThat(told).hasSizeGreaterThan(8);
        assertThat(checked).isGreaterThan(6);
    }

    /** By the licence in the jar of an artifact: those that its first paragraphs name. */
    private static List<String> owners(String artifact) throws IOException {
        var jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> it.matches(".*/" + Pattern.quote(artifact) + "-[0-9][^/]*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
        try (var file = new ZipFile(jar)) {
            var entry = Stream.of("META-INF/LICENSE.txt", "META-INF/LICENSE")
                    .map(file::getEntry)
                    .filter(Objects::nonNull)
                    .findFirst();
            return entry.isEmpty()
                    ? List.of()
                    : found(
                                    COPYRIGHT,
                                    new String(file.getInputStream(entry.get()).readAllBytes(), StandardCharsets.UTF_8))
                            .map(it -> it.group(1).strip())
                            .toList();
        }
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
