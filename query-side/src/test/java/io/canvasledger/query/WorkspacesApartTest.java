package io.canvasledger.query;

import static io.canvasledger.query.QuerySideFixture.getAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.histories.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Two workspaces may hold canvases, items and names that are the same to the letter. Whatever one of them records, no answer
 * of the other changes by a byte: a statement that forgets its workspace is seen wherever it stands.
 */
class WorkspacesApartTest {

    private static final String CANVAS = "/api/v1/canvases/{canvas}";

    /** Beside each read as it is: what a reader can ask it for. */
    private static final List<String> MORE = List.of(
            "/api/v1/canvases?archived=true&limit=1",
            CANVAS + "?at=1",
            CANVAS + "?at=milestone:Launch",
            CANVAS + "?at=2026-01-03",
            CANVAS + "?at=2030-01-03",
            CANVAS + "?at=2030-01-03T12:00:00Z",
            CANVAS + "?at=effective:2030-06-01",
            CANVAS + "/diff?from=1&to=head",
            CANVAS + "/diff?from=effective:2026-01-05&to=2030-01-01&path=true",
            CANVAS + "/relationships/shift?from=1&to=head",
            CANVAS + "/coherence/diff?from=1&to=head",
            CANVAS + "/coherence/series?by=EFFECTIVE",
            CANVAS + "/figures/series?by=EFFECTIVE",
            CANVAS + "/relationships/series?by=EFFECTIVE",
            CANVAS + "/stability?by=EFFECTIVE&asOf=2030-12-31",
            CANVAS + "/stability?asOf=2030-12-31",
            CANVAS + "/versions?limit=1",
            CANVAS + "/timeline?order=OLDEST_FIRST&by=EFFECTIVE",
            CANVAS + "/timeline?block=CHANNELS",
            CANVAS + "/timeline?kind=ITEM_REMOVED",
            CANVAS + "/timeline?segment={item}",
            CANVAS + "/timeline?item={item}&limit=1",
            CANVAS + "/timeline?author=ada",
            CANVAS + "/timeline?text=heard&since=2026-01-01&until=2030-12-31",
            CANVAS + "/reviews?at=2",
            CANVAS + "/reviews/{review}?at=2",
            CANVAS + "/reviews/{review}/comparison?with=Spring&at=2",
            CANVAS + "/diff?from=3&to=2&path=true",
            CANVAS + "/items/{gone}/history",
            CANVAS + "/items/{item}/history?order=NEWEST_FIRST");

    private static final int DENSE = 4;
    private static final int EVENTS = 80;

    private final UUID canvas = UUID.randomUUID();
    private final WorkspaceId ours = new WorkspaceId("ours" + canvas.toString().substring(0, 8));
    private final WorkspaceId theirs =
            new WorkspaceId("their" + canvas.toString().substring(0, 8));
    private final Map<String, String> parts = new LinkedHashMap<>();

    @Test
    void what_one_workspace_records_changes_no_answer_of_another() {
        var older = Story.of(new CanvasId(theirs, UUID.randomUUID()), "Their older canvas");
        QuerySideFixture.record(older.told());
        QuerySideFixture.record(Story.of(new CanvasId(ours, UUID.randomUUID()), "Our other bakery")
                .told());
        QuerySideFixture.record(story(ours, "Our", 1).told());
        var before = answers(ours);
        assertThat(before).hasSizeGreaterThan(40);
        assertThat(before)
                .allSatisfy((address, answer) ->
                        assertThat(answer).as(address).startsWith("200 ").doesNotContain("Their "));

        QuerySideFixture.record(story(theirs, "Their", 6).told());
        for (int shift = 0; shift < DENSE; shift++) {
            QuerySideFixture.record(
                    dense(new WorkspaceId(theirs.value() + shift), shift).told());
        }
        QuerySideFixture.record(Story.of(new CanvasId(theirs, UUID.randomUUID()), "Their other canvas")
                .told());
        int seen = older.told().head();
        older.version();
        older.renames("Their renamed canvas");
        QuerySideFixture.append(older.told(), seen);
        QuerySideFixture.await(older.told().canvas(), seen + 1);

        assertThat(answers(ours).entrySet())
                .allSatisfy(it -> assertThat(it.getValue()).as(it.getKey()).isEqualTo(before.get(it.getKey())));
        assertThat(answers(theirs))
                .allSatisfy((address, answer) ->
                        assertThat(answer).as(address).startsWith("200 ").doesNotContain("Our "));
        assertThat(String.join("", answers(theirs).values())).contains("Their other canvas", "Their guests");
    }

