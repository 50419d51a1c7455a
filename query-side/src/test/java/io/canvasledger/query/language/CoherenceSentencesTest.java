package io.canvasledger.query.language;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.Channel.Phase.AWARENESS;
import static io.canvasledger.canvas.Channel.Phase.EVALUATION;
import static io.canvasledger.canvas.LinkType.REACHES;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.coherence.Coherence;
import io.canvasledger.coherence.Rule;
import io.canvasledger.histories.Story;
import io.canvasledger.mechanics.KnockOn;
import io.canvasledger.mechanics.Tie;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoherenceSentencesTest {

    private final Story story = Story.of("Bakery");

    @ParameterizedTest
    @ValueSource(strings = {"", "fr"})
    void every_rule_has_a_title_a_sentence_and_an_advice_and_there_is_nothing_else(String language) {
        var expected = new TreeSet<>(Set.of("quoted", "more"));
        for (var rule : Rule.values()) {
            Stream.of(".title", ".sentence", ".advice").map(rule.name()::concat).forEach(expected::add);
        }
        assertThat(keys("coherence", language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr"})
    void every_tie_can_be_told_kept_and_lost(String language) {
        var expected = new TreeSet<>(Set.of("removed", "moved", "separator"));
        for (var tie : Tie.values()) {
            Stream.of("", ".fewer", ".nothingLeft").map(tie.name()::concat).forEach(expected::add);
        }
        assertThat(keys("mechanics", language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr"})
    void no_text_holds_an_apostrophe_that_would_swallow_what_follows(String language) {
        for (var name : List.of("coherence", "mechanics")) {
            var bundle = bundle(name, language);
            assertThat(keys(name, language))
                    .allSatisfy(key ->
                            assertThat(bundle.getString(key)).isNotBlank().doesNotContain("'"));
        }
    }

    @Test
    void a_finding_is_told_with_the_titles_of_its_items() {
        var neighbours = story.adds(CUSTOMER_SEGMENTS, "L'été {0}");
        story.links(
                story.adds(CHANNELS, "Posters", new Channel(null, null, null, Set.of(AWARENESS, EVALUATION))),
                REACHES,
                neighbours);

        assertThat(told(Locale.ENGLISH))
                .contains(
                        "No channel that reaches “L'été {0}” serves these phases: purchase, delivery, and after sales.")
                .contains("There is no value proposition yet, though “L'été {0}” and “Posters” cannot do without one.");
        assertThat(told(Locale.FRENCH))
                .contains("Aucun canal qui atteint « L'été {0} » n’assure ces phases : achat, remise de l’offre /"
                        + " recommandation et SAV.");
    }

    @Test
    void one_phase_that_is_missing_is_told_as_one() {
        var neighbours = story.adds(CUSTOMER_SEGMENTS, "Neighbours");
        story.links(
                story.adds(
                        CHANNELS,
                        "Shop",
                        new Channel(null, null, null, EnumSet.complementOf(EnumSet.of(Channel.Phase.AFTER_SALES)))),
                REACHES,
                neighbours);

        assertThat(told(Locale.ENGLISH))
                .contains("No channel that reaches “Neighbours” serves this phase: after sales.");
        assertThat(told(Locale.FRENCH))
                .anyMatch(told -> told.matches("Aucun canal qui atteint «.Neighbours.» n’assure cette phase.: SAV\\."));
    }

    @Test
    void a_long_list_of_items_is_cut_short() {
        for (int i = 1; i <= 6; i++) {
            story.adds(CHANNELS, "C" + i);
        }
        assertThat(told(Locale.ENGLISH))
                .containsExactly("There is no value proposition yet, though “C1”, “C2”, “C3”, “C4”, “C5” and one more"
                        + " cannot do without one.");

        story.adds(CHANNELS, "C7");
        assertThat(told(Locale.FRENCH))
                .containsExactly("Il n’y a pas encore de proposition de valeur, indispensable pourtant à « C1 »,"
                        + " « C2 », « C3 », « C4 », « C5 » et 2 autres.");
    }

    @Test
    void a_knock_on_is_told_by_what_went_and_who_suffers() {
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        story.links(story.adds(CHANNELS, "Van"), REACHES, firms);
        story.version();
        story.removes(firms);
        var removed = KnockOn.between(story.told().at(1), story.told().at(2)).getFirst();

        assertThat(MechanicsSentences.in(Locale.ENGLISH, CanvasKind.BUSINESS)
                        .tell(removed)
                        .text())
                .isEqualTo("“Firms” was removed from the customer segments while others depended on it.");
        assertThat(MechanicsSentences.in(Locale.FRENCH, CanvasKind.BUSINESS)
                        .tell(removed.losses().getFirst(), removed)
                        .text())
                .isEqualTo("« Van » atteignait « Firms » et ne mène plus nulle part.");
    }

    @Test
    void an_item_that_moved_is_not_told_as_removed() {
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        story.links(story.adds(CHANNELS, "Van"), REACHES, firms);
        story.version();
        story.moves(firms, VALUE_PROPOSITIONS, null);
        var moved = KnockOn.between(story.told().at(1), story.told().at(2)).getFirst();

        assertThat(MechanicsSentences.in(Locale.ENGLISH, CanvasKind.BUSINESS)
                        .tell(moved)
                        .text())
                .isEqualTo(
                        "“Firms” moved from the customer segments to the value propositions while others depended on it.");
    }

    private List<String> told(Locale language) {
        var sentences = CoherenceSentences.in(language);
        return Coherence.of(story.canvas()).findings().stream()
                .map(finding -> sentences.tell(finding, story.canvas()).text())
                .toList();
    }

    private static Set<String> keys(String name, String language) {
        // Only the bundle's own keys: what French lacks would otherwise come from English.
        return new TreeSet<>(bundle(name, language).keySet());
    }

    private static ResourceBundle bundle(String name, String language) {
        var file = "messages/" + name + (language.isEmpty() ? "" : "_" + language);
        return ResourceBundle.getBundle(
                file,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
