package io.canvasledger.query.compare;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Read backwards, states are compared as if going back, and what happened in between is told as it happened. */
class BackwardsHttpTest {

    private static final CanvasId OPERATOR = record();

    private static CanvasId record() {
        var story = Story.of(QuerySideFixture.newCanvas(), "Operator", LocalDate.parse("2001-01-01"));
        var consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");
        var phones = story.adds(
                CUSTOMER_RELATIONSHIPS, "Free phones", relates(Category.SELF_SERVICE, Motive.ACQUISITION, 80));
        var hotline = story.adds(CUSTOMER_RELATIONSHIPS, "Hot-line", relates(null, Motive.RETENTION, 20, consumers));
        story.attributes(phones, relates(Category.SELF_SERVICE, Motive.ACQUISITION, 80, consumers));
        story.version();
        story.attributes(phones, relates(Category.COMMUNITY, Motive.RETENTION, 40, consumers));
        story.adds(CUSTOMER_RELATIONSHIPS, "Adverts", relates(null, Motive.UPSELLING, 25, consumers));
        story.version();
        story.removes(hotline);
        QuerySideFixture.record(story.told());
        return story.canvas().id();
    }

    private static Relationship relates(@Nullable Category category, Motive motive, int weight, ItemId... segments) {
        return new Relationship(category, motive, null, BigDecimal.valueOf(weight), Set.of(segments));
    }

    @Test
    void a_shift_read_backwards_is_the_shift_with_before_and_after_exchanged() {
        for (var two : List.of(List.of(1, 2), List.of(2, 3), List.of(1, 3), List.of(2, 2))) {
            var there = shift(two.getFirst(), two.getLast());
            var back = shift(two.getLast(), two.getFirst());

            assertThat(back.get("from")).isEqualTo(there.get("to"));
            assertThat(back.get("to")).isEqualTo(there.get("from"));
            assertTurned(there.get("overall"), back.get("overall"));
            assertThat(bySegment(back).keySet()).isEqualTo(bySegment(there).keySet());
            bySegment(there)
                    .forEach((segment, told) ->
                            assertTurned(told, bySegment(back).get(segment)));
        }
    }

    private static void assertTurned(JsonNode there, JsonNode back) {
        for (var mix : List.of("motives", "categories")) {
            assertThat(back.get(mix + "Before")).isEqualTo(there.get(mix + "After"));
            assertThat(back.get(mix + "After")).isEqualTo(there.get(mix + "Before"));
        }
        for (var dominant : List.of("dominantMotive", "dominantCategory")) {
            assertThat(back.at("/" + dominant + "/before")).isEqualTo(there.at("/" + dominant + "/after"));
            assertThat(back.at("/" + dominant + "/after")).isEqualTo(there.at("/" + dominant + "/before"));
        }
        for (var same : List.of("turned", "magnitude", "categoryMagnitude")) {
            assertThat(back.get(same)).isEqualTo(there.get(same));
        }
        assertThat(flows(back, "to", "from")).isEqualTo(flows(there, "from", "to"));
        assertThat(events(back)).as("what happened, as it happened").isEqualTo(events(there));
    }

    private static Set<String> flows(JsonNode told, String from, String to) {
        var flows = new TreeSet<String>();
        told.get("flows")
                .forEach(flow -> flows.add(
                        flow.path(from).asString("–") + " → " + flow.path(to).asString("–") + " " + flow.get("share")));
        return flows;
    }

    private static List<JsonNode> events(JsonNode told) {
        return told.get("causes").valueStream().map(cause -> cause.get("event")).toList();
    }

    private static Map<String, JsonNode> bySegment(JsonNode shift) {
        var told = new HashMap<String, JsonNode>();
        shift.get("segments").forEach(it -> told.put(it.get("segment").asString(), it));
        return told;
    }

    @Test
    void who_reads_backwards_is_told_so_in_shift_and_diff() {
        for (var read : List.of("/relationships/shift", "/diff")) {
            assertThat(get(path(OPERATOR) + read + "?from=3&to=1")
                            .ok()
                            .get("backwards")
                            .asString())
                    .isEqualTo(
                            "Read backwards, from version 3 to version 1: what differs is told as if going back; what"
                                    + " happened in between, as it happened.");
            assertThat(get(path(OPERATOR) + read + "?from=3&to=1&lang=fr")
                            .ok()
                            .get("backwards")
                            .asString())
                    .startsWith("Lu à rebours, de la version 3 à la version 1");
            assertThat(get(path(OPERATOR) + read + "?from=1&to=3").ok().has("backwards"))
                    .isFalse();
            assertThat(get(path(OPERATOR) + read + "?from=2&to=2").ok().has("backwards"))
                    .isFalse();
        }
    }

    @Test
    void a_path_read_backwards_happened_as_it_did_and_knock_ons_are_those_of_going_back() {
        var there = get(path(OPERATOR) + "/diff?from=1&to=3").ok();
        var back = get(path(OPERATOR) + "/diff?from=3&to=1").ok();

        assertThat(steps(back)).isEqualTo(steps(there)).isNotEmpty();
        assertThat(back.at("/counts/added")).isEqualTo(there.at("/counts/removed"));
        assertThat(back.at("/counts/removed")).isEqualTo(there.at("/counts/added"));
    }

    private static List<String> steps(JsonNode diff) {
        return diff.get("path").findValues("event").stream()
                .map(event -> event.get("id").asString())
                .toList();
    }

    private static JsonNode shift(int from, int to) {
        return get(path(OPERATOR) + "/relationships/shift?from=" + from + "&to=" + to)
                .ok();
    }
}
