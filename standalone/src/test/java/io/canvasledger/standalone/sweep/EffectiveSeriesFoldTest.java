package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.LedgerCalls.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What was in force on each day of histories that are dated out of order, and what had to wait for a later one. */
class EffectiveSeriesFoldTest {

    static Stream<WrittenHistory> histories() {
        return Histories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_relationships_of_each_day_are_those_of_the_versions_in_effect_by_then(WrittenHistory history) {
        var days = NaiveDays.of(history);
        var tally = new Tally();
        points(history, days, "/relationships/series")
                .forEach(it -> tally.check(
                        "relationships",
                        () -> FoldedMixes.assertMixes(
                                it, days.on(day(it)).canvas(), "%s, on %s".formatted(history, day(it)))));
        tally.close();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_figures_of_each_day_are_those_of_the_versions_in_effect_by_then(WrittenHistory history) {
        var days = NaiveDays.of(history);
        var tally = new Tally();
        points(history, days, "/figures/series").forEach(it -> {
            var what = "%s, on %s".formatted(history, day(it));
            var canvas = days.on(day(it)).canvas();
            tally.check("relationships", () -> FoldedMixes.assertMixes(it, canvas, what));
            tally.check("money", () -> NaiveMoney.assertMoney(it, canvas, what));
        });
        tally.close();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_answer_by_effective_time_names_what_had_to_wait_and_no_more(WrittenHistory history) {
        var days = NaiveDays.of(history);
        assertThat(days.deferred()).as("%s: what had to wait", history).isNotEmpty();
        assertThat(days.on(history.days.stream().max(LocalDate::compareTo).orElseThrow())
                        .canvas()
                        .told())
                .as("%s, on its last day", history)
                .isEqualTo(history.latest().told());
        Stream.of("/figures/series", "/relationships/series", "/coherence/series", "/stability")
                .forEach(it -> assertThat(NaiveDays.deferred(get(history.address() + it + "?by=EFFECTIVE")))
                        .as("%s, %s", history, it)
                        .containsExactlyElementsOf(days.deferred()));
    }

    private static Stream<JsonNode> points(WrittenHistory history, NaiveDays days, String series) {
        var points = get(history.address() + series + "?by=EFFECTIVE&compact=false")
                .get("points")
                .valueStream()
                .toList();
        assertThat(points)
                .extracting(it -> day(it) + " " + it.get("version"))
                .as("%s, %s", history, series)
                .containsExactlyElementsOf(days.told());
        return points.stream();
    }

    private static LocalDate day(JsonNode point) {
        return LocalDate.parse(point.get("effectiveOn").asString());
    }
}
