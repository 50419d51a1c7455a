package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.LedgerCalls.get;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How relationships divide and shift, and what is behind it. */
class RelationshipFoldTest {

    static Stream<WrittenHistory> histories() {
        return Histories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void figures_divide_the_effort_as_the_relationships_of_each_segment_say(WrittenHistory history) {
        var series = get(history.address() + "/relationships/series?compact=false");
        for (int version = 1; version <= history.head(); version++) {
            var canvas = history.versions.get(version);
            var what = "%s, version %d".formatted(history, version);
            var figures = get(history.address() + "/figures?at=" + version);
            FoldedMixes.assertMixes(figures, canvas, what);
            NaiveMoney.assertMoney(figures, canvas, what);
            FoldedMixes.assertMixes(series.get("points").get(version - 1), canvas, what);
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_shift_is_as_large_as_the_mixes_are_far_apart_and_names_what_is_behind_it(WrittenHistory history) {
        var story = NaiveStory.of(history);
        var tally = new Tally();
        for (var pair : Pair.of(history)) {
            var shift = get(history.address() + "/relationships/shift?from=" + pair.from() + "&to=" + pair.to());
            FoldedMixes.assertShift(shift, pair, story, history, tally);
        }
        tally.close();
    }
}
