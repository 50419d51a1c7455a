package io.canvasledger.query.timeline;

import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked of a timeline, what may not, and how much of one version is told at once. */
class TimelineRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "since=2026-01-05&until=2026-01-04, 400 PERIOD_REVERSED",
        "since=2026-01-05T09:00:00Z&until=2026-01-05T08:00:00Z, 400 PERIOD_REVERSED",
        "by=EFFECTIVE&since=2019-01-02&until=2019-01-01, 400 PERIOD_REVERSED",
        "by=EFFECTIVE&since=2019-01-01T00:00:00Z, 400 PARAMETER_INVALID",
        "since=2026-02-30, 400 PARAMETER_INVALID",
        "since=yesterday, 400 PARAMETER_INVALID",
        "until=%2B999999999-01-01T00:00:00Z, 400 PARAMETER_INVALID",
        "limit=0, 400 PARAMETER_INVALID",
        "limit=101, 400 PARAMETER_INVALID",
        "limit=x, 400 PARAMETER_INVALID",
        "order=SIDEWAYS, 400 PARAMETER_INVALID",
        "block=WALLS, 400 PARAMETER_INVALID",
        "item=x, 400 PARAMETER_INVALID",
        "segment=x, 400 PARAMETER_INVALID",
        "text=%00, 400 URL_MALFORMED",
        "text=%20, 400 PARAMETER_INVALID",
        "author=a&author=b, 400 PARAMETER_REPEATED",
        "from=2026-01-01, 400 PARAMETER_UNKNOWN",
        "cursor=, 400 CURSOR_INVALID",
        "cursor=nonsense, 400 CURSOR_INVALID",
        "minVersion=99, 422 REFERENCE_UNKNOWN",
    })
    void what_makes_no_sense_is_refused(String query, String problem) {
        assertThat(get(path(TimelineTest.OPERATOR) + "/timeline?" + query).problem())
                .isEqualTo(problem);
    }

    @Test
    void a_header_that_happens_to_be_called_like_a_filter_is_none() {
        assertThat(get(path(TimelineTest.OPERATOR) + "/timeline", "Text", "nowhere", "Block", "WALLS")
                        .ok()
                        .get("entries")
                        .size())
                .isEqualTo(7);
    }

    @Test
    void a_cursor_belongs_to_its_canvas_its_filters_and_its_order() {
        var cursor = get(path(TimelineTest.OPERATOR) + "/timeline?limit=1")
                .ok()
                .get("next")
                .asString();

        assertThat(get(path(TimelineTest.OPERATOR) + "/timeline?limit=2&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
        for (var other : List.of("author=ada", "order=OLDEST_FIRST", "by=EFFECTIVE")) {
            assertThat(get(path(TimelineTest.OPERATOR) + "/timeline?" + other + "&cursor=" + cursor)
                            .problem())
                    .isEqualTo("400 CURSOR_INVALID");
        }
        assertThat(get(path(TimelineTest.OPERATOR) + "/versions?cursor=" + cursor)
                        .problem())
                .isEqualTo("400 CURSOR_INVALID");
    }

    @Test
    void there_is_no_timeline_of_a_canvas_nobody_knows() {
        assertThat(get(path(QuerySideFixture.newCanvas()) + "/timeline").problem())
                .isEqualTo("404 CANVAS_UNKNOWN");
    }

    @Test
    void a_long_version_is_cut_and_says_where_the_rest_is() {
        var canvas = QuerySideFixture.newCanvas();
        var story = Story.of(canvas, "Big");
        story.version();
        for (int i = 0; i < Timeline.EVENTS + 5; i++) {
            story.adds(i % 2 == 0 ? Block.CHANNELS : Block.KEY_PARTNERS, "Item " + i);
        }
        QuerySideFixture.record(story.told());

        var entry = get(path(canvas) + "/timeline").ok().get("entries").get(0);
        assertThat(entry.get("events").size()).isEqualTo(Timeline.EVENTS);
        assertThat(entry.get("eventsOmitted").asInt()).isEqualTo(5);
        assertThat(entry.get("eventCount").asInt()).isEqualTo(Timeline.EVENTS + 5);
        assertThat(get(entry.get("self").asString()).ok().get("events").size()).isEqualTo(Timeline.EVENTS + 5);
    }
}
