package io.canvasledger.query.timeline;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.query.QuerySideFixture.encoded;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.getAs;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Standing;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TimelineTest {

    static final CanvasId OPERATOR = QuerySideFixture.newCanvas();
    private static final ItemIds ITEMS = record();

    private record ItemIds(ItemId students, ItemId seniors, ItemId subsidy, ItemId shop) {}

    /**
     * Version 1 is recorded on 2 January 2026, each later one a day after. Version 4 tells of 2019, version 5 of 2015.
     */
    private static ItemIds record() {
        var story = Story.of(OPERATOR, "Mobile operator");
        story.version("Who we start with");
        var students = story.adds(CUSTOMER_SEGMENTS, "Students");
        var seniors = story.adds(CUSTOMER_SEGMENTS, "Seniors");
        story.version("Win them fast: 100% marketing_push");
        var subsidy = story.adds(CUSTOMER_RELATIONSHIPS, "Handset subsidy", motive(Motive.ACQUISITION, 55, students));
        var shop = story.adds(CHANNELS, "Shop");
        story.by("zoé");
        story.version("Marché SATURÉ : fidéliser à 20 %", LocalDate.parse("2019-03-01"));
        story.attributes(subsidy, motive(Motive.RETENTION, 20, seniors));
        story.version("What we had forgotten", LocalDate.parse("2015-06-30"));
        story.links(shop, LinkType.REACHES, students);
        story.rewords(students, "Young people", null);
        story.by("ada");
        story.version("The shop is closed");
        story.removes(shop);
        story.version();
        story.tests(subsidy, Standing.VALIDATED);
        story.names("Launch", 3);
        QuerySideFixture.record(story.told());
        return new ItemIds(students, seniors, subsidy, shop);
    }

    private static Relationship motive(Motive motive, int weight, ItemId... segments) {
        return new Relationship(null, motive, null, BigDecimal.valueOf(weight), new TreeSet<>(Arrays.asList(segments)));
    }

    @BeforeAll
    static void nothing_is_visible_elsewhere() {
        assertThat(getAs(QuerySideFixture.FOREIGN_TOKEN, path(OPERATOR) + "/timeline")
                        .problem())
                .isEqualTo("404 CANVAS_UNKNOWN");
    }

    @Test
    void on_a_personal_canvas_the_timeline_and_the_diff_call_blocks_by_their_questions() {
        var story = Story.personal(QuerySideFixture.newCanvas(), "A journalist");
        story.version();
        story.adds(Block.KEY_PARTNERS, "Editor");
        QuerySideFixture.record(story.told());
        var canvas = path(story.canvas().id());

        assertThat(get(canvas + "/timeline?lang=fr").ok().findValuesAsString("sentence"))
                .contains("Ajout de « Editor » aux personnes qui vous aident.");
        assertThat(get(canvas + "/diff?from=1").ok().findValuesAsString("sentence"))
                .contains("“Editor” was added to the people who help you.");
    }

    @Test
    void the_newest_version_comes_first_unless_the_oldest_is_asked_for() {
        assertThat(versions("")).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(versions("order=OLDEST_FIRST")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void by_effective_time_what_happened_long_ago_is_old_however_late_it_was_recorded() {
        assertThat(versions("by=EFFECTIVE")).containsExactly(7, 6, 3, 2, 1, 4, 5);
        assertThat(versions("by=EFFECTIVE&order=OLDEST_FIRST")).containsExactly(5, 4, 1, 2, 3, 6, 7);
    }

    @Test
    void an_entry_says_who_when_why_and_what() {
        var entry = entries("block=CUSTOMER_RELATIONSHIPS").get(1);

        assertThat(entry.get("version").asInt()).isEqualTo(4);
        assertThat(entry.get("author").asString()).isEqualTo("zoé");
        assertThat(entry.get("recordedAt").asString()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(entry.get("effectiveOn").asString()).isEqualTo("2019-03-01");
        assertThat(entry.get("rationale").asString()).isEqualTo("Marché SATURÉ : fidéliser à 20 %");
        assertThat(entry.get("eventCount").asInt()).isEqualTo(1);
        assertThat(entry.get("self").asString()).isEqualTo(path(OPERATOR) + "/versions/4");
        var event = entry.get("events").get(0);
        assertThat(event.get("kind").asString()).isEqualTo("RELATIONSHIP_SHIFTED");
        assertThat(event.get("block").asString()).isEqualTo("CUSTOMER_RELATIONSHIPS");
        assertThat(event.get("title").asString()).isEqualTo("Handset subsidy");
        assertThat(event.get("attributes").get("after").get("motive").asString())
                .isEqualTo("RETENTION");
        assertThat(event.get("item").asString()).isEqualTo(ITEMS.subsidy().toString());
        assertThat(entry.has("eventsOmitted")).isFalse();
    }

    @Test
    void items_are_called_what_they_were_called_then() {
        assertThat(sentences("kind=RELATIONSHIP_SHIFTED&kind=ITEMS_LINKED&kind=ITEMS_UNLINKED"))
                .containsExactly(
                        "“Shop” no longer reaches “Young people”.",
                        "“Shop” reaches “Students”.",
                        "“Handset subsidy” turned from acquisition to retention; weight 55 → 20;"
                                + " now addresses “Seniors”; no longer addresses “Students”.");
    }

    @Test
    void the_sentences_are_french_for_those_who_prefer_it_and_nothing_else_changes() {
        var path = path(OPERATOR) + "/timeline?kind=STANDING_CHANGED";
        var french = get(path, "Accept-Language", "fr-FR,en;q=0.5");

        assertThat(french.ok().at("/entries/0/events/0/sentence").asString())
                .isEqualTo("« Handset subsidy » a été validé.");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.header("Vary")).contains("Accept-Language");
        assertThat(get(path + "&lang=fr", "Accept-Language", "en").json()).isEqualTo(french.json());
        assertThat(get(path + "&lang=en", "Accept-Language", "fr")
                        .ok()
                        .at("/entries/0/events/0/sentence")
                        .asString())
                .isEqualTo("“Handset subsidy” was validated.");
        assertThat(french.json().at("/entries/0/events/0/standing/after").asString())
                .isEqualTo("VALIDATED");
    }

    @Test
    void a_block_filter_shows_the_events_of_its_items_and_the_size_of_the_version() {
        assertThat(versions("block=CHANNELS")).containsExactly(6, 5, 3);
        assertThat(sentences("block=CHANNELS&since=2026-01-04&until=2026-01-04"))
                .containsExactly("“Shop” was added to the channels.");
        assertThat(entries("block=CHANNELS&since=2026-01-04&until=2026-01-04")
                        .getFirst()
                        .get("eventCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void an_item_filter_also_shows_the_links_that_end_at_it() {
        assertThat(sentences("item=" + ITEMS.students()))
                .containsExactly(
                        "“Shop” no longer reaches “Young people”.",
                        "“Shop” reaches “Students”.",
                        "Reworded “Students” → “Young people”.",
                        "“Students” was added to the customer segments.");
    }

    @Test
    void a_segment_filter_also_shows_the_relationships_that_address_it_before_or_after() {
        assertThat(versions("segment=" + ITEMS.seniors())).containsExactly(7, 4, 2);
        assertThat(versions("segment=" + ITEMS.students())).containsExactly(6, 5, 4, 3, 2);
    }

    @Test
    void kinds_of_event_can_be_asked_for_together_but_not_the_opening_of_a_version() {
        assertThat(versions("kind=ITEM_REMOVED&kind=MILESTONE_NAMED")).containsExactly(7, 6);
        assertThat(get(path(OPERATOR) + "/timeline?kind=VERSION_OPENED").problem())
                .isEqualTo("400 PARAMETER_INVALID");
    }

    @Test
    void an_author_filter_is_exact() {
        assertThat(versions("author=" + encoded("zoé"))).containsExactly(5, 4);
        assertThat(versions("author=zo")).isEmpty();
    }

    @Test
    void a_period_includes_both_of_its_ends() {
        assertThat(versions("since=2026-01-03&until=2026-01-05")).containsExactly(4, 3, 2);
        assertThat(versions("since=2026-01-03T09:00:00Z&until=2026-01-05T09:00:00Z"))
                .containsExactly(4, 3, 2);
        assertThat(versions("since=2026-01-03T09:00:00.000001Z&until=2026-01-05T08:59:59.999999Z"))
                .containsExactly(3);
        assertThat(versions("since=" + encoded("2026-01-05T10:00:00+01:00") + "&until=2026-01-05"))
                .containsExactly(4);
        assertThat(versions("by=EFFECTIVE&since=2015-06-30&until=2019-03-01")).containsExactly(4, 5);
        assertThat(versions("since=9999-12-31")).isEmpty();
        assertThat(versions("until=0000-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void text_is_found_in_rationales_whatever_its_case_and_accents() {
        assertThat(versions("text=" + encoded("marche satur"))).containsExactly(4);
        assertThat(versions("text=" + encoded("FIDÉLISER"))).containsExactly(4);
        assertThat(versions("text=" + encoded("the"))).containsExactly(6, 3);
    }

    @Test
    void text_is_taken_literally() {
        assertThat(versions("text=" + encoded("100%"))).containsExactly(3);
        assertThat(versions("text=" + encoded("0% "))).containsExactly(3);
        assertThat(versions("text=" + encoded("g_p"))).containsExactly(3);
        assertThat(versions("text=" + encoded("_"))).containsExactly(3);
        assertThat(versions("text=" + encoded("%start"))).isEmpty();
        assertThat(versions("text=" + encoded("\\"))).isEmpty();
    }

    @Test
    void filters_narrow_each_other() {
        assertThat(versions("segment=" + ITEMS.students() + "&kind=RELATIONSHIP_SHIFTED&author=" + encoded("zoé")))
                .containsExactly(4);
        assertThat(versions("item=" + ITEMS.students() + "&block=CHANNELS")).containsExactly(6, 5);
        assertThat(versions("item=" + ITEMS.students() + "&kind=ITEM_ADDED&text=shop"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "by=EFFECTIVE", "order=OLDEST_FIRST", "by=EFFECTIVE&order=OLDEST_FIRST", "text=%C3%A9"})
    void pages_put_together_are_the_whole(String query) {
        for (int limit = 1; limit <= 3; limit++) {
            var walked = new ArrayList<Integer>();
            var path = path(OPERATOR) + "/timeline?limit=" + limit + "&" + query;
            while (!path.isEmpty()) {
                var page = get(path);
                page.ok()
                        .get("entries")
                        .forEach(entry -> walked.add(entry.get("version").asInt()));
                path = page.next();
            }
            assertThat(walked).isEqualTo(versions(query));
        }
    }

    private static List<JsonNode> entries(String query) {
        var entries = new ArrayList<JsonNode>();
        get(path(OPERATOR) + "/timeline?" + query).ok().get("entries").forEach(entries::add);
        return entries;
    }

    private static List<Integer> versions(String query) {
        return entries(query).stream()
                .map(entry -> entry.get("version").asInt())
                .toList();
    }

    private static List<String> sentences(String query) {
        return entries(query).stream()
                .flatMap(entry -> entry.get("events").valueStream())
                .map(event -> event.get("sentence").asString())
                .toList();
    }
}
