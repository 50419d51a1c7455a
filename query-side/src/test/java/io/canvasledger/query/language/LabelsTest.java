package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.AttributeValue;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import io.canvasledger.http.language.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final Labels ENGLISH = Labels.in(Locale.ENGLISH);
    private static final Labels FRENCH = Labels.in(Locale.FRENCH);
    /** Arguments that choose among plurals. */
    private static final Set<String> COUNTED = Set.of("count", "more", "findings");

    @ParameterizedTest
    @ValueSource(strings = {"labels", "sentences", "shifts", "questions", "coherence", "mechanics", "verdicts"})
    void french_has_every_text_that_english_has(String bundle) {
        // French falls back to English text by text, so a missing one would not fail by itself.
        assertThat(texts(bundle + "_fr").stringPropertyNames())
                .isEqualTo(texts(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels", "sentences", "shifts", "questions", "coherence", "mechanics", "verdicts"})
    void apostrophes_are_typographic_because_straight_ones_quote_placeholders(String bundle) {
        assertThat(List.of(texts(bundle), texts(bundle + "_fr")))
                .flatExtracting(Properties::values)
                .noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels", "sentences", "shifts", "questions", "coherence", "mechanics", "verdicts"})
    void every_text_can_be_said_in_both_languages_and_is_told_the_same(String bundle) {
        var english = Messages.of(bundle, Locale.ENGLISH);
        var french = Messages.of(bundle, Locale.FRENCH);

        assertThat(english.keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(french.arguments(key)).isEqualTo(english.arguments(key));
            for (var messages : List.of(english, french)) {
                var told = new HashMap<String, Object>();
                messages.arguments(key).forEach(name -> told.put(name, COUNTED.contains(name) ? 2 : "<" + name + ">"));
                var text = messages.say(key, told).text();
                assertThat(text).isNotBlank().doesNotContain("{", "}", "#");
                var pattern =
                        texts(messages == english ? bundle : bundle + "_fr").getProperty(key);
                told.forEach((name, value) -> {
                    // A number may only choose between one and several.
                    if (!COUNTED.contains(name) || pattern.contains("#") || pattern.contains("{" + name + "}")) {
                        assertThat(text).contains(value.toString());
                    }
                });
            }
        });
    }

    @Test
    void every_value_of_every_closed_list_has_a_name_of_its_own_within_its_list_in_both_languages() {
        assertThat(closedLists()).hasSizeGreaterThan(20).allSatisfy(list -> {
            var values = Stream.of(list.getEnumConstants()).map(Enum.class::cast);
            var all = values.map(value -> (Enum<?>) value)
                    .filter(value -> !(value instanceof Amount.Period))
                    .toList();
            assertThat(all.stream().map(ENGLISH::of)).doesNotHaveDuplicates().noneMatch(String::isBlank);
            assertThat(all.stream().map(FRENCH::of)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_attribute_of_every_block_and_every_value_it_may_have_is_called_something_in_both_languages(Block block) {
        assertThat(Attributes.blank(block).values()).isNotEmpty().allSatisfy(attribute -> {
            assertNamed(Labels.key(block, attribute));
            if (attribute instanceof AttributeValue.Choice choice) {
                choice.from().forEach(value -> assertNamed(Labels.key(value)));
            }
        });
    }

    private static void assertNamed(String key) {
        assertThat(texts("labels").getProperty(key)).as(key).isNotBlank();
        assertThat(texts("labels_fr").getProperty(key)).as(key + " in French").isNotBlank();
    }

    @Test
    void there_is_no_name_for_what_is_not_in_the_domain() {
        var attributes = Stream.of(Block.values()).flatMap(block -> Attributes.blank(block).values().stream()
                .map(attribute -> Labels.key(block, attribute)));
        var names = Stream.concat(
                closedLists().stream()
                        .flatMap(list -> Stream.of(list.getEnumConstants()))
                        .map(value -> Labels.key((Enum<?>) value)),
                attributes);
        var questions = Stream.of(Block.values()).map(block -> "Block." + block + ".question");
        var forms = Stream.of("the", "to", "from")
                .flatMap(form -> Stream.concat(
                        Stream.of(Block.values()).flatMap(block -> Stream.of("", ".personal")
                                .map(kind -> "Block." + block + "." + form + kind)),
                        Stream.of(Relationship.Motive.values()).map(motive -> Labels.key(motive) + "." + form)));

        assertThat(texts("labels").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(names, questions, forms, Stream.of("Amount"))
                        .flatMap(it -> it)
                        .toList());
    }

    @Test
    void a_block_is_called_by_its_question_on_a_personal_canvas() {
        assertThat(ENGLISH.of(Block.KEY_PARTNERS, CanvasKind.BUSINESS)).isEqualTo("Key partners");
        assertThat(ENGLISH.of(Block.KEY_PARTNERS, CanvasKind.PERSONAL)).isEqualTo("Who helps you?");
        assertThat(FRENCH.of(Block.KEY_PARTNERS, CanvasKind.PERSONAL)).isEqualTo("Qui vous aide");
        assertThat(FRENCH.of(Relationship.Motive.RETENTION)).isEqualTo("rétention / fidélisation");
        assertThat(FRENCH.of(Channel.Phase.DELIVERY)).contains("remise de l’offre", "recommandation");
    }

    private static List<Class<?>> closedLists() {
        var ofAttributes = attributeTypes().flatMap(type -> Stream.of(type.getDeclaredClasses()));
        var others = Stream.of(Block.class, CanvasKind.class, Standing.class, LinkType.class, Amount.Period.class);
        return Stream.<Class<?>>concat(ofAttributes, others)
                .filter(Class::isEnum)
                .toList();
    }

    private static Stream<Class<?>> attributeTypes() {
        return Stream.of(Attributes.class.getPermittedSubclasses());
    }

    private static Properties texts(String bundle) {
        var texts = new Properties();
        var name = "/messages/" + bundle + ".properties";
        try (var in = Objects.requireNonNull(LabelsTest.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
