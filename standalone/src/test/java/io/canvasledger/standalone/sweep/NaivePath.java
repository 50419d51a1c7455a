package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The path between two versions: all that happened in between, in order. */
final class NaivePath {

    private NaivePath() {}

    static void assertPath(JsonNode path, NaiveStory story, Pair pair, String what) {
        var happened = story.between(pair.from(), pair.to())
                .map(NaiveStory.Moment::told)
                .toList();
        var told = new ArrayList<String>();
        var beginnings = new ArrayList<Integer>();
        path.forEach(strand -> {
            var steps = strand.get("steps")
                    .valueStream()
                    .map(it -> NaiveStory.told(it.get("version").asInt(), it))
                    .toList();
            told.addAll(steps);
            assertThat(places(steps, happened))
                    .as("steps of %s, path of %s", strand, what)
                    .isSorted()
                    .doesNotHaveDuplicates();
            beginnings.add(happened.indexOf(steps.getFirst()));
        });
        assertThat(told).as("path of %s", what).hasSameElementsAs(happened);
        assertThat(told)
                .as(
                        "an item that comes back otherwise changes in each aspect; nothing else is told twice, path of %s",
                        what)
                .filteredOn(it -> Collections.frequency(told, it) > 1)
                .allMatch(it -> it.contains(" ITEM_ADDED "));
        assertThat(beginnings).as("where strands begin, path of %s", what).isSorted();
    }

    private static List<Integer> places(List<String> steps, List<String> happened) {
        return steps.stream().map(happened::indexOf).toList();
    }
}