    /**
     * Much within few early versions, where a statement that takes rows of any workspace finds places that lie in other
     * versions of ours; with each shift, something else happens at each place.
     */
    private Story dense(WorkspaceId workspace, int shift) {
        var story = Story.of(new CanvasId(workspace, canvas), "Their dense bakery", LocalDate.of(2026, 1, 1));
        ItemId guests = story.adds(Block.CUSTOMER_SEGMENTS, "Their guests");
        ItemId shop = story.adds(Block.CHANNELS, "Their shop");
        story.version();
        boolean stands = true;
        for (int i = shift; i < EVENTS; i++) {
            switch (i % DENSE) {
                case 0 -> story.answers("Autumn", "BUSINESS.CUSTOMER_SEGMENTS.1", "Their " + i);
                case 1 -> story.rewords(guests, "Their guests " + i, null);
                default -> {
                    if (stands) {
                        story.removes(shop);
                    } else {
                        story.adds(shop(shop, "Their shop"));
                    }
                    stands = !stands;
                }
            }
        }
        return story;
    }

    private static Item shop(ItemId id, String title) {
        return new Item(id, new Placement(Block.CHANNELS, null), new Wording(title, null), List.of(), null, null);
    }

    /** The same ids and names; the words, and how often things happened, tell whose it is. */
    private Story story(WorkspaceId workspace, String whose, int times) {
        var story = Story.of(new CanvasId(workspace, canvas), whose + " bakery", LocalDate.of(2026, 1, 1));
        ItemId guests = story.adds(Block.CUSTOMER_SEGMENTS, whose + " guests");
        ItemId shop = story.adds(Block.CHANNELS, whose + " shop");
        ItemId bread = story.adds(Block.VALUE_PROPOSITIONS, whose + " bread");
        parts.putAll(Map.of(
                "{canvas}", canvas.toString(),
                "{item}", guests.toString(),
                "{gone}", shop.toString(),
                "{version}", "2",
                "{review}", "Autumn"));
        if (times > 1) {
            // From here on the same happens at other places of the two streams.
            story.describes(whose + " words");
        }
        story.links(shop, LinkType.REACHES, guests);
        story.links(bread, LinkType.SERVES, guests);
        story.version(whose + " guests were heard", LocalDate.of(2026, 1, 2));
        story.names("Launch", 1);
        story.answers("Spring", "BUSINESS.CUSTOMER_SEGMENTS.1", whose + " few");
        story.answers("Autumn", "BUSINESS.CUSTOMER_SEGMENTS.1", whose + " many");
        for (int i = 0; i < times; i++) {
            story.version(whose + " guests were heard again", LocalDate.of(2026 + i, 1, 4));
            story.by(times > 1 ? "bob" : "ada");
            story.rewords(guests, whose + " guests " + i, null);
            story.answers("Autumn", "BUSINESS.CUSTOMER_SEGMENTS.1", whose + " " + i);
            story.removes(shop);
            story.version();
            story.adds(Block.CHANNELS, whose + " street " + i);
            if (i < times - 1) {
                story.adds(shop(shop, whose + " shop"));
            }
        }
        return story;
    }

    /** Every read as it is, and each with what it can be asked for. */
    static List<String> addresses() {
        var addresses = new ArrayList<>(CachingTest.reads()
                .map(read -> read + CachingTest.QUERIES.getOrDefault(read, ""))
                .toList());
        addresses.addAll(MORE);
        return addresses;
    }

    private Map<String, String> answers(WorkspaceId workspace) {
        var token = QuerySideFixture.tokenIn(workspace.value());
        var answers = new LinkedHashMap<String, String>();
        for (var address : addresses()) {
            var path = address;
            for (var part : parts.entrySet()) {
                path = path.replace(part.getKey(), part.getValue());
            }
            var answer = getAs(token, path);
            answers.put(address, answer.status() + " " + answer.response().body());
        }
        return answers;
    }
}
