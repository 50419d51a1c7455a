package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.LedgerCalls.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions and what differs between any two, held against a fold that shares nothing with the product. */
class IndependentFoldTest {

    static Stream<WrittenHistory> histories() {
        return Histories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_version_says_what_the_changes_sent_say(WrittenHistory history) {
        for (int version = 1; version <= history.head(); version++) {
            assertThat(Answers.canvas(get(history.address() + "?at=" + version)))
                    .as("%s, version %d: %s", history, version, history.events.get(version))
                    .isEqualTo(history.versions.get(version).told());
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_events_recorded_amount_to_the_changes_sent(WrittenHistory history) {
        for (var moment : NaiveStory.of(history).moments().reversed()) {
            var expected = history.versions.get(moment.version());
            if (moment.event() == history.events.get(moment.version()).getLast()) {
                assertThat(moment.after().told())
                        .as("%s, version %d", history, moment.version())
                        .isEqualTo(expected.told());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_diff_tells_the_net_difference_of_any_two_versions_and_no_more(WrittenHistory history) {
        var story = NaiveStory.of(history);
        var tally = new Tally();
        Pair.of(history)
                .forEach(pair -> tally.check("diff", () -> {
                    var diff = get(history.address() + "/diff?path=true&from=" + pair.from() + "&to=" + pair.to());
                    assertThat(NaiveDiff.told(diff))
                            .as("%s, %s", history, pair)
                            .isEqualTo(NaiveDiff.between(pair.before(), pair.after()));
                    FoldedBehind.assertBehind(diff, pair, history);
                    NaivePath.assertPath(diff.get("path"), story, pair, "%s, %s".formatted(history, pair));
                }));
        tally.close();
    }
}
