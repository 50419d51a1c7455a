package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.WrittenHistory.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** How relationships divide and shift, held against plain sums over what a naive fold says they are. */
class RelationshipFoldTest {

    static Stream<WrittenHistory> histories() {
        return Histories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void figures_divide_the_effort_as_the_relationships_of_each_segment_say(WrittenHistory history) {
        var series = get(history.address() + "/relationships/series?compact=false");
        for (int version = 1; version <= history.head(); version++) {
            var canvas = history.versions.get(version);
            var figures = get(history.address() + "/figures?at=" + version);
            for (var told : List.of(figures, series.get("points").get(version - 1))) {
                assertMix(told, new NaiveMix(canvas, null), "%s, version %d".formatted(history, version));
                assertThat(WrittenHistory.ids(told.get("segments"), "segment"))
                        .containsExactlyInAnyOrderElementsOf(
                                canvas.itemsOf(NaiveCanvas.SEGMENTS).toList());
                told.get("segments")
                        .forEach(it -> assertMix(
                                it,
                                new NaiveMix(canvas, it.get("segment").asString()),
                                "%s, %s".formatted(history, it)));
            }
        }
    }

    private static void assertMix(JsonNode told, NaiveMix mix, String what) {
        assertShares(told.get("motives"), mix.shares("motive"), what);
        assertShares(told.get("categories"), mix.shares("category"), what);
    }

    private static void assertShares(JsonNode told, Map<String, Double> expected, String what) {
        var shares = new TreeMap<String, Double>();
        told.properties().forEach(it -> shares.put(it.getKey(), it.getValue().asDouble()));
        shares.values().removeIf(it -> it == 0);
        assertThat(shares.keySet()).as(what).isEqualTo(expected.keySet());
        shares.forEach(
                (key, share) -> assertThat(share).as(what + " " + key).isEqualTo(expected.get(key), within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_shift_is_as_large_as_the_mixes_are_far_apart_and_names_what_is_behind_it(WrittenHistory history) {
        var story = NaiveStory.of(history);
        var tally = new Tally();
        for (var pair : Pair.of(history)) {
            var shift = get(history.address() + "/relationships/shift?from=" + pair.from() + "&to=" + pair.to());
            tally.check("segments", () -> assertThat(WrittenHistory.ids(shift.get("segments"), "segment"))
                    .as("%s, %s", history, pair)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(pair.before(), pair.after())
                            .flatMap(it -> it.itemsOf(NaiveCanvas.SEGMENTS))
                            .distinct()
                            .toList()));
            tally.check("overall", () -> assertShift(shift.get("overall"), null, pair, story, history));
            shift.get("segments")
                    .forEach(it -> tally.check(
                            "segment", () -> assertShift(it, it.get("segment").asString(), pair, story, history)));
        }
        tally.close();
    }

    private static void assertShift(
            JsonNode told, @Nullable String segment, Pair pair, NaiveStory story, WrittenHistory history) {
        var what = "%s, %s, segment %s".formatted(history, pair, segment);
        var before = new NaiveMix(pair.before(), segment);
        var after = new NaiveMix(pair.after(), segment);
        assertShares(told.get("motivesBefore"), before.shares("motive"), what);
        assertShares(told.get("motivesAfter"), after.shares("motive"), what);
        assertShares(told.get("categoriesBefore"), before.shares("category"), what);
        assertShares(told.get("categoriesAfter"), after.shares("category"), what);
        assertThat(told.get("magnitude").asDouble())
                .as(what)
                .isEqualTo(NaiveMix.distance(before.shares("motive"), after.shares("motive")), within(1e-9));
        assertThat(told.get("categoryMagnitude").asDouble())
                .as(what)
                .isEqualTo(NaiveMix.distance(before.shares("category"), after.shares("category")), within(1e-9));
        assertThat(told.at("/dominantMotive/before").asString(null))
                .as(what)
                .isEqualTo(NaiveMix.dominant(before.shares("motive")));
        assertThat(told.at("/dominantMotive/after").asString(null))
                .as(what)
                .isEqualTo(NaiveMix.dominant(after.shares("motive")));
        var causes = told.get("causes")
                .valueStream()
                .map(it -> NaiveStory.told(it.at("/version/version").asInt(), it))
                .toList();
        assertThat(causes)
                .as("causes of %s", what)
                .doesNotHaveDuplicates()
                .containsAll(story.between(pair.from(), pair.to())
                        .filter(it -> it.shifts(segment) && it.mayCause(segment, history))
                        .map(NaiveStory.Moment::told)
                        .toList())
                .isSubsetOf(story.between(pair.from(), pair.to())
                        .filter(it -> it.mayCause(segment, history))
                        .map(NaiveStory.Moment::told)
                        .toList());
    }
}
