package io.canvasledger.diff;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.Subject.Linkage;
import io.canvasledger.canvas.Subject.Naming;
import io.canvasledger.canvas.Subject.OfCanvas;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.histories.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The enterprise segment of a security start-up: there in version 1, dropped in 2, back in 3 without a word. */
class SilentReturnTest {

    private final Story story = Story.of("SherpaAI");
    private final ItemId enterprises = story.adds(CUSTOMER_SEGMENTS, "Enterprises");
    private final ItemId training = story.adds(VALUE_PROPOSITIONS, "Employee Security Training");
    private final ItemId licences = story.adds(REVENUE_STREAMS, "Enterprise licences");
    private final ItemId support = story.adds(
            CUSTOMER_RELATIONSHIPS,
            "Dedicated support",
            new Relationship(
                    Relationship.Category.DEDICATED_PERSONAL_ASSISTANCE,
                    Relationship.Motive.RETENTION,
                    null,
                    null,
                    Set.of(enterprises)));
    private final ItemId individuals = story.adds(CUSTOMER_SEGMENTS, "Individual users");
    private List<Item> gone = List.of();

    private void enterprisesLeave() {
        story.links(training, LinkType.SERVES, enterprises);
        story.version("Focus on individuals first");
        gone = Stream.of(licences, support, training, enterprises)
                .map(story::removes)
                .toList();
    }

    private void enterprisesReturn(String rationale) {
        story.version(rationale);
        gone.reversed().forEach(story::adds);
        story.links(training, LinkType.SERVES, enterprises);
    }

    @Test
    void an_item_dropped_and_quietly_brought_back_leaves_no_net_difference_but_a_path_that_tells() {
        enterprisesLeave();
        enterprisesReturn("Logo and typography");

        assertThat(diff(1, 3).isEmpty()).isTrue();

        var strand = path(1, 3).of(new Presence(enterprises)).orElseThrow();
        assertThat(strand.madeAndUndone()).isTrue();
        assertThat(strand.steps()).extracting(step -> step.by().version()).containsExactly(2, 3);
        assertThat(path(1, 3).madeAndUndone())
                .extracting(Strand::subject)
                .contains(new Presence(enterprises), new Presence(licences), new Presence(support))
                .doesNotContain(new Presence(individuals));
    }

    @Test
    void what_looks_new_between_the_last_two_versions_is_flagged_as_a_silent_return() {
        enterprisesLeave();
        enterprisesReturn("Logo and typography");

        assertThat(diff(2, 3).added()).extracting(Item::id).contains(enterprises);

        var strand = path(2, 3).of(new Presence(enterprises)).orElseThrow();
        assertThat(strand.madeAndUndone()).isFalse();
        assertThat(strand.returns())
                .containsExactly(
                        new Return(story.told().version(2), story.told().version(3), true));
        assertThat(path(2, 3).returned()).contains(strand);
    }

    @Test
    void a_link_that_comes_back_with_its_items_returned_too() {
        enterprisesLeave();
        enterprisesReturn("Logo and typography");

        var link = story.canvas().linksOf(training).findFirst().orElseThrow();
        assertThat(path(2, 3).of(new Linkage(link)).orElseThrow().returns()).hasSize(1);
    }

