package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.WrittenHistory.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened in a block, held against a naive fold of all that happened. */
class TimelineFoldTest {

    static Stream<WrittenHistory> histories() {
        return Histories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_timeline_of_a_block_tells_what_came_went_and_is_linked_there(WrittenHistory history) {
        var story = NaiveStory.of(history);
        var tally = new Tally();
        history.terms
                .blocks()
                .forEach(block -> tally.check(block, () -> {
                    var told = new ArrayList<String>();
                    var page = get(history.address() + "/timeline?order=OLDEST_FIRST&limit=100&block=" + block);
                    page.get("entries").forEach(entry -> entry.get("events")
                            .forEach(it -> told.add(
                                    NaiveStory.told(entry.get("version").asInt(), it))));
                    assertThat(told)
                            .as("%s, %s", history, block)
                            .containsExactlyElementsOf(story.moments().stream()
                                    .filter(it -> it.concerns(block))
                                    .map(NaiveStory.Moment::told)
                                    .toList());
                }));
        tally.close();
    }
}
