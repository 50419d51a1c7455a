package io.canvasledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every setting is a component of a record, and the operations page tells all of them and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path directory;

    private static final Pattern ROW =
            Pattern.compile("\\| `(canvasledger\\.[a-z.-]+)` \\| (?:`([^`]*)`)? ?\\| (\\S.*) \\|");

    @Test
    void the_operations_page_names_every_setting_with_its_default_and_nothing_else() throws IOException {
        var told = new TreeMap<String, String>();
        try (var lines = Files.lines(project().resolve("docs/operations.md"))) {
            lines.map(ROW::matcher)
                    .filter(row -> row.matches())
                    .forEach(row -> told.put(row.group(1), Objects.requireNonNullElse(row.group(2), "")));
        }

        assertThat(told).isEqualTo(declared());
        try (var page = Files.lines(project().resolve("docs/operations.md"))) {
            assertThat(page.filter(line -> line.startsWith("| `canvasledger"))).hasSize(told.size());
        }
    }

    @Test
    void no_setting_is_read_past_the_records() throws IOException {
        try (var files = Files.walk(project())) {
            var past = files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .filter(SettingsTest::readsASettingByName)
                    .toList();
            assertThat(past).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canvasledger.store.conections=30",
                "canvasledger.view.segments=4",
                "canvasledger.standalone.data-dirs=x",
                "canvasledger.access.ownertokens=x",
                "canvasledger.colour=red"
            })
    void a_setting_nobody_knows_refuses_the_start_in_a_sentence(String setting) {
        assertThatThrownBy(() -> start(setting))
                .extracting(SettingsTest::messages)
                .asString()
                .contains("There is no setting " + setting.substring(0, setting.indexOf('=')))
                .contains("canvasledger.store.connections");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canvasledger.store.connections=1",
                "canvasledger.store.signal=smoke",
                "canvasledger.write.mostInFlight=0",
                "canvasledger.write.patience=-1s",
                "canvasledger.write.cached-canvases=-1",
                "canvasledger.write.snapshot-every=0",
                "canvasledger.samples.load=perhaps",
                "canvasledger.views.segments=0",
                "canvasledger.views.connections=0",
                "canvasledger.views.most-lag=-1",
                "canvasledger.views.most-wait=-1s",
                "canvasledger.views.most-wait=banana",
                "canvasledger.views.segments=two",
                "canvasledger.http.max-body=0B",
                "canvasledger.standalone.database-port=70000",
                "canvasledger.access.owner-token=short"
            })
    void a_value_that_cannot_be_refuses_the_start(String setting) {
        assertThatThrownBy(() -> start(setting))
                .extracting(SettingsTest::messages)
                .asString()
                .startsWith(setting.substring(0, setting.indexOf('=')).replace("mostInFlight", "most-in-flight"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            views.most-wait=banana   | views.most-wait is “banana”, which is not a duration such as 500ms, 30s or 5m.
            views.segments=two       | views.segments is “two”, which is not a whole number that fits.
            store.signal=smoke       | store.signal is “smoke”, which is not one of in-process, database.
            samples.load=perhaps     | samples.load is “perhaps”, which is not true or false.
            http.max-body=much       | http.max-body is “much”, which is not a size such as 512KB or 5MB.
            write.most-in-flight=0   | write.most-in-flight must be at least 1; it is “0”.
            """)
    void a_value_that_cannot_be_is_told_in_a_line_before_anything_is_made(
            String setting, String sentence, CapturedOutput said) {
        var data = directory.resolve("never");

        assertThatThrownBy(() -> start(data, "canvasledger." + setting)).hasMessage("canvasledger." + sentence);

        assertThat(said.getAll()).contains("canvasledger." + sentence).doesNotContain("\tat ");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_secret_that_cannot_be_is_not_shown() {
        assertThatThrownBy(() -> start("canvasledger.access.owner-token=short secret"))
                .extracting(SettingsTest::messages)
                .asString()
                .contains("canvasledger.access.owner-token must have 20 to 200 characters")
                .doesNotContain("short secret");
    }

    private static String messages(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(it -> String.valueOf(it.getMessage()))
                .reduce("", String::concat);
    }

    private static void start(String setting) {
        start(directory.resolve("ledger"), setting);
    }

    private static void start(Path data, String setting) {
        new SpringApplication(CanvasLedger.class)
                .run("--server.port=0", "--canvasledger.standalone.data-dir=" + data, "--" + setting)
                .close();
    }

    private static boolean readsASettingByName(Path file) {
        try {
            var text = Files.readString(file);
            return text.contains("@Value(")
                    || text.contains("OnProperty(name = \"canvasledger")
                    || text.contains("Property(\"canvasledger");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> declared() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var declared = new TreeMap<String, String>();
        scanner.findCandidateComponents("io.canvasledger").forEach(found -> {
            try {
                var type = Class.forName(found.getBeanClassName());
                var prefix = type.getAnnotation(ConfigurationProperties.class).value();
                assertThat(type).isRecord();
                Arrays.stream(type.getDeclaredConstructors()[0].getParameters()).forEach(parameter -> {
                    var value = parameter.getAnnotation(DefaultValue.class);
                    var name = parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
                    declared.put(prefix + "." + name, value == null ? "" : value.value()[0]);
                });
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return declared;
    }

    private static Path project() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("api-contracts")) ? here : here.getParent();
    }
}
