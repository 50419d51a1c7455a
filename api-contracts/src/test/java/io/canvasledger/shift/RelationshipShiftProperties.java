package io.canvasledger.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import io.canvasledger.histories.Story;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class RelationshipShiftProperties {

    private static final double EPSILON = 1e-9;
    /** More than any rounding, and less than any share that weights of four decimals make. */
    private static final double ROUNDING = 1e-13;

    private record Two(History history, int from, int to) {

        Canvas before() {
            return history.at(from);
        }

        Canvas after() {
            return history.at(to);
        }

        RelationshipShift shift() {
            return RelationshipShift.between(before(), after());
        }

        ShiftCauses causes() {
            return ShiftCauses.between(history.at(Math.min(from, to)), inRange());
        }

        /**
         * Whether the event by itself changed who relates to whom or to anybody, why, how, or how much is stated: whatever
         * else it did, and whatever else its version did.
         */
        boolean says(RecordedEvent event) {
            var was = history.before(event);
            return !stated(was).equals(stated(was.evolve(event.by().id(), event.event())));
        }

        private static Map<ItemId, String> stated(Canvas canvas) {
            var stated = new HashMap<ItemId, String>();
            canvas.items().values().forEach(item -> {
                boolean relationship = item.block() == Block.CUSTOMER_RELATIONSHIPS;
                var says = relationship && item.attributes() instanceof Relationship typed
                        ? typed.motive() + " " + typed.category() + " " + typed.weight()
                        : "";
                stated.put(item.id(), relationship + says + canvas.board().addressedBy(item.id()));
            });
            return stated;
        }

        /** Whether the version an event is of changed who relates to a segment, or to anybody, why, how, or how much. */
        boolean changedIn(RecordedEvent event, @Nullable ItemId segment) {
            int version = event.by().version();
            var was = effort(history.at(version - 1), segment);
            var is = effort(history.at(version), segment);
            return was.motives().distanceTo(is.motives()) > EPSILON
                    || was.categories().distanceTo(is.categories()) > EPSILON
                    || !meant(was).equals(meant(is));
        }

        private static Effort effort(Canvas canvas, @Nullable ItemId segment) {
            return segment == null
                    ? Effort.overall(canvas)
                    : Effort.bySegment(canvas).getOrDefault(segment, Effort.NONE);
        }

        private static Set<String> meant(Effort effort) {
            return effort.parts().entrySet().stream()
                    .filter(part -> part.getValue().weight().signum() > 0)
                    .map(part -> part.getKey() + " " + part.getValue().motive() + " "
                            + part.getValue().category())
                    .collect(Collectors.toSet());
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

    @Property(tries = 500)
    void nothing_flows_by_rounding(@ForAll("twoVersions") Two two) {
        for (var shift : two.shifts()) {
            var flow = shift.flow();
            Stream.concat(
                            flow.moved().values().stream().flatMap(row -> row.values().stream()),
                            Stream.concat(flow.began().values().stream(), flow.ended().values().stream()))
                    .forEach(share -> assertThat(share).isGreaterThan(ROUNDING));
            for (double magnitude : List.of(shift.magnitude(), shift.categoryMagnitude())) {
                assertThat(magnitude == 0 || magnitude > ROUNDING).isTrue();
            }
        }
    }

    /** Whoever stays passes on all it frees: nothing can begin or end, to the last digit. */
    @Property(tries = 300)
    void nothing_begins_or_ends_while_the_same_relationships_stay(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "0", max = "100") @Scale(4) BigDecimal> before,
            @ForAll Random random) {
        var story = Story.of("Operator");
        var items = before.stream()
                .map(weight -> story.adds(Block.CUSTOMER_RELATIONSHIPS, "Club", weighing(random, weight)))
                .toList();
        story.version();
        items.forEach(
                item -> story.attributes(item, weighing(random, BigDecimal.valueOf(random.nextInt(1_000_000), 4))));

        var shift = RelationshipShift.between(story.told().at(1), story.told().at(2))
                .overall();

        assertThat(shift.flow().began()).isEmpty();
        assertThat(shift.flow().ended()).isEmpty();
    }

    private static Relationship weighing(Random random, BigDecimal weight) {
        var motives = Motive.values();
        return new Relationship(
                null, motives[random.nextInt(motives.length)], null, random.nextInt(4) == 0 ? null : weight, Set.of());
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
    void told_backwards_a_shift_is_the_same_shift_turned_round(@ForAll("twoVersions") Two two) {
        var there = two.shift();
        var back = RelationshipShift.between(two.after(), two.before());

        assertThat(back).isEqualTo(turned(there));
        assertThat(turned(turned(there))).isEqualTo(there);
        assertThat(back.overall().magnitude()).isEqualTo(there.overall().magnitude());
    }

    private static RelationshipShift turned(RelationshipShift shift) {
        var bySegment = new LinkedHashMap<ItemId, Shift>();
        shift.bySegment().forEach((segment, with) -> bySegment.put(segment, turned(with)));
        return new RelationshipShift(turned(shift.overall()), bySegment);
    }

    private static Shift turned(Shift shift) {
        var moved = new EnumMap<StatedMotive, Map<StatedMotive, Double>>(StatedMotive.class);
        shift.flow()
                .moved()
                .forEach((from, row) ->
                        row.forEach((to, share) -> moved.computeIfAbsent(to, _ -> new EnumMap<>(StatedMotive.class))
                                .put(from, share)));
        return new Shift(
                shift.relationships(),
                shift.motivesAfter(),
                shift.motivesBefore(),
                shift.categoriesAfter(),
                shift.categoriesBefore(),
                new Flow(moved, shift.flow().ended(), shift.flow().began()));
    }

    @Property(tries = 300)
    void no_shift_is_without_a_cause(@ForAll("twoVersions") Two two) {
        var shift = two.shift();
        var causes = two.causes();
        if (shift.overall().magnitude() > EPSILON || shift.overall().categoryMagnitude() > EPSILON) {
            assertThat(causes.overall()).isNotEmpty();
        }
        shift.bySegment().forEach((segment, with) -> {
            if (with.magnitude() > EPSILON || with.categoryMagnitude() > EPSILON) {
                assertThat(causes.of(segment)).isNotEmpty();
            }
        });
    }

    @Property(tries = 500)
    void no_cause_is_without_an_effect_in_the_version_that_made_it(@ForAll("twoVersions") Two two) {
        var causes = two.causes();
        causes.overall().forEach(cause -> {
            assertThat(two.changedIn(cause, null)).isTrue();
            assertThat(two.says(cause)).as("%s", cause).isTrue();
        });
        causes.bySegment()
                .forEach((segment, behind) -> behind.forEach(cause -> {
                    assertThat(two.changedIn(cause, segment)).isTrue();
                    assertThat(two.says(cause)).as("%s", cause).isTrue();
                }));
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
