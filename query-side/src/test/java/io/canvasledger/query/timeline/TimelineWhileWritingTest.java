package io.canvasledger.query.timeline;

import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineWhileWritingTest {

    private static final int BEFORE = 20;
    private static final int PER_PAGE = 3;

    private final CanvasId canvas = QuerySideFixture.newCanvas();
    private final Story story = Story.of(canvas, "Busy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order=NEWEST_FIRST",
                "order=OLDEST_FIRST",
                "order=NEWEST_FIRST&by=EFFECTIVE",
                "order=OLDEST_FIRST&by=EFFECTIVE",
                "order=OLDEST_FIRST&block=CHANNELS"
            })
    void the_pages_of_one_walk_neither_miss_nor_repeat_while_versions_are_written(String query) {
        while (story.canvas().version() < BEFORE) {
            write();
        }
        QuerySideFixture.record(story.told());

        var walked = new ArrayList<Integer>();
        var path = path(canvas) + "/timeline?limit=" + PER_PAGE + "&" + query;
        while (!path.isEmpty()) {
            var page = get(path);
            page.ok()
                    .get("entries")
                    .forEach(entry -> walked.add(entry.get("version").asInt()));
            path = page.next();
            int head = story.canvas().version();
            write();
            write();
            QuerySideFixture.append(story.told(), head);
            QuerySideFixture.await(canvas, head + 2);
        }

        int first = query.contains("block") ? 2 : 1;
        assertThat(walked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(first, BEFORE).boxed().toList());
        assertThat(get(path(canvas) + "/timeline?limit=1")
                        .ok()
                        .at("/entries/0/version")
                        .asInt())
                .isGreaterThan(BEFORE);
    }

    @Test
    void versions_can_be_listed_page_by_page_too() {
        while (story.canvas().version() < 5) {
            write();
        }
        story.names("Board", 3);
        story.names("Audit", 3);
        story.version("Second thoughts");
        story.dropsMilestone("Audit");
        QuerySideFixture.record(story.told());

        var first = get(path(canvas) + "/versions?limit=4");
        var second = get(first.next());

        assertThat(numbers(first)).containsExactly(6, 5, 4, 3);
        assertThat(numbers(second)).containsExactly(2, 1);
        assertThat(second.next()).isEmpty();
        var third = first.ok().get("entries").get(3);
        assertThat(third.get("milestones").valueStream().map(it -> it.asString()))
                .containsExactly("Board");
        assertThat(third.get("eventCount").asInt()).isEqualTo(1);
        assertThat(first.ok().at("/entries/0/rationale").asString()).isEqualTo("Second thoughts");
        assertThat(get(path(canvas) + "/versions?limit=0").problem()).isEqualTo("400 PARAMETER_INVALID");
        assertThat(get(path(QuerySideFixture.newCanvas()) + "/versions").problem())
                .isEqualTo("404 CANVAS_UNKNOWN");
    }

    @Test
    void a_version_just_written_can_be_read_by_its_number_and_one_nobody_wrote_is_unknown() {
        write();
        QuerySideFixture.record(story.told());
        for (var address : List.of("?at=", "/diff?from=1&to=", "/relationships/shift?to=1&from=", "/coherence?at=")) {
            int head = story.canvas().version();
            write();
            QuerySideFixture.append(story.told(), head);

            var answer = get(path(canvas) + address + (head + 1));

            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(get(path(canvas) + address + (head + 2)).problem()).isEqualTo("422 REFERENCE_UNKNOWN");
        }
    }

    private void write() {
        int version = story.canvas().version() + 1;
        // Effective days jump back and forth, some of them shared.
        story.version("Version " + version, LocalDate.ofYearDay(2020, 1 + version * 37 % 11));
        story.adds(Block.CHANNELS, "Channel " + version);
    }

    private static List<Integer> numbers(QuerySideFixture.Answer answer) {
        return answer.ok()
                .get("entries")
                .valueStream()
                .map(entry -> entry.get("version").asInt())
                .toList();
    }
}
