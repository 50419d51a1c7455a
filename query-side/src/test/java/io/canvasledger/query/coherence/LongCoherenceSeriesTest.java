package io.canvasledger.query.coherence;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import io.canvasledger.query.version.Versions;
import io.canvasledger.query.view.Views;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** A history longer than any chunk it is read in. */
class LongCoherenceSeriesTest {

    private static final int VERSIONS = 1_203;

    @Test
    void a_long_history_is_told_to_the_end_page_by_page_and_told_on_when_it_grows() {
        var canvas = QuerySideFixture.newCanvas();
        var story = Story.of(canvas, "Long");
        for (int version = 2; version <= VERSIONS; version++) {
            story.version();
            if (version % 10 == 0) {
                story.adds(CUSTOMER_SEGMENTS, "Segment " + version);
            } else {
                story.renames("Name " + version);
            }
        }
        QuerySideFixture.record(story.told());

        var seen = new HashSet<Integer>();
        var findings = 0;
        var next = path(canvas) + "/coherence/series?limit=100";
        while (!next.isEmpty()) {
            var page = get(next);
            for (var step : page.ok().get("steps")) {
                seen.add(step.at("/version/version").asInt());
                findings = step.get("findings").asInt();
            }
            next = page.next();
        }
        assertThat(seen).hasSize(120).contains(10, 1_000, 1_200);
        assertThat(findings)
                .isEqualTo(get(path(canvas) + "/coherence").ok().get("findings").size());

        story.version("One more");
        story.adds(CUSTOMER_SEGMENTS, "The last");
        QuerySideFixture.append(story.told(), VERSIONS);
        QuerySideFixture.await(canvas, VERSIONS + 1);
        for (var axis : TimeAxis.values()) {
            var grown = get(path(canvas) + "/coherence/series?by=" + axis).ok();
            assertThat(grown.get("head").asInt()).isEqualTo(VERSIONS + 1);
            assertThat(grown.at("/spans/1/to").asInt()).isEqualTo(VERSIONS + 1);
        }
    }

    @Test
    void a_walk_visits_each_version_once_with_the_canvas_as_it_was_then() {
        var canvas = QuerySideFixture.newCanvas();
        var story = Story.of(canvas, "Wide");
        story.version("Much at once");
        for (int item = 0; item < 2_500; item++) {
            story.adds(CUSTOMER_SEGMENTS, "Segment " + item);
        }
        story.version();
        story.renames("Wider");
        var history = story.told();
        QuerySideFixture.record(history);

        var versions = Versions.of(QuerySideFixture.bean(Views.class).current(), canvas)
                .orElseThrow();
        var visited = new ArrayList<Canvas>();
        versions.walk(Canvas.blank(canvas), 3, (by, seen) -> {
            assertThat(by.version()).isEqualTo(seen.version());
            visited.add(seen);
        });
        assertThat(visited).containsExactly(history.at(1), history.at(2), history.at(3));

        var since = new ArrayList<Canvas>();
        versions.walk(history.at(1), 2, (_, seen) -> since.add(seen));
        assertThat(since).containsExactly(history.at(2));
    }
}