    @Test
    void leaving_is_no_return_even_to_a_canvas_that_once_was_without() {
        enterprisesLeave();
        enterprisesReturn("Logo and typography");
        story.version("Individuals, for good");
        story.removes(enterprises);

        assertThat(path(3, 4).of(new Presence(enterprises)).orElseThrow().returns())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Restoring what we dropped in spring",
                "We bring back the firms",
                "Rétablissement de l'offre",
                "RETOUR DES GRANDS COMPTES",
                "Réintroduction",
                "enterprises: pilots were a success"
            })
    void a_return_whose_rationale_owns_up_to_it_or_names_the_item_is_not_silent(String rationale) {
        enterprisesLeave();
        enterprisesReturn(rationale);

        assertThat(path(2, 3).of(new Presence(enterprises)).orElseThrow().returns())
                .singleElement()
                .satisfies(back -> assertThat(back.silent()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logo", "More happening", "A prehistoric restart"})
    void a_rationale_about_something_else_keeps_a_return_silent(String rationale) {
        enterprisesLeave();
        enterprisesReturn(rationale);

        assertThat(path(2, 3).of(new Presence(enterprises)).orElseThrow().returns())
                .singleElement()
                .satisfies(back -> assertThat(back.silent()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A cap on spending", "Apply for funds"})
    void a_title_found_inside_another_word_does_not_name_the_item(String rationale) {
        var app = story.adds(VALUE_PROPOSITIONS, "Ap");
        story.version();
        var last = story.removes(app);
        story.version(rationale);
        story.adds(last);

        assertThat(path(2, 3).returned()).singleElement().satisfies(strand -> {
            assertThat(strand.subject()).isEqualTo(new Presence(app));
            assertThat(strand.returns()).extracting(Return::silent).containsExactly(true);
        });
    }

    @Test
    void a_new_item_is_no_return() {
        story.version();
        var developers = story.adds(CUSTOMER_SEGMENTS, "Developers");

        assertThat(path(1, 2).of(new Presence(developers)).orElseThrow())
                .satisfies(strand -> assertThat(strand.returns()).isEmpty())
                .satisfies(strand -> assertThat(strand.madeAndUndone()).isFalse());
        assertThat(path(1, 2).strands())
                .as("its first words are no step of their own")
                .hasSize(1);
    }

    @Test
    void an_item_added_and_reworded_in_between_was_not_undone_in_any_way() {
        story.version();
        var developers = story.adds(CUSTOMER_SEGMENTS, "Developers");
        story.version();
        story.rewords(developers, "Independent developers", null);

        assertThat(path(1, 3).strands())
                .extracting(Strand::subject)
                .containsExactly(new Presence(developers), new OfItem(developers, Aspect.REWORDED));
        assertThat(path(1, 3).madeAndUndone()).isEmpty();
    }

    @Test
    void a_value_that_comes_back_after_years_is_a_return() {
        story.tests(enterprises, Standing.HYPOTHESIS);
        story.version("Ten interviews");
        story.tests(enterprises, Standing.VALIDATED);
        story.version("Years pass");
        story.renames("Sherpa");
        story.version();
        story.tests(enterprises, Standing.HYPOTHESIS);

        var strand = path(3, 4).of(new OfItem(enterprises, Aspect.STANDING)).orElseThrow();

        assertThat(strand.madeAndUndone()).isFalse();
        assertThat(strand.returns())
                .containsExactly(
                        new Return(story.told().version(2), story.told().version(4), true));
    }

    @Test
    void an_item_that_comes_back_in_its_first_words_returned_in_both_ways() {
        story.version();
        story.rewords(training, "Courses", null);
        story.version();
        var courses = story.removes(training);
        story.version();
        story.adds(courses.with(new Item.Wording("Employee Security Training", null)));

        var path = path(3, 4);

        assertThat(path.of(new Presence(training)).orElseThrow().returns())
                .extracting(back -> back.leftIn().version())
                .containsExactly(3);
        assertThat(path.of(new OfItem(training, Aspect.REWORDED)).orElseThrow().returns())
                .extracting(back -> back.leftIn().version())
                .containsExactly(2);
    }

    @Test
    void what_comes_and_goes_within_one_version_was_never_seen_to_leave() {
        story.version();
        story.adds(story.removes(licences));

        var strand = path(1, 2).of(new Presence(licences)).orElseThrow();

        assertThat(strand.madeAndUndone()).isTrue();
        assertThat(strand.steps()).hasSize(2);
        assertThat(strand.returns()).isEmpty();
    }

    @Test
    void words_lost_by_replacing_an_item_within_one_version_return_when_they_are_found_again() {
        story.version();
        story.adds(story.removes(training).with(new Item.Wording("Courses", null)));
        story.version();
        story.rewords(training, "Employee Security Training", null);

        var history = story.told();
        var path = Path.between(history.at(1), history.at(3), history.between(1, 3), List.of());

        assertThat(path.of(new OfItem(training, Aspect.REWORDED)).orElseThrow().returns())
                .containsExactly(new Return(history.version(2), history.version(3), true));
    }

    @Test
    void names_and_milestones_return_as_well() {
        story.names("Board", 1);
        story.version();
        story.renames("Sherpa");
        story.dropsMilestone("Board");
        story.version("Back again to the old name");
        story.renames("SherpaAI");
        story.names("Board", 1);

        assertThat(path(1, 3).of(OfCanvas.NAME).orElseThrow().returns())
                .containsExactly(
                        new Return(story.told().version(2), story.told().version(3), false));
        assertThat(path(2, 3).of(new Naming("Board")).orElseThrow().returns()).hasSize(1);
    }

    private CanvasDiff diff(int from, int to) {
        return CanvasDiff.between(story.told().at(from), story.told().at(to));
    }

    /** As a reader does it: what happened in between, then the past of the items that were touched. */
    private Path path(int from, int to) {
        var history = story.told();
        var inRange = history.between(from, to);
        var touched = Path.touchedItems(inRange);
        List<RecordedEvent> past = history.upTo(from).stream()
                .filter(event -> Path.touchedItems(List.of(event)).stream().anyMatch(touched::contains)
                        || Path.touchedItems(List.of(event)).isEmpty())
                .toList();
        return Path.between(history.at(from), history.at(to), inRange, past);
    }
}
