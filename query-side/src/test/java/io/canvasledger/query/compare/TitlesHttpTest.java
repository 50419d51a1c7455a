package io.canvasledger.query.compare;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an item is called in a comparison, whichever way it is read. */
class TitlesHttpTest {

    private static final CanvasId OPERATOR = record();

    private static CanvasId record() {
        var story = Story.of(QuerySideFixture.newCanvas(), "Operator");
        var segment = story.adds(CUSTOMER_SEGMENTS, "Consumers");
        var hotline = story.adds(CUSTOMER_RELATIONSHIPS, "Hot-line");
        story.version();
        story.rewords(segment, "Families", null);
        story.retags(segment, List.of("core"));
        story.attributes(hotline, new Relationship(null, Motive.RETENTION, null, null, Set.of(segment)));
        QuerySideFixture.record(story.told());
        return story.canvas().id();
    }

    @Test
    void an_item_is_called_what_it_is_called_in_the_version_compared_to_in_diff_and_shift_alike() {
        assertThat(titles(1, 2)).isEqualTo(Set.of("Families"));
        assertThat(titles(2, 1)).isEqualTo(Set.of("Consumers"));
    }

    private static Set<String> titles(int from, int to) {
        var ends = "?from=" + from + "&to=" + to;
        var titles = new HashSet<String>();
        var differences = get(path(OPERATOR) + "/diff" + ends)
                .ok()
                .get("blocks")
                .valueStream()
                .filter(it -> it.get("block").asString().equals("CUSTOMER_SEGMENTS"))
                .flatMap(it -> it.get("differences").valueStream())
                .toList();
        assertThat(differences).hasSizeGreaterThanOrEqualTo(2);
        differences.forEach(it -> titles.add(it.get("title").asString()));
        get(path(OPERATOR) + "/relationships/shift" + ends)
                .ok()
                .get("segments")
                .forEach(it -> titles.add(it.get("title").asString()));
        return titles;
    }
}
