package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.http.language.Messages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** French elides before a vowel: « d’Activités », « l’élément ». What is put in stands in quotation marks or with its article. */
class ElisionTest {

    /** Said as numbers, days, or with an article or quotation marks of their own; none of them elides what stands before. */
    private static final Set<String> ELIDING_NOTHING = Set.of(
            "behind",
            "version",
            "min",
            "max",
            "limit",
            "position",
            "day",
            "from",
            "to",
            "given",
            "latest",
            "firstRecorded",
            "firstEffective",
            "head",
            "segments",
            "others",
            "header",
            "line",
            "column",
            "share",
            "current",
            "expected");

    private static final Set<String> COUNTED = Set.of("count", "more", "findings");
    private static final Pattern UNELIDED = Pattern.compile("(?i)\\b(de|du|le|la|que|ne|se|ce|je|à|au|jusque) Élan");

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "shifts", "mechanics", "coherence", "verdicts", "questions", "problems"})
    void nothing_that_begins_with_a_vowel_can_come_after_a_word_that_would_be_elided(String bundle) {
        var french = Messages.of(bundle, Locale.FRENCH);

        assertThat(french.keys()).isNotEmpty().allSatisfy(key -> {
            var arguments = new HashMap<String, Object>();
            french.arguments(key)
                    .forEach(name -> arguments.put(
                            name, COUNTED.contains(name) ? 2 : ELIDING_NOTHING.contains(name) ? "12" : "Élan"));
            assertThat(french.say(key, arguments).text()).doesNotContainPattern(UNELIDED);
        });
    }

    @Test
    void blocks_and_motives_come_with_the_article_that_they_take() {
        var labels = Labels.in(Locale.FRENCH);
        for (var block : Block.values()) {
            for (var kind : CanvasKind.values()) {
                assertThat(labels.to(block, kind)).matches("(aux|à la|à votre|à vos|à ce que) .+");
                assertThat(labels.from(block, kind)).matches("(des|de la|de votre|de vos|de ce que) .+");
            }
        }
        assertThat(Stream.of(Motive.values()).map(labels::from))
                .containsExactly("de l’acquisition", "de la fidélisation", "de l’augmentation des ventes");
        assertThat(Stream.of(Motive.values()).map(labels::to))
                .containsExactly("à l’acquisition", "à la fidélisation", "à l’augmentation des ventes");
    }
}
