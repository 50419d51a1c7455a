package io.canvasledger.query;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.histories.Story;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a read costs the database: one read-only transaction and a few statements, however many versions there are. */
class StatementsTest {

    private static final String CANVAS = "/api/v1/canvases/{canvas}";
    private static final int VERSIONS = 30;
    private static final int MOST = 2;

    /** More than finding versions and reading their events. To shrink, never to grow without a reason. */
    private record Allowed(int statements, String reason) {}

    private static final Map<String, Allowed> EXCEPTIONS = Map.ofEntries(
            entry(
                    "/api/v1/canvases",
                    new Allowed(3, "whether all is seen that its reader wrote, on any canvas: two; then the page")),
            entry(
                    CANVAS + "/diff",
                    new Allowed(
                            6,
                            "the older version, the events from there on; where its items were told of before, these events, who recorded them")),
            entry(CANVAS + "/relationships/shift", new Allowed(3, "the older version, and the events from there on")),
            entry(
                    CANVAS + "/coherence/diff",
                    new Allowed(
                            4,
                            "the older version, the versions in between, their events, who recorded those that are told")),
            entry(CANVAS + "/figures/series", new Allowed(3, "which canvas; its versions, their events")),
            entry(CANVAS + "/relationships/series", new Allowed(3, "which canvas; its versions, their events")),
            entry(CANVAS + "/stability", new Allowed(3, "which canvas; its versions, their events")),
            entry(
                    CANVAS + "/coherence/series",
                    new Allowed(4, "which canvas; its versions, their events, who recorded those that are told")),
            entry(
                    CANVAS + "/timeline",
                    new Allowed(
                            5,
                            "which canvas; the versions that match, where their events are, the events, who recorded them")),
            entry(CANVAS + "/versions/{version}", new Allowed(5, "told like an entry of the timeline")),
            entry(
                    CANVAS + "/items/{item}/history",
                    new Allowed(7, "the item as it is or was: two; then told like a timeline")),
            entry(
                    CANVAS + "/reviews/{review}",
                    new Allowed(
                            5,
                            "the version: two; where its questions were answered, these events, who recorded them")));

    /** Tables that hold rows of all workspaces. */
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|update)\\s+(?:canvas|version|event|checkpoint|milestone)\\b");

    private static final Pattern WORKSPACE = Pattern.compile("\\bworkspace\\s*=");

    static Stream<String> reads() {
        return CachingTest.reads();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_read_is_one_read_only_transaction_and_few_statements(String read) {
        // A history of its own, so that nothing is remembered from another read.
        var address = address(read + CachingTest.QUERIES.getOrDefault(read, ""), parts(VERSIONS));
        try (var log = new StatementLog()) {
            assertThat(QuerySideFixture.get(address).status()).isEqualTo(200);

            if (!address.startsWith("/api/v1/canvases")) {
                assertThat(log.answering())
                        .as("what every release knows by heart")
                        .isEmpty();
                return;
            }
            var allowed = EXCEPTIONS.getOrDefault(read, new Allowed(MOST, ""));
            assertThat(log.answering())
                    .as("statements of %s; %s", read, allowed.reason())
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(allowed.statements());
            assertThat(log.transactions())
                    .as("transactions of %s", read)
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .endsWith("readOnly");
        }
    }

    @Test
    void every_statement_says_of_which_workspace_for_each_table_it_looks_into() {
        try (var log = new StatementLog()) {
            var parts = parts(3);
            for (var address : WorkspacesApartTest.addresses()) {
                assertThat(QuerySideFixture.get(address(address, parts)).status())
                        .as(address)
                        .isEqualTo(200);
            }

            var statements = log.statements().stream().distinct().toList();
            assertThat(statements).hasSizeGreaterThan(30);
            assertThat(statements)
                    .anyMatch(it -> it.contains("insert into version"))
                    .allSatisfy(it -> assertThat(count(WORKSPACE, it)).as(it).isGreaterThanOrEqualTo(count(TABLE, it)));
        }
    }

    private static long count(Pattern pattern, String statement) {
        return pattern.matcher(statement).results().count();
    }

    /** A canvas of so many versions, and what of it can be asked for. */
    private static Map<String, String> parts(int versions) {
        var canvas = QuerySideFixture.newCanvas();
        var story = Story.of(canvas, "Bakery", LocalDate.of(2026, 1, 1));
        ItemId guests = story.adds(Block.CUSTOMER_SEGMENTS, "Guests");
        ItemId shop = story.adds(Block.CHANNELS, "Shop");
        story.version("Guests were heard");
        story.names("Launch", 1);
        story.removes(shop);
        for (var review : List.of("Spring", "Autumn")) {
            story.answers(review, "BUSINESS.CUSTOMER_SEGMENTS.1", "Few");
        }
        while (story.canvas().version() < versions) {
            story.version(
                    "They were heard again",
                    LocalDate.of(2026, 1, 1 + story.canvas().version() % 20));
            story.rewords(guests, "Guests " + story.canvas().version(), null);
        }
        QuerySideFixture.record(story.told());
        return parts(canvas, guests, shop);
    }

    private static Map<String, String> parts(CanvasId canvas, ItemId item, ItemId gone) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("{canvas}", canvas.uuid().toString());
        parts.put("{item}", item.toString());
        parts.put("{gone}", gone.toString());
        parts.put("{version}", "2");
        parts.put("{review}", "Autumn");
        return parts;
    }

    private static String address(String address, Map<String, String> parts) {
        var filled = address;
        for (var part : parts.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled;
    }
}
