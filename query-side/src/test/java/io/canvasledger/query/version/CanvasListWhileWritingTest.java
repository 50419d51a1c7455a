package io.canvasledger.query.version;

import static io.canvasledger.query.QuerySideFixture.getAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.view.Views;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories number their versions alike, so that most canvases were changed at the same instant as others. */
class CanvasListWhileWritingTest {

    private static final String CANVASES = "/api/v1/canvases";
    private static final int WRITERS = 8;

    private final WorkspaceId workspace =
            new WorkspaceId("w" + UUID.randomUUID().toString().substring(0, 8));
    private final String token = QuerySideFixture.tokenIn(workspace.value());
    private final List<Story> stories = new ArrayList<>();

    @Test
    void the_oldest_canvas_renamed_between_two_pages_is_still_shown_once() {
        begin(5);
        var oldest = walk(5, () -> {}).getLast();

        var walked = walk(2, () -> write(story(oldest)));

        assertThat(walked).hasSize(5).doesNotHaveDuplicates().last().isEqualTo(oldest);
        assertThat(walk(5, () -> {})).first().isEqualTo(oldest);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_walk_neither_misses_nor_repeats_whatever_is_written_between_its_pages(int limit) {
        var random = new Random(limit);
        begin(8);
        stories.forEach(story -> IntStream.range(0, random.nextInt(3)).forEach(_ -> write(story)));
        var before = walk(100, () -> {});

        var walked = walk(limit, () -> {
            IntStream.range(0, 2).forEach(_ -> write(stories.get(random.nextInt(8))));
            begin(1);
        });

        assertThat(walked).isEqualTo(before);
        assertThat(walk(3, () -> {})).hasSizeGreaterThan(8).isEqualTo(walk(100, () -> {}));
    }

    @Test
    void many_walks_among_eight_writers_neither_miss_nor_repeat() throws Exception {
        begin(2 * WRITERS);
        var known = stories.stream().map(CanvasListWhileWritingTest::id).toList();
        var over = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit((Callable<Integer>) () -> {
                        int written = 0;
                        for (; !over.get(); written++) {
                            var story = stories.get(writer * 2 + written % 2);
                            write(story);
                        }
                        return written;
                    }))
                    .toList();
            try {
                for (int i = 0; i < 4; i++) {
                    assertThat(walk(3, () -> {})).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known);
                }
            } finally {
                over.set(true);
            }
            for (var written : writing) {
                assertThat(written.get()).isPositive();
            }
        }
    }

    @Test
    void a_walk_can_not_go_on_in_views_that_were_built_anew() {
        begin(1);
        int other = QuerySideFixture.bean(Views.class).current().number() + 1;
        var cursor = Cursor.of(
                "canvases:" + workspace + ":false",
                String.valueOf(other),
                "1",
                "2026-01-01T09:00:00Z",
                UUID.randomUUID().toString());

        assertThat(getAs(token, CANVASES + "?cursor=" + cursor.text()).problem())
                .isEqualTo("400 CURSOR_INVALID");
    }

    private void begin(int canvases) {
        for (int i = 0; i < canvases; i++) {
            var story = Story.of(new CanvasId(workspace, UUID.randomUUID()), "Canvas " + stories.size());
            QuerySideFixture.record(story.told());
            stories.add(story);
        }
    }

    private static void write(Story story) {
        int head = story.canvas().version();
        story.version();
        story.adds(Block.CHANNELS, "Channel");
        QuerySideFixture.append(story.told(), head);
        QuerySideFixture.await(story.canvas().id(), head + 1);
    }

    private List<String> walk(int limit, Runnable between) {
        var walked = new ArrayList<String>();
        for (var path = CANVASES + "?limit=" + limit; !path.isEmpty(); ) {
            var page = getAs(token, path);
            page.ok().get("entries").forEach(entry -> walked.add(entry.get("id").asString()));
            path = page.next();
            between.run();
        }
        return Collections.unmodifiableList(walked);
    }

    private Story story(String id) {
        return stories.stream().filter(it -> id(it).equals(id)).findFirst().orElseThrow();
    }

    private static String id(Story story) {
        return story.canvas().id().uuid().toString();
    }
}
