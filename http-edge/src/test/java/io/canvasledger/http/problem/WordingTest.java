package io.canvasledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.http.language.Languages;
import io.canvasledger.http.language.Messages;
import io.canvasledger.refuse.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void every_problem_and_every_reason_has_its_sentences_in_both_languages_and_no_other_is_kept() throws IOException {
        var reasons = Arrays.stream(Reason.values()).map(reason -> "reason." + reason.name());
        var types = Arrays.stream(ProblemType.values())
                .flatMap(type -> Stream.of("title", "detail", "mend").map(part -> type.slug() + "." + part));
        var needed = Stream.concat(reasons, types).collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys("messages/problems.properties")).isEqualTo(needed);
        assertThat(keys("messages/problems_fr.properties")).isEqualTo(needed);
        assertThat(Messages.of("problems", Locale.FRENCH).keys())
                .isEqualTo(Messages.of("problems", Locale.ENGLISH).keys());
    }

    @Test
    void every_reason_can_be_said_without_any_detail() {
        for (var language : Languages.ALL) {
            for (var type : ProblemType.values()) {
                for (var reason : ProblemPages.reasons(type)) {
                    assertThat(ProblemWording.in(language).reason(reason, Map.of()))
                            .isNotBlank()
                            .doesNotContain("[", "{", "?");
                }
            }
        }
    }

    @Test
    void every_sentence_names_the_same_details_in_both_languages_and_tells_each() {
        var english = Messages.of("problems", Locale.ENGLISH);
        var french = Messages.of("problems", Locale.FRENCH);

        assertThat(english.keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(french.arguments(key)).isEqualTo(english.arguments(key));
            for (var messages : List.of(english, french)) {
                var details = messages.arguments(key).stream()
                        .collect(Collectors.toMap(Function.identity(), "<%s>"::formatted));
                var text = messages.say(key, details).text();
                assertThat(text).isNotBlank().doesNotContain("'", "{", "}");
                details.values().forEach(detail -> assertThat(text).contains(detail));
            }
        });
    }

    @Test
    void a_sentence_names_no_detail_that_its_reason_does_not_have() {
        for (var language : Languages.ALL) {
            var sentences = Messages.of("problems", language);
            assertThat(Reason.values()).allSatisfy(reason -> assertThat(reason.details())
                    .containsAll(sentences.arguments("reason." + reason.name())));
        }
    }

    @Test
    void english_is_english_on_a_french_machine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRENCH);
            assertThat(ProblemWording.in(Locale.ENGLISH).title(ProblemType.FORBIDDEN))
                    .isEqualTo("This is not allowed");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_part_in_brackets_is_said_only_when_its_details_are_known() {
        var wording = ProblemWording.in(Locale.FRENCH);

        assertThat(wording.reason(Reason.TEXT_TOO_LONG, Map.of())).isEqualTo("Le texte est trop long.");
        assertThat(wording.reason(Reason.TEXT_TOO_LONG, Map.of("limit", "$1 [{x}]")))
                .isEqualTo("Le texte est trop long : $1 [{x}] caractères au plus.");
    }

    private static Set<String> keys(String resource) throws IOException {
        var sentences = new Properties();
        try (var in = WordingTest.class.getClassLoader().getResourceAsStream(resource)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("page.") && !key.startsWith("type."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
