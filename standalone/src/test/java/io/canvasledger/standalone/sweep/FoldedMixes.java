package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers about the effort of relationships, held against plain sums over what a naive fold says they are. */
final class FoldedMixes {

    private FoldedMixes() {}

    /** The mixes of a canvas and of each of its segments, as figures and points of a series tell them. */
    static void assertMixes(JsonNode told, NaiveCanvas canvas, String what) {
        assertMix(told, new NaiveMix(canvas, null), what);
        assertThat(LedgerCalls.ids(told.get("segments"), "segment"))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(
                        canvas.itemsOf(NaiveCanvas.SEGMENTS).toList());
        told.get("segments")
                .forEach(it ->
                        assertMix(it, new NaiveMix(canvas, it.get("segment").asString()), what + ", " + it));
    }

    /** Of one segment alone if one was asked for. */
    static void assertMixes(JsonNode told, @Nullable String segment, NaiveCanvas canvas, String what) {
        if (segment == null) {
            assertMixes(told, canvas, what);
        } else {
            assertMix(told, new NaiveMix(canvas, segment), what);
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

    /** A whole shift: overall, and with each segment there was or is. */
    static void assertShift(JsonNode shift, Pair pair, NaiveStory story, WrittenHistory history, Tally tally) {
        tally.check("segments", () -> assertThat(LedgerCalls.ids(shift.get("segments"), "segment"))
                .as("%s, %s", history, pair)
                .containsExactlyInAnyOrderElementsOf(Stream.of(pair.before(), pair.after())
                        .flatMap(it -> it.itemsOf(NaiveCanvas.SEGMENTS))
                        .distinct()
                        .toList()));
        tally.check("overall", () -> assertAudience(shift.get("overall"), null, pair, story, history));
        shift.get("segments")
                .forEach(it -> tally.check(
                        "segment", () -> assertAudience(it, it.get("segment").asString(), pair, story, history)));
    }

    private static void assertAudience(
            JsonNode told, @Nullable String segment, Pair pair, NaiveStory story, WrittenHistory history) {
        var what = "%s, %s, segment %s".formatted(history, pair, segment);
        var before = new NaiveMix(pair.before(), segment);
        var after = new NaiveMix(pair.after(), segment);
        assertShares(told.get("motivesBefore"), before.shares("motive"), what);
        assertShares(told.get("motivesAfter"), after.shares("motive"), what);
        assertShares(told.get("categoriesBefore"), before.shares("category"), what);
        assertShares(told.get("categoriesAfter"), after.shares("category"), what);
        assertMagnitude(told.get("magnitude"), before, after, "motive", what);
        assertMagnitude(told.get("categoryMagnitude"), before, after, "category", what);
        assertDominant(told.get("dominantMotive"), before, after, "motive", what);
        assertDominant(told.get("dominantCategory"), before, after, "category", what);
        assertCauses(told.get("causes"), segment, pair, story, history);
    }

    /** All that are behind it and no other, in the order they happened. */
    private static void assertCauses(
            JsonNode told, @Nullable String segment, Pair pair, NaiveStory story, WrittenHistory history) {
        assertThat(told.valueStream()
                        .map(it -> NaiveStory.told(it.at("/version/version").asInt(), it)))
                .as("causes of %s, %s, segment %s", history, pair, segment)
                .containsExactlyElementsOf(story.between(pair.from(), pair.to())
                        .filter(it -> it.causes(segment, history))
                        .map(NaiveStory.Moment::told)
                        .toList());
    }

    private static void assertMagnitude(JsonNode told, NaiveMix before, NaiveMix after, String attribute, String what) {
        assertThat(told.asDouble())
                .as(what)
                .isEqualTo(NaiveMix.distance(before.shares(attribute), after.shares(attribute)), within(1e-9));
    }

    private static void assertDominant(JsonNode told, NaiveMix before, NaiveMix after, String attribute, String what) {
        assertThat(told.path("before").asString(null)).as(what).isEqualTo(NaiveMix.dominant(before.shares(attribute)));
        assertThat(told.path("after").asString(null)).as(what).isEqualTo(NaiveMix.dominant(after.shares(attribute)));
    }
}
