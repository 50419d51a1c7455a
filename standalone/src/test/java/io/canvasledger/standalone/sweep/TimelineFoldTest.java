package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.LedgerCalls.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What happened in a block, held against a naive fold of all that happened, page by page to the end. */
class TimelineFoldTest {

    private static final int PER_PAGE = 9;

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
                    var happened = story.moments().stream()
                            .filter(it -> it.concerns(block))
                            .toList();
                    assertThat(told(history.address() + "/timeline?order=OLDEST_FIRST&block=" + block))
                            .as("%s, %s", history, block)
                            .containsExactlyElementsOf(
                                    told(happened, Comparator.comparingInt(NaiveStory.Moment::version)));
                    assertThat(told(history.address() + "/timeline?block=" + block))
                            .as("%s, %s, newest first", history, block)
                            .containsExactlyElementsOf(told(
                                    happened,
                                    Comparator.comparingInt(NaiveStory.Moment::version)
                                            .reversed()));
                }));
        tally.close();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_whole_timeline_tells_everything_in_the_order_asked_for(WrittenHistory history) {
        var story = NaiveStory.of(history);
        var effective = Comparator.<NaiveStory.Moment, LocalDate>comparing(it -> history.days.get(it.version()))
                .thenComparingInt(NaiveStory.Moment::version);
        assertThat(told(history.address() + "/timeline?by=EFFECTIVE&order=OLDEST_FIRST"))
                .as("%s", history)
                .containsExactlyElementsOf(told(story.moments(), effective));
        assertThat(told(history.address() + "/timeline?by=EFFECTIVE"))
                .as("%s, newest first", history)
                .containsExactlyElementsOf(told(story.moments(), effective.reversed()));
    }

    /** Within a version, events stand in the order they happened whichever way versions go. */
    private static List<String> told(List<NaiveStory.Moment> moments, Comparator<NaiveStory.Moment> order) {
        return moments.stream().sorted(order).map(NaiveStory.Moment::told).toList();
    }

    private static List<String> told(String address) {
        var told = new ArrayList<String>();
        JsonNode page = get(address + "&limit=" + PER_PAGE);
        while (true) {
            page.get("entries").forEach(entry -> entry.get("events")
                    .forEach(it -> told.add(NaiveStory.told(entry.get("version").asInt(), it))));
            if (!page.has("next")) {
                return told;
            }
            page = get(address + "&limit=" + PER_PAGE + "&cursor="
                    + OwnAddress.encoded(page.get("next").asString()));
        }
    }
}
