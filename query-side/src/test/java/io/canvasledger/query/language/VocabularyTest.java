package io.canvasledger.query.language;

import static io.canvasledger.query.QuerySideFixture.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.PersonalOnly;
import io.canvasledger.canvas.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_value_of_every_closed_list_of_the_domain_has_a_label_in_either_language(String language) {
        var vocabulary = get("/api/v1/vocabulary?lang=" + language).ok();

        assertThat(values(vocabulary.get("canvasKinds"), "value")).isEqualTo(names(CanvasKind.class));
        assertThat(values(vocabulary.get("standings"), "value")).isEqualTo(names(Standing.class));
        assertThat(values(vocabulary.get("linkTypes"), "type")).isEqualTo(names(LinkType.class));
        assertThat(values(vocabulary.get("blocks"), "block")).isEqualTo(names(Block.class));
        assertThat(vocabulary.findValuesAsString("label"))
                .hasSizeGreaterThan(100)
                .noneMatch(String::isBlank);
        for (var type : Attributes.class.getPermittedSubclasses()) {
            for (var list : type.getDeclaredClasses()) {
                if (list.isEnum()) {
                    assertThat(lists(vocabulary)).contains(names(list));
                }
            }
        }
    }

    @Test
    void every_attribute_says_what_it_holds() {
        var attributes = attributes(get("/api/v1/vocabulary").ok())
                .map(attribute -> attribute.get("name").asString() + " "
                        + attribute.get("type").asString()
                        + (attribute.get("several").asBoolean() ? " several" : ""))
                .toList();

        var declared = Stream.of(Attributes.class.getPermittedSubclasses())
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .count();
        assertThat(attributes)
                .hasSize((int) declared)
                .contains(
                        "motive CHOICE",
                        "drivers CHOICE several",
                        "segments SEGMENTS several",
                        "weight NUMBER",
                        "intensity NUMBER",
                        "amount AMOUNT",
                        "job TEXT");
    }

    @Test
    void exactly_the_values_the_domain_reserves_are_told_to_be_for_personal_canvases_only() {
        var reserved = attributes(get("/api/v1/vocabulary").ok())
                .flatMap(attribute -> attribute.get("values").valueStream())
                .filter(value -> value.get("personalOnly").asBoolean())
                .map(value -> value.get("value").asString())
                .toList();

        var expected = new ArrayList<String>();
        for (var type : Attributes.class.getPermittedSubclasses()) {
            for (var list : type.getDeclaredClasses()) {
                if (list.isEnum() && PersonalOnly.class.isAssignableFrom(list)) {
                    Stream.of(list.getEnumConstants())
                            .filter(value -> ((PersonalOnly) value).personal())
                            .forEach(value -> expected.add(value.toString()));
                }
            }
        }
        assertThat(reserved)
                .containsExactlyInAnyOrderElementsOf(expected)
                .contains("INTERNAL", "SALARY", "RECOGNITION", "SKILLS", "SUPPORTER", "STRESS");
    }

    @Test
    void a_block_has_its_label_and_its_personal_question() {
        var partners = get("/api/v1/vocabulary", "Accept-Language", "fr").ok().at("/blocks/7");

        assertThat(partners.get("label").asString()).isEqualTo("Partenaires clés");
        assertThat(partners.get("personalQuestion").asString()).isEqualTo("Qui vous aide");
    }

    private static Stream<JsonNode> attributes(JsonNode vocabulary) {
        return vocabulary.get("blocks").valueStream().flatMap(block -> block.get("attributes")
                .valueStream());
    }

    private static List<List<String>> lists(JsonNode vocabulary) {
        return attributes(vocabulary)
                .map(attribute -> values(attribute.get("values"), "value"))
                .toList();
    }

    private static List<String> values(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.get(field).asString()).toList();
    }

    private static List<String> names(Class<?> list) {
        return Stream.of(list.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .toList();
    }
}
