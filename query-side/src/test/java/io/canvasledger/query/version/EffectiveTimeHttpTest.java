package io.canvasledger.query.version;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What every answer along effective time says of versions that were dated out of order. */
class EffectiveTimeHttpTest {

    private static final CanvasId SHOP = QuerySideFixture.newCanvas();
    private static final Story STORY = record();
    private static final ItemId CHANNEL = only(CHANNELS);
    private static final ItemId CARE = only(CUSTOMER_RELATIONSHIPS);

    /**
     * Version 2 adds a channel effective 2022, 3 rewords it effective 2021; 4 adds a segment effective 2023, 5 links the
     * channel to it and adds a relationship that names it, effective 2022; 6 adds another segment effective in a future far away.
     */
    private static Story record() {
        var story = Story.of(SHOP, "Shop", LocalDate.parse("2020-01-01"));
        story.version("A channel", LocalDate.parse("2022-01-01"));
        var channel = story.adds(CHANNELS, "Shop");
        story.version("More than one, it turned out", LocalDate.parse("2021-01-01"));
        story.rewords(channel, "Shops", null);
        story.version("Whom we serve", LocalDate.parse("2023-01-01"));
        var neighbours = story.adds(CUSTOMER_SEGMENTS, "Neighbours");
        story.version("They came from the beginning", LocalDate.parse("2022-01-01"));
        story.links(channel, LinkType.REACHES, neighbours);
        story.adds(
                CUSTOMER_RELATIONSHIPS,
                "Care",
                new Relationship(null, Motive.RETENTION, null, null, Set.of(neighbours)));
        story.version("Plans", LocalDate.parse("2150-01-01"));
        story.adds(CUSTOMER_SEGMENTS, "Martians");
        QuerySideFixture.record(story.told());
        return story;
    }

    private static ItemId only(Block block) {
        return STORY.canvas().inReadingOrder(block).getFirst().id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/series?by=EFFECTIVE",
                "/relationships/series?by=EFFECTIVE",
                "/stability?by=EFFECTIVE",
                "/coherence/series?by=EFFECTIVE"
            })
    void what_had_to_wait_for_what_it_changes_is_named_with_its_item_in_both_languages(String read) {
        var answer = get(path(SHOP) + read).ok();

        assertThat(answer.get("deferred"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        waited(3, "ITEM_REWORDED", CHANNEL, "Shop", "2021-01-01", "2022-01-01")
                                .formatted("Waited for version 2 to take effect: Reworded “Shop” → “Shops”."),
                        waited(5, "ITEMS_LINKED", CHANNEL, "Shops", "2022-01-01", "2023-01-01")
                                .formatted("Waited for version 4 to take effect: “Shops” reaches “Neighbours”."),
                        waited(5, "RELATIONSHIP_SHIFTED", CARE, "Care", "2022-01-01", "2023-01-01")
                                .formatted(
                                        "Waited for version 4 to take effect: “Care” shifted: now addresses “Neighbours”."));
        assertThat(answer.has("deferredOmitted")).isFalse();
        var french = get(path(SHOP) + read, "Accept-Language", "fr");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.ok().at("/deferred/0/sentence").asString())
                .isEqualTo("A attendu que la version 2 prenne effet : « Shop » reformulé → « Shops ».");
        assertThat(get(path(SHOP) + read.replace("EFFECTIVE", "RECORDED")).ok().get("deferred"))
                .isEmpty();
    }

    private static String waited(
            int version, String kind, ItemId item, String title, String effectiveOn, String appliesFrom) {
        return """
                {"version":%d,"kind":"%s","item":"%s","title":"%s","effectiveOn":"%s","appliesFrom":"%s","sentence":"%%s"}""".formatted(version, kind, item, title, effectiveOn, appliesFrom);
    }

    @Test
    void a_relationship_is_in_the_mix_of_all_before_the_segment_it_names_is_there() {
        var points = get(path(SHOP) + "/relationships/series?by=EFFECTIVE&compact=false")
                .ok()
                .get("points");

        assertThat(points.get(2).at("/motives/RETENTION").asDouble()).isEqualTo(1);
        assertThat(points.get(2).get("segments")).isEmpty();
        assertThat(points.get(3).at("/segments/0/motives/RETENTION").asDouble()).isEqualTo(1);
    }

    @Test
    void a_day_in_the_future_is_the_last_point_and_the_head_tells_of_it_already() {
        var figures =
                get(path(SHOP) + "/figures/series?by=EFFECTIVE&compact=false").ok();
        assertThat(figures.get("points"))
                .extracting(point -> point.get("effectiveOn").asString())
                .containsExactly("2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2150-01-01");

        var coherence = get(path(SHOP) + "/coherence/series?by=EFFECTIVE").ok();
        var head = get(path(SHOP) + "/coherence").ok();
        var last = coherence.get("steps").valueStream().toList().getLast();
        assertThat(last.at("/version/effectiveOn").asString()).isEqualTo("2150-01-01");
        assertThat(last.get("findings").asInt()).isEqualTo(head.get("findings").size());
        assertThat(head.get("findings").toString()).contains("Martians");

        var stability = get(path(SHOP) + "/stability?by=EFFECTIVE&period=YEAR").ok();
        var period = stability.get("periods").valueStream().toList().getLast();
        assertThat(period.get("since").asString()).isEqualTo("2150-01-01");
        assertThat(period.at("/survivals/0/end").asInt()).isEqualTo(4);
    }

    @Test
    void of_very_many_that_had_to_wait_the_first_are_told_and_the_rest_are_counted() {
        var story = Story.of(QuerySideFixture.newCanvas(), "Shop", LocalDate.parse("2020-01-01"));
        story.version("A channel", LocalDate.parse("2022-01-01"));
        var channel = story.adds(CHANNELS, "Shop");
        story.version("Tried many names", LocalDate.parse("2021-01-01"));
        for (int name = 1; name <= 502; name++) {
            story.rewords(channel, "Shop " + name, null);
        }
        QuerySideFixture.record(story.told());

        for (var read : List.of("/figures/series", "/relationships/series", "/stability", "/coherence/series")) {
            var answer = get(path(story.canvas().id()) + read + "?by=EFFECTIVE").ok();
            assertThat(answer.get("deferred")).hasSize(500);
            assertThat(answer.get("deferredOmitted").asInt()).isEqualTo(2);
        }
    }
}
