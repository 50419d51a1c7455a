package io.canvasledger.query.version;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.query.QuerySideFixture.encoded;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import io.canvasledger.query.page.Cursor;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The lists of items, links, versions and canvases, chosen by what they hold. */
class ChosenPartsHttpTest {

    private static final CanvasId CAFE = QuerySideFixture.newCanvas();
    private static final ItemId REGULARS = record();

    /** Two versions; in the second the shop is gone and the club is there. */
    private static ItemId record() {
        var story = Story.of(CAFE, "Café Übermut");
        story.version("Opening");
        var regulars = story.adds(CUSTOMER_SEGMENTS, "Régulars of the café");
        var students = story.adds(CUSTOMER_SEGMENTS, "Students");
        var shop = story.adds(CHANNELS, "Shop");
        story.links(shop, LinkType.REACHES, regulars);
        story.links(shop, LinkType.REACHES, students);
        story.by("zoé");
        story.version("A club");
        story.removes(shop);
        var club = story.adds(VALUE_PROPOSITIONS, "Club");
        story.rewords(club, "Club", "For regulars");
        story.links(club, LinkType.SERVES, regulars);
        QuerySideFixture.record(story.told());
        return regulars;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | Régulars of the café, Students, Club",
                "at=2                                | Régulars of the café, Students, Shop",
                "block=CUSTOMER_SEGMENTS             | Régulars of the café, Students",
                "text=REGULARS                       | Régulars of the café, Club",
                "text=CAFE                           | Régulars of the café",
                "text=regulars&block=CHANNELS        | ''",
                "tag=none                            | ''",
            })
    void items_are_listed_that_are_asked_for(String query, String titles) {
        var listed = get(path(CAFE) + "/items?" + query).ok().get("entries");

        assertThat(texts(listed, "title"))
                .containsExactlyInAnyOrder(titles.isEmpty() ? new String[0] : titles.split(", "));
    }

    @Test
    void each_item_of_a_list_says_where_to_read_it_and_what_of_it() {
        var item = get(path(CAFE) + "/items?text=students&at=2").ok().at("/entries/0");

        var again = get(item.get("self").asString()).ok();
        assertThat(again).isEqualTo(item);
        for (var next : item.get("related")) {
            assertThat(get(next.asString()).status()).as(next.asString()).isEqualTo(200);
        }
    }

    @Test
    void links_are_listed_that_are_asked_for() {
        assertThat(links("")).containsExactly("SERVES");
        assertThat(links("at=2")).containsExactly("REACHES", "REACHES");
        assertThat(links("at=2&item=" + REGULARS)).containsExactly("REACHES");
        assertThat(links("item=" + REGULARS + "&type=REACHES")).isEmpty();
    }

    @Test
    void all_pages_of_a_walk_are_of_the_version_its_first_was_of() {
        var first = get(path(CAFE) + "/items?at=2&limit=2").ok();
        var second = get(path(CAFE) + "/items?at=2&limit=2&cursor="
                        + encoded(first.get("next").asString()))
                .ok();

        assertThat(first.get("entries")).hasSize(2);
        assertThat(second.get("entries")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(get(path(CAFE) + "/items?at=2&text=shop&cursor="
                                + encoded(first.get("next").asString()))
                        .problem())
                .isEqualTo("400 CURSOR_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "4, 2", "x, 2", "2, 0", "2, -1", "2, 2147483647"})
    void a_place_nobody_was_given_is_no_cursor(String version, String from) {
        var list = "items:" + CAFE.uuid() + "2" + new PartsController.ItemFilter(null, null, null);
        var given = get(path(CAFE) + "/items?at=2&limit=2").ok().get("next").asString();
        assertThat(Cursor.of(list, "2", "2").text()).isEqualTo(given);

        var made = encoded(Cursor.of(list, version, from).text());
        assertThat(get(path(CAFE) + "/items?at=2&limit=2&cursor=" + made).problem())
                .isEqualTo("400 CURSOR_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items?text=%20", "/items?limit=0", "/links?limit=101", "/timeline?text=%20"})
    void what_looks_for_nothing_is_refused(String query) {
        assertThat(get(path(CAFE) + query).problem()).isEqualTo("400 PARAMETER_INVALID");
        assertThat(get("/api/v1/canvases?name=%20").problem()).isEqualTo("400 PARAMETER_INVALID");
    }

    /** {@code self} is where the very thing is read again, and each address of {@code related} is one. */
    @Test
    void wherever_an_answer_leads_there_is_something() {
        var asked = List.of(
                "",
                "/versions/2",
                "/items/" + REGULARS.uuid(),
                "/diff?from=1",
                "/diff?from=3&to=2",
                "/relationships/shift?from=1&to=2",
                "/versions",
                "/timeline",
                "/items",
                "/coherence/diff?from=1",
                "/figures",
                "/coherence/series");
        var met = new TreeSet<String>();
        for (var address : asked) {
            var answer = get(path(CAFE) + address).ok();
            if (answer.has("self")) {
                assertThat(get(answer.get("self").asString()).ok()).as(address).isEqualTo(answer);
            }
            answer.findValues("self").forEach(it -> met.add(it.asString()));
            answer.findValues("related").forEach(related -> related.forEach(it -> met.add(it.asString())));
        }
        get("/api/v1/canvases?name=ubermut")
                .ok()
                .findValues("related")
                .forEach(it -> it.forEach(to -> met.add(to.asString())));
        assertThat(met).hasSizeGreaterThan(20).allSatisfy(it -> assertThat(get(it).status())
                .isEqualTo(200));
    }

    @Test
    void versions_are_listed_by_author_and_by_when_they_were_recorded() {
        assertThat(versions("author=zo%C3%A9")).containsExactly("3");
        assertThat(versions("since=2026-01-03&until=2026-01-03")).containsExactly("2");
        assertThat(versions("since=2026-01-03T10:00:00Z")).containsExactly("3");
        assertThat(get(path(CAFE) + "/versions?since=yesterday").problem()).isEqualTo("400 PARAMETER_INVALID");
    }

    @Test
    void canvases_are_listed_by_kind_name_and_author() {
        assertThat(canvases("name=ubermut")).containsExactly("Café Übermut");
        assertThat(canvases("name=CAFE%20%C3%9C&kind=BUSINESS&author=zo%C3%A9")).containsExactly("Café Übermut");
        assertThat(canvases("name=ubermut&kind=PERSONAL")).isEmpty();
        assertThat(canvases("name=ubermut&author=ada")).isEmpty();
        assertThat(canvases("name=%25")).isEmpty();
    }

    private static List<String> links(String query) {
        return texts(get(path(CAFE) + "/links?" + query).ok().get("entries"), "type");
    }

    private static List<String> versions(String query) {
        return texts(get(path(CAFE) + "/versions?" + query).ok().get("entries"), "version");
    }

    private static List<String> canvases(String query) {
        return texts(get("/api/v1/canvases?" + query).ok().get("entries"), "name");
    }

    private static List<String> texts(JsonNode entries, String member) {
        return entries.valueStream().map(it -> it.get(member).asString()).toList();
    }
}
