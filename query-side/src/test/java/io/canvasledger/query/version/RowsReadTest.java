package io.canvasledger.query.version;

import static io.canvasledger.canvas.Block.CHANNELS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Reference;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import io.canvasledger.query.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a version costs in rows that the database touches, on tables no statistics were made of yet: a plan that is right only
 * later makes the first reads after an import slow.
 */
class RowsReadTest {

    private static final int SHORT = 130;
    private static final int LONG = 600;

    private static final CanvasId SHORT_HISTORY = history(SHORT);
    private static final CanvasId LONG_HISTORY = history(LONG);

    @ParameterizedTest
    @ValueSource(strings = {"head", "65", "2", "milestone:Early", "main@65"})
    void a_version_of_a_long_history_costs_as_few_rows_as_one_of_a_short_history(String text) {
        // The version, a checkpoint, the events since; and what leads there.
        assertThat(rows(LONG_HISTORY, text)).isBetween(2L, 64L + 16);
        assertThat(rows(SHORT_HISTORY, text)).isBetween(2L, 64L + 16);
    }

    @Test
    void what_is_counted_are_the_rows_of_every_table_that_is_read() {
        var generation = QuerySideFixture.bean(Views.class).current();
        long all = generation.inOneSnapshot(() -> {
            long before = touched();
            generation
                    .jdbc()
                    .sql("select count(*) from version where canvas = ?")
                    .param(LONG_HISTORY.uuid())
                    .query(Long.class)
                    .single();
            return touched() - before;
        });

        assertThat(all).isGreaterThanOrEqualTo(LONG);
    }

    private static long rows(CanvasId canvas, String text) {
        var reference = Reference.parse(text).orElseThrow();
        var generation = QuerySideFixture.bean(Views.class).current();
        return generation.inOneSnapshot(() -> {
            long before = touched();
            var version = Versions.of(generation, canvas, reference)
                    .flatMap(versions -> versions.named(reference))
                    .orElseThrow();
            version.canvas();
            return touched() - before;
        });
    }

    /** Rows that this connection has read and not reported yet; a small table of canvases is rightly read whole. */
    private static long touched() {
        return QuerySideFixture.bean(Views.class)
                .current()
                .jdbc()
                .sql("""
                        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
                        from pg_stat_xact_user_tables where relname <> 'canvas'""")
                .query(Long.class)
                .single();
    }

    private static CanvasId history(int versions) {
        var canvas = QuerySideFixture.newCanvas();
        var story = Story.of(canvas, "History of " + versions);
        for (int version = 2; version <= versions; version++) {
            story.version();
            story.adds(CHANNELS, "Channel " + version);
            if (version == 3) {
                story.names("Early", 2);
            }
        }
        QuerySideFixture.record(story.told());
        return canvas;
    }
}
