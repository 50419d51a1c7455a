package io.canvasledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "fr"})
    void everything_that_can_be_wrong_with_a_document_has_a_sentence(String language) {
        var sentences = ResourceBundle.getBundle("messages.problems", Locale.of(language));

        assertThat(sentences.getLocale().getLanguage()).isEqualTo(language);
        assertThat(sentences.keySet())
                .containsAll(Arrays.stream(SnapshotProblem.Code.values())
                        .map(code -> "reason." + code)
                        .toList());
    }
}
