package io.canvasledger.query.compare;

import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import org.junit.jupiter.api.Test;

class LongPathTest {

    private static final int MORE = 3;

    @Test
    void of_a_very_long_path_the_beginning_is_told_and_how_much_is_left_out() {
        var canvas = QuerySideFixture.newCanvas();
        var story = Story.of(canvas, "Busy");
        story.version();
        for (int i = 0; i < DiffPresenter.MOST_STRANDS + MORE; i++) {
            story.adds(Block.CHANNELS, "Channel " + i);
        }
        QuerySideFixture.record(story.told());
        var address = path(canvas) + "/diff?from=1&to=2";

        var diff = get(address).ok();
        assertThat(diff.get("path")).hasSize(DiffPresenter.MOST_STRANDS);
        assertThat(diff.at("/path/0/title").asString()).isEqualTo("Channel 0");
        assertThat(diff.get("pathOmitted").asInt()).isEqualTo(MORE);
        assertThat(diff.at("/counts/added").asInt()).isEqualTo(DiffPresenter.MOST_STRANDS + MORE);
        assertThat(get(address + "&path=false").ok().propertyNames())
                .contains("blocks")
                .doesNotContain("path", "pathOmitted");
    }
}
