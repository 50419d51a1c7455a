package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are stored by the id of their question: under the same id the same is asked for ever, in both languages. */
class FrozenQuestionsTest {

    private static final Path FROZEN = Path.of("src/test/resources/frozen");

    @ParameterizedTest
    @CsvSource({"en, questions.properties", "fr, questions_fr.properties"})
    void a_question_that_was_asked_once_is_the_same_question_for_ever(String language, String bundle)
            throws IOException {
        var asked = bundle(bundle);
        var frozen = frozen("questions_" + language + ".txt");

        assertThat(frozen).hasSizeGreaterThan(50).allSatisfy(line -> {
            var id = line.substring(0, line.indexOf('='));
            assertThat(asked.getProperty(id))
                    .as("%s in %s; when only its words are better now, change the frozen line too", id, bundle)
                    .isEqualTo(line.substring(id.length() + 1));
        });
        Set<String> ids = new HashSet<>();
        frozen.forEach(line -> ids.add(line.substring(0, line.indexOf('='))));
        assertThat(ids).as("frozen ids; append what is new").isEqualTo(asked.stringPropertyNames());
    }

    private static List<String> frozen(String file) throws IOException {
        return Files.readAllLines(FROZEN.resolve(file)).stream()
                .filter(it -> !it.startsWith("#"))
                .toList();
    }

    private static Properties bundle(String name) throws IOException {
        var resource = Objects.requireNonNull(FrozenQuestionsTest.class.getResourceAsStream("/messages/" + name));
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
