package io.canvasledger.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RelationshipShiftProperties {

    private static final double EPSILON = 1e-9;

    record Two(History history, int from, int to) {

        Canvas before() {
            return history.at(from);
        }

        Canvas after() {
            return history.at(to);
        }

        RelationshipShift shift() {
            return RelationshipShift.between(before(), after());
        }

        List<RecordedEvent> inRange() {
            return history.between(from, to);
        }

        /** Overall, and with each segment. */
        List<Shift> shifts() {
            var shift = shift();
            return Stream.concat(Stream.of(shift.overall()), shift.bySegment().values().stream())
                    .toList();
        }
    }

    @Provide
    Arbitrary<Two> twoVersions() {
        return CanvasHistories.any().flatMap(history -> {
            var version = Arbitraries.integers().between(1, history.head());
            return Combinators.combine(version, version).as((from, to) -> new Two(history, from, to));
        });
    }

    @Property(tries = 300)
    void shares_sum_to_one_or_there_is_no_relationship(@ForAll("twoVersions") Two two) {
        for (var shift : two.shifts()) {
            Stream.of(shift.motivesBefore(), shift.motivesAfter(), shift.categoriesBefore(), shift.categoriesAfter())
                    .filter(mix -> !mix.isEmpty())
                    .forEach(mix -> assertThat(sum(mix.shares())).isEqualTo(1, within(EPSILON)));
        }
        assertThat(two.shift().overall().motivesBefore().isEmpty())
                .isEqualTo(two.before()
                        .itemsOf(Block.CUSTOMER_RELATIONSHIPS)
                        .findAny()
                        .isEmpty());
    }

    @Property(tries = 500)
    void every_share_before_went_somewhere_and_every_share_after_came_from_somewhere(@ForAll("twoVersions") Two two) {
        for (var shift : two.shifts()) {
            var flow = shift.flow();
            for (var motive : StatedMotive.values()) {
                double row = flow.ended(motive);
                double column = flow.began(motive);
                for (var other : StatedMotive.values()) {
                    assertThat(flow.moved(motive, other)).isNotNegative();
                    row += flow.moved(motive, other);
                    column += flow.moved(other, motive);
                }
                assertThat(row).isEqualTo(shift.motivesBefore().share(motive), within(EPSILON));
                assertThat(column).isEqualTo(shift.motivesAfter().share(motive), within(EPSILON));
            }
        }
    }

    @Property(tries = 300)
    void magnitude_is_between_0_and_1_and_0_exactly_when_the_mixes_are_the_same(@ForAll("twoVersions") Two two) {
        for (var shift : two.shifts()) {
            assertThat(shift.magnitude()).isBetween(0.0, 1.0);
            assertThat(shift.categoryMagnitude()).isBetween(0.0, 1.0);
            assertThat(shift.magnitude() < EPSILON).isEqualTo(same(shift.motivesBefore(), shift.motivesAfter()));
            assertThat(shift.categoryMagnitude() < EPSILON)
                    .isEqualTo(same(shift.categoriesBefore(), shift.categoriesAfter()));
        }
    }

    @Property(tries = 300)
    void told_backwards_a_shift_is_as_large_and_turns_the_other_way(@ForAll("twoVersions") Two two) {
        var there = two.shift();
        var back = RelationshipShift.between(two.after(), two.before());

        assertThat(back.bySegment().keySet()).isEqualTo(there.bySegment().keySet());
        there.bySegment().forEach((segment, shift) -> {
            var reversed = back.of(segment);
            assertThat(reversed.magnitude()).isEqualTo(shift.magnitude(), within(EPSILON));
            assertThat(reversed.categoryMagnitude()).isEqualTo(shift.categoryMagnitude(), within(EPSILON));
            assertThat(reversed.dominantMotive())
                    .isEqualTo(new Turn<>(
                            shift.dominantMotive().after(),
                            shift.dominantMotive().before()));
        });
    }

    @Property(tries = 300)
    void no_shift_is_without_a_cause(@ForAll("twoVersions") Two two) {
        var shift = two.shift();
        var causes = ShiftCauses.between(two.history().at(Math.min(two.from(), two.to())), two.inRange());
        if (shift.overall().magnitude() > EPSILON || shift.overall().categoryMagnitude() > EPSILON) {
            assertThat(causes.overall()).isNotEmpty();
        }
        shift.bySegment().forEach((segment, with) -> {
            if (with.magnitude() > EPSILON || with.categoryMagnitude() > EPSILON) {
                assertThat(causes.of(segment)).isNotEmpty().isSubsetOf(causes.overall());
            }
        });
    }

    private static <K extends Enum<K>> boolean same(Mix<K> one, Mix<K> other) {
        return one.shares().keySet().equals(other.shares().keySet())
                && one.shares().keySet().stream()
                        .allMatch(key -> Math.abs(one.share(key) - other.share(key)) < EPSILON);
    }

    private static double sum(Map<?, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
