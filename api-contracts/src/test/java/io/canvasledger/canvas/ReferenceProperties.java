package io.canvasledger.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.canvasledger.canvas.Reference.Known;
import io.canvasledger.canvas.Reference.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ReferenceProperties {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

    @Property
    void what_a_reference_is_written_as_is_read_as_that_reference(@ForAll("references") Reference reference) {
        assertThat(Reference.parse(reference.toString())).contains(reference);
    }

    @Property
    void what_is_read_is_written_so_that_it_names_the_same(@ForAll("texts") String text) {
        Reference.parse(text).ifPresent(reference -> assertThat(Reference.parse(reference.toString()))
                .contains(reference));
    }

    @Property
    void main_may_always_be_said(@ForAll("references") Reference reference) {
        var onMain = new Reference(Branch.MAIN, reference.place(), reference.knownAt(), reference.effectiveAt());

        assertThat(Reference.parse("main@" + onMain)).contains(onMain);
    }

    @Example
    void a_version_is_named_by_number_name_or_time() {
        assertThat(read("head")).isEqualTo(Reference.HEAD);
        assertThat(read("17")).isEqualTo(Reference.number(17));
        assertThat(read("milestone:Launch: 2")).isEqualTo(main(new Position.MilestoneName("Launch: 2"), null, null));
        assertThat(read("2024-03-01")).isEqualTo(main(new Position.Head(), new Known.On(MARCH), null));
        assertThat(read("2024-03-01T13:00:00+01:00"))
                .isEqualTo(main(new Position.Head(), new Known.At(Instant.parse("2024-03-01T12:00:00Z")), null));
        assertThat(read("effective:2024-03-01")).isEqualTo(main(new Position.Head(), null, MARCH));
    }

    @Example
    void what_was_known_then_about_the_model_in_force_on_a_day_is_one_reference() {
        assertThat(read("effective:2024-03-01,2024-06-01"))
                .isEqualTo(main(new Position.Head(), new Known.On(JUNE), MARCH));
        assertThat(read("effective:2024-03-01,17")).isEqualTo(main(new Position.Number(17), null, MARCH));
        assertThat(read("effective:2024-03-01,milestone:a,b@c"))
                .isEqualTo(main(new Position.MilestoneName("a,b@c"), null, MARCH));
    }

    @Example
    void a_branch_comes_first_and_a_milestone_from_before_branches_keeps_its_at_sign() {
        assertThat(read("main@17")).isEqualTo(Reference.number(17));
        assertThat(read("pivot-b@head"))
                .isEqualTo(new Reference(new Branch("pivot-b"), new Position.Head(), null, null));
        assertThat(read("milestone:ada@home")).isEqualTo(main(new Position.MilestoneName("ada@home"), null, null));
        assertThat(read("main@milestone: \t ada@home \n"))
                .isEqualTo(main(new Position.MilestoneName("ada@home"), null, null));
    }

    @Example
    void only_a_number_that_no_day_chooses_below_names_the_same_version_for_ever() {
        assertThat(List.of("17", "main@17", "pivot-b@17"))
                .allMatch(text -> read(text).fixed());
        assertThat(List.of("head", "milestone:17", "2024-03-01", "effective:2024-03-01", "effective:2024-03-01,17"))
                .noneMatch(text -> read(text).fixed());
    }

    @Example
    void the_number_a_reference_goes_up_to_can_be_asked_for_and_is_0_if_it_says_none() {
        assertThat(read("17").namedNumber()).isEqualTo(17);
        assertThat(read("effective:2024-03-01,17").namedNumber()).isEqualTo(17);
        assertThat(List.of("head", "milestone:17", "2024-03-01"))
                .allMatch(text -> read(text).namedNumber() == 0);
    }

    @Example
    void only_the_latest_version_depends_on_when_it_was_known() {
        assertThatIllegalArgumentException().isThrownBy(() -> main(new Position.Number(17), new Known.On(MARCH), null));
    }

    @Example
    void anything_else_names_none() {
        assertThat(List.of(
                        "",
                        "0",
                        "-1",
                        "01",
                        "1234567890",
                        "HEAD",
                        "milestone:",
                        "milestone:  ",
                        "2024-02-30",
                        "2024-3-1",
                        "effective:head",
                        "effective:2024-03-01,",
                        "effective:2024-03-01,effective:2024-03-01",
                        "2024-03-01T25:00:00Z",
                        "2024-03-01T12:00:00",
                        "0000-01-01T00:00:00+01:00",
                        "+999999999-01-01T00:00:00Z",
                        "-0001-01-01T00:00:00Z",
                        "main@",
                        "@head",
                        "main@main@head"))
                .allSatisfy(text -> assertThat(Reference.parse(text)).as(text).isEmpty());
    }

    private static Reference read(String text) {
        return Reference.parse(text).orElseThrow();
    }

    private static Reference main(Position place, @Nullable Known knownAt, @Nullable LocalDate effectiveAt) {
        return new Reference(Branch.MAIN, place, knownAt, effectiveAt);
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "head", "17", "milestone:", "effective:", "2024-03-01", "T12:00:00Z", "main", "@", ",", ":", "a", "é");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(6).map(it -> String.join("", it)), Arbitraries.strings());
    }

    @Provide
    Arbitrary<Reference> references() {
        Arbitrary<Position> placed = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 999_999_999).map(Position.Number::new),
                Arbitraries.strings().map(Position.MilestoneName::new).filter(it -> !it.milestone()
                        .isEmpty()));
        Arbitrary<Known> known =
                Arbitraries.oneOf(days().map(Known.On::new), instants().map(Known.At::new));
        var branches = Arbitraries.of("main", "pivot-b", "été").map(Branch::new);
        var effective = days().optional();
        return Arbitraries.oneOf(
                Combinators.combine(branches, placed, effective)
                        .as((branch, place, day) -> new Reference(branch, place, null, day.orElse(null))),
                Combinators.combine(branches, known.optional(), effective)
                        .as((branch, at, day) ->
                                new Reference(branch, new Position.Head(), at.orElse(null), day.orElse(null))));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, (int) LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, LocalDateTime.of(9999, 12, 31, 23, 59).toEpochSecond(ZoneOffset.UTC))
                .flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nano -> Instant.ofEpochSecond(second, nano)));
    }
}
