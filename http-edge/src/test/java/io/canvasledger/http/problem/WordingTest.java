package io.canvasledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.http.language.Languages;
import io.canvasledger.http.language.Messages;
import io.canvasledger.refuse.Names;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

    /** Parts of pages and of sentences. */
    private static final List<String> OTHERS = List.of("page.", "type.", "allowed.", "part.");

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
                    assertThat(ProblemWording.in(language).reason(reason))
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
                        .filter(detail -> !detail.equals("count"))
                        .collect(Collectors.toMap(Function.identity(), "<%s>"::formatted));
                var said = new HashMap<String, Object>(details);
                said.put("count", 2);
                var text = messages.say(key, said).text();
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

        assertThat(wording.reason(Reason.TEXT_TOO_LONG)).isEqualTo("Le texte est trop long.");
        assertThat(wording.reason(Refusal.of(Reason.TEXT_TOO_LONG, null, "limit", "$1 [{x}]")))
                .isEqualTo("Le texte est trop long : $1 [{x}] caractères au plus.");
    }

    @Test
    void no_sentence_says_null_whatever_is_told_to_machines() {
        for (var language : Languages.ALL) {
            assertThat(Reason.values()).allSatisfy(reason -> {
                var details = reason.details().stream()
                        .flatMap(detail -> Stream.of(detail, detail.equals("allowed") ? "null" : "7"))
                        .toArray();
                assertThat(ProblemWording.in(language).reason(Refusal.of(reason, null, details)))
                        .doesNotContain("null");
            });
        }
        assertThat(both(Refusal.of(Reason.PERSONAL_ONLY, "/attributes/immaterial", "allowed", "null")))
                .containsExactly(
                        "Only a personal canvas has this; allowed: no value.",
                        "Seul un canevas personnel a cela ; permis : aucune valeur.");
        assertThat(both(Refusal.of(Reason.IMMATERIAL_WITH_AMOUNT, "/amount", "field", "immaterial", "allowed", "null")))
                .containsExactly(
                        "An immaterial entry carries an intensity, not an amount; allowed: no value for immaterial.",
                        "Une entrée immatérielle porte une intensité, pas un montant ; permis : aucune valeur pour"
                                + " immaterial.");
    }

    @Test
    void a_sign_for_what_is_allowed_is_said_in_words() {
        assertThat(both(Refusal.of(Reason.CURRENCY_UNKNOWN, null, "allowed", "ISO 4217")))
                .containsExactly(
                        "This is not a currency code; allowed: those of ISO 4217, such as EUR.",
                        "Ce n’est pas un code de devise ; permis : ceux d’ISO 4217, comme EUR.");
    }

    @Test
    void one_is_told_as_one_and_several_as_several() {
        assertThat(both(Refusal.of(Reason.NAME_NOT_ADDRESSABLE, null, "characters", "@")))
                .containsExactly(
                        "The name is part of addresses, so it may neither hold the character @ nor be “.” or “..”.",
                        "Le nom fait partie d’adresses : il ne peut ni contenir le caractère @, ni être « . » ou « .. ».");
        assertThat(both(Refusal.of(Reason.NAME_NOT_ADDRESSABLE, null, "characters", "/ ;"))
                        .getFirst())
                .contains("may neither hold any of the characters / ; nor be");
        assertThat(nearest("bords"))
                .containsExactly(
                        "no milestone is called “bord”, the nearest is “bords”.",
                        "aucun jalon ne s’appelle « bord », le plus proche est « bords ».");
        assertThat(nearest("bords", "board \"x\""))
                .containsExactly(
                        "no milestone is called “bord”, the nearest are “bords” and “board \"x\"”.",
                        "aucun jalon ne s’appelle « bord », les plus proches sont « bords » et « board \"x\" ».");
        assertThat(nearest())
                .containsExactly(
                        "no milestone is called “bord” or anything like it.",
                        "aucun jalon ne s’appelle « bord », ni n’a un nom proche.");
    }

    private static List<String> nearest(String... names) {
        var refusal = names.length == 0
                ? Refusal.of(Reason.REFERENCE_UNKNOWN, null, "milestone", "bord")
                : Refusal.of(
                        Reason.REFERENCE_UNKNOWN, null, "milestone", "bord", "milestones", new Names(List.of(names)));
        return both(refusal).stream()
                .map(told -> told.substring(told.indexOf(';') + 1).strip())
                .toList();
    }

    /** In English and in French, with spaces that break. */
    private static List<String> both(Refusal refusal) {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .map(language -> ProblemWording.in(language).reason(refusal).replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    private static Set<String> keys(String resource) throws IOException {
        var sentences = new Properties();
        try (var in = WordingTest.class.getClassLoader().getResourceAsStream(resource)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> OTHERS.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
