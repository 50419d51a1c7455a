package io.canvasledger.query.timeline;

import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.getAs;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Standing;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ItemHistoryTest {

    private static final CanvasId CANVAS = QuerySideFixture.newCanvas();
    private static final ItemId SHOP;
    private static final ItemId PHONE;

    static {
        var story = Story.of(CANVAS, "Operator");
        story.version();
        SHOP = story.adds(Block.CHANNELS, "Shop");
        PHONE = story.adds(Block.CHANNELS, "Phone");
        var students = story.adds(Block.CUSTOMER_SEGMENTS, "Students");
        story.version();
        story.rewords(SHOP, "Own shop", "In every town");
        story.version();
        story.links(SHOP, LinkType.REACHES, students);
        story.tests(PHONE, Standing.VALIDATED);
        story.version("Nobody comes");
        var last = story.removes(SHOP);
        story.version();
        story.adds(last);
        story.version("Nobody comes, again");
        story.removes(SHOP);
        QuerySideFixture.record(story.told());
    }

    @Test
    void an_item_already_removed_still_has_its_history() {
        var history = get(path(CANVAS) + "/items/" + SHOP + "/history").ok();

        assertThat(history.get("present").asBoolean()).isFalse();
        assertThat(history.get("removedIn").asInt()).isEqualTo(7);
        assertThat(history.at("/item/title").asString()).isEqualTo("Own shop");
        assertThat(history.at("/item/description").asString()).isEqualTo("In every town");
        assertThat(sentences(history))
                .containsExactly(
                        "“Shop” was added to the channels.",
                        "Reworded “Shop” → “Own shop”, now with a description.",
                        "“Own shop” reaches “Students”.",
                        "“Own shop” no longer reaches “Students”.",
                        "“Own shop” was removed from the channels.",
                        "“Own shop” was added to the channels.",
                        "“Own shop” was removed from the channels.");
        assertThat(history.at("/entries/3/rationale").asString()).isEqualTo("Nobody comes");
        assertThat(history.at("/entries/0/eventCount").asInt()).isEqualTo(3);
        assertThat(history.has("next")).isFalse();
    }

    @Test
    void an_item_that_is_there_is_shown_as_it_is() {
        var history = get(path(CANVAS) + "/items/" + PHONE + "/history?lang=fr").ok();

        assertThat(history.get("present").asBoolean()).isTrue();
        assertThat(history.has("removedIn")).isFalse();
        assertThat(history.at("/item/standing").asString()).isEqualTo("VALIDATED");
        assertThat(sentences(history)).containsExactly("Ajout de « Phone » aux canaux.", "« Phone » a été validé.");
    }

    @Test
    void a_history_comes_in_pages_and_newest_first_if_asked() {
        var first = get(path(CANVAS) + "/items/" + SHOP + "/history?limit=4&order=NEWEST_FIRST");
        var second = get(first.next());

        assertThat(versions(first.ok())).containsExactly(7, 6, 5, 4);
        assertThat(first.json().get("next").asString()).isNotBlank();
        assertThat(versions(second.ok())).containsExactly(3, 2);
        assertThat(second.json().get("present").asBoolean()).isFalse();
        assertThat(second.next()).isEmpty();
        var cursor = first.json().get("next").asString();
        assertThat(get(path(CANVAS) + "/items/" + PHONE + "/history?order=NEWEST_FIRST&cursor=" + cursor)
                        .problem())
                .isEqualTo("400 CURSOR_INVALID");
    }

    @Test
    void an_item_the_canvas_never_held_has_no_history() {
        assertThat(get(path(CANVAS) + "/items/" + UUID.randomUUID() + "/history")
                        .problem())
                .isEqualTo("404 ITEM_UNKNOWN");
        assertThat(getAs(QuerySideFixture.FOREIGN_TOKEN, path(CANVAS) + "/items/" + SHOP + "/history")
                        .problem())
                .isEqualTo("404 CANVAS_UNKNOWN");
    }

    @Test
    void a_version_is_told_whole_and_tagged_in_each_language() {
        var english = get(path(CANVAS) + "/versions/2");
        var french = get(path(CANVAS) + "/versions/2?lang=fr");

        assertThat(english.ok().get("events").size()).isEqualTo(3);
        assertThat(english.header("Cache-Control")).contains("no-cache");
        assertThat(english.header("Vary")).contains("Accept-Language");
        assertThat(english.header("ETag")).isNotEqualTo(french.header("ETag"));
        assertThat(get(path(CANVAS) + "/versions/2", "If-None-Match", english.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(get(path(CANVAS) + "/versions/2", "If-None-Match", french.header("ETag"))
                        .status())
                .isEqualTo(200);
        for (var unknown : List.of("0", "8", "-1", "x", "99999999999")) {
            assertThat(get(path(CANVAS) + "/versions/" + unknown).problem()).isEqualTo("404 VERSION_UNKNOWN");
        }
    }

    @Test
    void a_timeline_can_be_asked_for_every_kind_of_event_but_the_one_that_is_told_as_the_version() {
        for (var kind : EventKind.values()) {
            assertThat(get(path(CANVAS) + "/timeline?kind=" + kind.name()).status())
                    .as(kind.name())
                    .isEqualTo(kind == EventKind.VERSION_OPENED ? 400 : 200);
        }
    }

    private static List<String> sentences(JsonNode history) {
        return history.get("entries")
                .valueStream()
                .flatMap(entry -> entry.get("events").valueStream())
                .map(event -> event.get("sentence").asString())
                .toList();
    }

    private static List<Integer> versions(JsonNode history) {
        return history.get("entries")
                .valueStream()
                .map(entry -> entry.get("version").asInt())
                .toList();
    }
}
