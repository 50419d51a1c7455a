package io.canvasledger.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Subject;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanvasDiffProperties {

    /** Two versions of a history, in any order. */
    private record Two(History history, int from, int to) {

        Canvas a() {
            return history.at(from);
        }

        Canvas b() {
            return history.at(to);
        }

        CanvasDiff diff() {
            return CanvasDiff.between(a(), b());
        }

        List<RecordedEvent> inRange() {
            return history.between(from, to);
        }

        List<RecordedEvent> earlier() {
            return history.upTo(Math.min(from, to));
        }

        Path path() {
            return Path.between(a(), b(), inRange(), earlier());
        }
    }

    @Provide
    Arbitrary<Two> twoVersions() {
        return CanvasHistories.any().flatMap(history -> {
            var version = Arbitraries.integers().between(1, history.head());
            return Combinators.combine(version, version).as((from, to) -> new Two(history, from, to));
        });
    }

    @Property(tries = 500)
    void applying_a_diff_to_the_one_version_gives_the_other_exactly(@ForAll("twoVersions") Two two) {
        assertThat(two.diff().applyTo(two.a())).isEqualTo(two.b());
    }

    @Property(tries = 300)
    void the_reversed_diff_is_the_diff_of_the_reversed_arguments(@ForAll("twoVersions") Two two) {
        assertThat(two.diff().reversed()).isEqualTo(CanvasDiff.between(two.b(), two.a()));
    }

    @Property(tries = 100)
    void nothing_differs_between_a_version_and_itself(@ForAll("twoVersions") Two two) {
        var diff = CanvasDiff.between(two.a(), two.a());

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(diff.blocks()).hasSize(9).allMatch(BlockDifference::isEmpty);
    }

    @Property(tries = 300)
    void each_aspect_of_an_item_that_differs_is_counted(@ForAll("twoVersions") Two two) {
        var diff = two.diff();

        for (var aspect : Aspect.values()) {
            assertThat(counted(aspect, diff.counts()))
                    .as("%s", aspect)
                    .isEqualTo(diff.changed().stream()
                            .filter(change -> change.aspects().contains(aspect))
                            .count());
        }
    }

    /** A new aspect needs a count of its own: else a diff of it alone would be told with nothing counted. */
    private static long counted(Aspect aspect, Counts counts) {
        return switch (aspect) {
            case REWORDED -> counts.reworded();
            case RETAGGED -> counts.retagged();
            case MOVED -> counts.moved();
            case STANDING -> counts.standingChanged();
            case RECLASSIFIED -> counts.reclassified();
        };
    }

    @Property(tries = 100)
    void diffs_of_consecutive_versions_lead_from_the_first_version_to_the_last(@ForAll("twoVersions") Two two) {
        var canvas = two.history().at(0);
        for (int version = 1; version <= two.history().head(); version++) {
            var next = two.history().at(version);
            canvas = CanvasDiff.between(canvas, next).applyTo(canvas);
        }
        assertThat(canvas).isEqualTo(two.history().at(two.history().head()));
    }

    @Property(tries = 300)
    void canvases_are_equal_but_for_bookkeeping_exactly_when_the_diff_is_empty(@ForAll("twoVersions") Two two) {
        var a = two.a();
        var b = two.b();
        boolean same = a.name().equals(b.name())
                && Objects.equals(a.description(), b.description())
                && a.archived() == b.archived()
                && a.items().equals(b.items())
                && a.links().equals(b.links())
                && a.milestones().equals(b.milestones())
                && answers(a).equals(answers(b))
                && a.silencedRules().equals(b.silencedRules());

        assertThat(two.diff().isEmpty()).isEqualTo(same);
    }

    /** Which versions opened and last answered a review is bookkeeping. */
    private static Map<Subject, String> answers(Canvas canvas) {
        var answers = new HashMap<Subject, String>();
        canvas.reviews().values().forEach(review -> review.answers()
                .forEach((question, answer) -> answers.put(new Subject.Answering(review.name(), question), answer)));
        return answers;
    }

    @Property(tries = 300)
    void blocks_together_show_every_item_that_differs(@ForAll("twoVersions") Two two) {
        var diff = two.diff();
        var blocks = diff.blocks();

        assertThat(blocks).flatExtracting(BlockDifference::added).containsExactlyInAnyOrderElementsOf(diff.added());
        assertThat(blocks).flatExtracting(BlockDifference::removed).containsExactlyInAnyOrderElementsOf(diff.removed());
        var changed = blocks.stream()
                .map(BlockDifference::changed)
                .flatMap(List::stream)
                .collect(Collectors.toList());
        blocks.forEach(block -> changed.addAll(block.movedIn()));
        assertThat(changed).containsExactlyInAnyOrderElementsOf(diff.changed());
        assertThat(blocks)
                .flatExtracting(BlockDifference::movedOut)
                .containsExactlyInAnyOrderElementsOf(blocks.stream()
                        .map(BlockDifference::movedIn)
                        .flatMap(List::stream)
                        .toList());
    }

    @Property(tries = 500)
    void every_difference_has_an_event_in_between_behind_it_whichever_way_it_is_told(@ForAll("twoVersions") Two two) {
        var diff = two.diff();
        var provenance = Provenance.of(diff, two.inRange());

        assertThat(provenance.behind().keySet()).containsExactlyElementsOf(diff.subjects());
        assertThat(two.inRange()).containsAll(provenance.behind().values());
        assertThat(Provenance.of(diff.reversed(), two.inRange()).behind()).isEqualTo(provenance.behind());
    }

    @Property(tries = 300)
    void the_facets_an_event_carries_are_those_in_which_the_canvas_before_and_after_it_differ(
            @ForAll("twoVersions") Two two) {
        for (var recorded : two.history().events()) {
            var before = two.history().before(recorded);
            var after = before.evolve(recorded.by().id(), recorded.event());

            assertThat(recorded.event().facets().stream().filter(Facet::differs))
                    .as(recorded.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            CanvasDiff.between(before, after).facets());
        }
    }

    @Property(tries = 300)
    void told_backwards_a_difference_is_told_of_the_same_subjects_the_other_way_round(@ForAll("twoVersions") Two two) {
        assertThat(two.diff().reversed().facets())
                .containsExactlyInAnyOrderElementsOf(
                        two.diff().facets().stream().map(Facet::reversed).toList());
        assertThat(two.diff().facets())
                .allMatch(Facet::differs)
                .extracting(Facet::subject)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void the_event_behind_a_difference_is_the_last_after_which_it_was_as_it_is_now(@ForAll("twoVersions") Two two) {
        int newer = Math.max(two.from(), two.to());
        var end = two.history().at(newer);
        Provenance.of(two.diff(), two.inRange()).behind().forEach((subject, event) -> {
            var before = two.history().before(event);

            assertThat(CanvasDiff.between(before, before.evolve(event.event())).subjects())
                    .anyMatch(changed -> changed.equals(subject) || isPresenceOf(changed, subject));
            assertThat(CanvasDiff.between(before.evolve(event.event()), end).subjects())
                    .doesNotContain(subject);
        });
    }

    private static boolean isPresenceOf(Subject changed, Subject subject) {
        return subject instanceof OfItem side && changed.equals(new Presence(side.item()));
    }

    @Property(tries = 500)
    void what_the_net_difference_hides_was_made_and_undone(@ForAll("twoVersions") Two two) {
        var path = two.path();
        var shown = path.strands().stream()
                .filter(strand -> !strand.madeAndUndone())
                .map(Strand::subject)
                .collect(Collectors.toSet());

        assertThat(shown).containsAll(two.diff().subjects());
        assertThat(path.madeAndUndone())
                .extracting(Strand::subject)
                .noneMatch(two.diff().subjects()::contains);
        assertThat(path.strands())
                .allSatisfy(strand -> assertThat(two.inRange()).containsAll(strand.steps()));
    }

    @Property(tries = 300)
    void strands_stand_in_the_order_they_began_and_so_do_the_steps_of_each(@ForAll("twoVersions") Two two) {
        var strands = two.path().strands();

        assertThat(strands)
                .extracting(strand -> strand.steps().getFirst().sequence())
                .isSorted();
        assertThat(strands).allSatisfy(strand -> assertThat(strand.steps())
                .extracting(RecordedEvent::sequence)
                .isSorted());
    }

    @Property(tries = 200)
    void the_path_is_the_same_whichever_version_is_named_first(@ForAll("twoVersions") Two two) {
        assertThat(Path.between(two.b(), two.a(), two.inRange(), two.earlier())).isEqualTo(two.path());
    }

    @Property(tries = 200)
    void the_past_of_the_touched_items_is_all_the_past_an_items_path_needs(@ForAll("twoVersions") Two two) {
        var touched = Path.touchedItems(two.inRange());
        var past = two.earlier().stream()
                .filter(event -> Path.touchedItems(List.of(event)).stream().anyMatch(touched::contains))
                .toList();
        var narrow = Path.between(two.a(), two.b(), two.inRange(), past);

        assertThat(ofItems(narrow)).isEqualTo(ofItems(two.path()));
    }

    private static List<Strand> ofItems(Path path) {
        return path.strands().stream()
                .filter(strand -> switch (strand.subject()) {
                    case Presence _, OfItem _, Subject.Linkage _ -> true;
                    case Subject.OfCanvas _, Subject.Naming _, Subject.Answering _, Subject.Heeding _ -> false;
                })
                .toList();
    }

    @Property(tries = 300)
    void whatever_returned_was_once_seen_left_in_the_version_named_and_is_seen_again(@ForAll("twoVersions") Two two) {
        for (var strand : two.path().returned()) {
            if (strand.subject() instanceof Presence presence) {
                for (var back : strand.returns()) {
                    int left = back.leftIn().version();
                    int returned = back.returnedIn().version();

                    assertThat(left).isLessThan(returned);
                    assertThat(two.history().at(left - 1).item(presence.item())).isPresent();
                    assertThat(two.history().at(left).item(presence.item())).isEmpty();
                    assertThat(two.history().at(returned - 1).item(presence.item()))
                            .isEmpty();
                    assertThat(two.history().at(returned).item(presence.item())).isPresent();
                }
            }
        }
    }
}
