package io.canvasledger.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.coherence.CoherenceDifference.Remaining;
import io.canvasledger.histories.CanvasHistories;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CoherenceProperties {

    private record Two(Canvas before, Canvas after) {}

    @Provide
    Arbitrary<Two> twoVersions() {
        return CanvasHistories.any().flatMap(history -> {
            var version = Arbitraries.integers().between(1, history.head());
            return Combinators.combine(version, version, Arbitraries.of(CanvasKind.class))
                    .as((from, to, kind) -> new Two(as(kind, history.at(from)), as(kind, history.at(to))));
        });
    }

    @Provide
    Arbitrary<Canvas> canvases() {
        return twoVersions().map(Two::after);
    }

    @Provide
    Arbitrary<Set<Rule>> switchedOff() {
        return Arbitraries.of(Rule.class).set();
    }

    @Property(tries = 500)
    void the_same_canvas_is_always_judged_the_same(@ForAll("canvases") Canvas canvas) {
        assertThat(Coherence.of(canvas)).isEqualTo(Coherence.of(canvas));
    }

    @Property(tries = 500)
    void findings_mention_only_items_on_the_canvas_and_each_once(@ForAll("canvases") Canvas canvas) {
        for (var finding : Coherence.of(canvas).findings()) {
            assertThat(canvas.items().keySet()).containsAll(finding.items());
            assertThat(finding.items()).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 500)
    void a_rule_is_broken_at_most_once_by_an_item(@ForAll("canvases") Canvas canvas) {
        assertThat(Coherence.of(canvas).findings())
                .extracting(finding -> List.of(finding.rule(), finding.about()))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void findings_come_by_rule_then_in_reading_order(@ForAll("canvases") Canvas canvas) {
        var order = canvas.inReadingOrder();
        var places = Coherence.of(canvas).findings().stream()
                .map(finding -> finding.rule().ordinal() * 10_000L
                        + finding.about()
                                .flatMap(canvas::item)
                                .map(order::indexOf)
                                .orElse(0))
                .toList();
        assertThat(places).isSorted();
    }

    @Property(tries = 500)
    void only_rules_for_that_kind_of_canvas_are_asked(@ForAll("canvases") Canvas canvas) {
        assertThat(Coherence.of(canvas).findings())
                .allMatch(finding -> finding.rule().appliesTo(canvas.kind()));
    }

    @Property(tries = 500)
    void a_phase_is_missed_by_one_rule_only(@ForAll("canvases") Canvas canvas) {
        var findings = Coherence.of(canvas).findings();
        for (var finding : findings) {
            if (finding.rule() == Rule.PHASES_NOT_SERVED) {
                var about = finding.about().orElseThrow();
                if (breaks(findings, Rule.EARNED_BEFORE_SOLD, about)) {
                    assertThat(finding.phases()).doesNotContain(Channel.Phase.PURCHASE);
                }
                if (breaks(findings, Rule.SOLD_BEFORE_COMMUNICATED, about)) {
                    assertThat(finding.phases()).doesNotContain(Channel.Phase.AWARENESS, Channel.Phase.EVALUATION);
                }
            }
        }
    }

    @Property(tries = 500)
    void switching_rules_off_takes_their_findings_away_and_nothing_else(
            @ForAll("canvases") Canvas canvas, @ForAll("switchedOff") Set<Rule> switchedOff) {
        assertThat(Coherence.of(canvas, switchedOff).findings())
                .isEqualTo(Coherence.of(canvas).findings().stream()
                        .filter(finding -> !switchedOff.contains(finding.rule()))
                        .toList());
    }

    @Property(tries = 500)
    void the_obvious_change_resolves_a_finding(@ForAll("canvases") Canvas canvas) {
        var before = Coherence.of(canvas);
        for (var finding : before.findings()) {
            var after = Coherence.of(Remedies.of(finding, canvas));

            assertThat(CoherenceDifference.between(before, after).resolved())
                    .as("mended %s", finding)
                    .contains(finding);
        }
    }

    @Property(tries = 500)
    void a_canvas_is_incoherent_when_it_breaks_a_rule_and_coherent_only_with_a_segment(
            @ForAll("canvases") Canvas canvas) {
        var coherence = Coherence.of(canvas);

        assertThat(coherence.verdict() == Verdict.INCOHERENT)
                .isEqualTo(!coherence.findings().isEmpty());
        assertThat(coherence.verdict() == Verdict.TOO_EARLY)
                .isEqualTo(coherence.findings().isEmpty()
                        && canvas.inReadingOrder(Block.CUSTOMER_SEGMENTS).isEmpty());
    }

    @Property(tries = 500)
    void nothing_appears_or_is_resolved_between_a_version_and_itself(@ForAll("canvases") Canvas canvas) {
        var coherence = Coherence.of(canvas);

        var difference = CoherenceDifference.between(coherence, coherence);

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.remaining()).extracting(Remaining::after).isEqualTo(coherence.findings());
    }

    @Property(tries = 500)
    void what_appeared_one_way_is_resolved_the_other_way(@ForAll("twoVersions") Two two) {
        var before = Coherence.of(two.before());
        var after = Coherence.of(two.after());

        var there = CoherenceDifference.between(before, after);
        var back = CoherenceDifference.between(after, before);

        assertThat(back.appeared()).isEqualTo(there.resolved());
        assertThat(back.resolved()).isEqualTo(there.appeared());
        assertThat(back.remaining())
                .containsExactlyInAnyOrderElementsOf(there.remaining().stream()
                        .map(remaining -> new Remaining(remaining.after(), remaining.before()))
                        .toList());
        assertThat(there.appeared().size() + there.remaining().size())
                .isEqualTo(after.findings().size());
        assertThat(there.resolved().size() + there.remaining().size())
                .isEqualTo(before.findings().size());
    }

    private static boolean breaks(List<Finding> findings, Rule rule, ItemId about) {
        return findings.stream()
                .anyMatch(finding -> finding.rule() == rule
                        && finding.about().filter(about::equals).isPresent());
    }

    private static Canvas as(CanvasKind kind, Canvas canvas) {
        return canvas.evolve(new CanvasCreated(kind, canvas.name(), canvas.description()));
    }
}
