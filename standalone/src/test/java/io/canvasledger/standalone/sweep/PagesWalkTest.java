package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Every list that comes in pages, walked one entry a page while eight write: what stood there when the walk began, once, in the
 * order of that moment.
 */
class PagesWalkTest {

    private static final Contract CONTRACT = Contract.written();
    private static final int WRITERS = 8;
    private static final int CANVASES = 12;
    private static final int VERSIONS = 16;
    private static final int MOST_PAGES = 500;
    /** Of each writer: the lists grow during the walks, without end they would on a slow machine grow faster than views. */
    private static final int MOST_WRITES = 120;
    /** Every second of so many writes is to the canvas whose lists are walked: its pages of one entry are to end. */
    private static final int MOST_TURNS_HERE = 40;

    private final List<WrittenHistory> canvases =
            Stream.generate(() -> WrittenHistory.begun(false)).limit(CANVASES).toList();

    @TestFactory
    Stream<DynamicTest> a_walk_through_pages_misses_nothing_and_repeats_nothing_while_others_write() {
        return CONTRACT.operations()
                .filter(it -> it.parameters("query")
                        .anyMatch(parameter -> parameter.get("name").asString().equals("cursor")))
                .flatMap(operation -> walks(operation).stream()
                        .map(it -> DynamicTest.dynamicTest(operation.id() + " " + it, () -> walked(operation, it))));
    }

    /** In which orders a list is walked: the end of the query. */
    private static List<String> walks(Operation operation) {
        return switch (operation.id()) {
            case "listCanvases" -> List.of("", "archived=true&", "kind=BUSINESS&author=owner&");
            case "listVersions" -> List.of("", "author=owner&");
            case "listItems" -> List.of("", "block=CUSTOMER_SEGMENTS&");
            case "listLinks" -> List.of("");
            case "getItemHistory" -> List.of("", "order=NEWEST_FIRST&");
            case "getTimeline" -> List.of("", "by=EFFECTIVE&", "by=EFFECTIVE&order=OLDEST_FIRST&");
            case "getCoherenceSeries" -> List.of("", "by=EFFECTIVE&");
            default -> throw new IllegalStateException("No walk is known for " + operation + ": say it here");
        };
    }

    private void walked(Operation operation, String order) throws InterruptedException {
        var about = WrittenHistory.begun(false);
        var address =
                operation.path().replace("{canvas}", about.canvas).replace("{item}", segment(about)) + "?" + order;
        var random = new Random(5);
        hasParts(about);
        for (int i = 0; i < VERSIONS; i++) {
            write(about, random);
            write(canvases.get(i % CANVASES), random);
        }
        LedgerCalls.get(about.address() + "?wait=30&minVersion=" + about.recorded());
        canvases.forEach(it -> LedgerCalls.get(it.address() + "?wait=30&minVersion=" + it.recorded()));
        var before = walk(address, 100);
        assertThat(before).hasSizeGreaterThan(2);
        var begun = LedgerCalls.get(address + "limit=1");
        int head = about.recorded();
        var written = new CountDownLatch(2 * WRITERS);
        var during = new ArrayList<List<String>>();
        var done = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                var mine = new Random(i);
                writers.execute(() -> {
                    for (int writes = 0; writes < MOST_WRITES && !done.get(); writes++) {
                        boolean here = writes % 2 == 0 && writes < MOST_TURNS_HERE;
                        write(here ? about : canvases.get(mine.nextInt(CANVASES)), mine);
                        written.countDown();
                    }
                });
            }
            try {
                assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
                LedgerCalls.getPatiently(about.address() + "?wait=30&minVersion=" + (head + 1));
                assertThat(walk(begun, address, 1))
                        .as("begun before anything was written: %s", address)
                        .isEqualTo(before);
                var first = LedgerCalls.getPatiently(address + "limit=1");
                var one = walk(first, address, 1);
                assertThat(one).as("begun between two writes: %s", address).isEqualTo(walk(first, address, 100));
                during.add(one);
                during.add(walk(address, 3));
            } finally {
                done.set(true);
            }
        }
        assertThat(during).as(address).allSatisfy(it -> {
            assertThat(it).isNotEmpty().doesNotHaveDuplicates();
            if (isOfWhatStays(operation, order)) {
                assertThat(it).containsAll(before);
            }
        });
    }

    /**
     * Whether what stands in a list once stands there for ever. Not so a step along effective time: what is written later but
     * takes effect earlier may take away what made a difference there.
     */
    private static boolean isOfWhatStays(Operation operation, String order) {
        return !(operation.id().equals("getCoherenceSeries") && order.contains("EFFECTIVE"));
    }

    /** Some more items of the block of the first, and a channel that reaches them. */
    private static void hasParts(WrittenHistory history) {
        var channel = new UUID(7, 0).toString();
        var body = RandomChanges.JSON.createObjectNode();
        var changes = body.putArray("changes");
        changes.add(RandomChanges.change("ADD_ITEM")
                .put("item", channel)
                .put("block", "CHANNELS")
                .put("title", "Post"));
        for (int i = 1; i <= 4; i++) {
            var segment = new UUID(7, i).toString();
            changes.add(RandomChanges.change("ADD_ITEM")
                    .put("item", segment)
                    .put("block", NaiveCanvas.SEGMENTS)
                    .put("title", "Part " + i));
            changes.add(RandomChanges.change("LINK_ITEMS")
                    .put("from", channel)
                    .put("type", "REACHES")
                    .put("to", segment));
        }
        LedgerCalls.send("POST", history.address() + "/changes", body, "*");
    }

    private static String segment(WrittenHistory history) {
        return history.latest().items.keySet().iterator().next();
    }

    /** Something that changes each of the lists: which canvas changed last, its versions, what an item says, what is coherent. */
    private static void write(WrittenHistory history, Random random) {
        var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
        var body = RandomChanges.JSON.createObjectNode().put("effectiveOn", day.toString());
        body.putArray("changes")
                .add(RandomChanges.of("REWORD_ITEM", segment(history)).put("title", "Mot " + random.nextInt(1_000)))
                .add(RandomChanges.change("SWITCH_RULE")
                        .put("rule", "SEGMENT_WITHOUT_REVENUE")
                        .put("on", random.nextBoolean()));
        LedgerCalls.send("POST", history.address() + "/changes", body, "*");
    }

    /** What names each entry, page by page to the end. */
    private static List<String> walk(String address, int limit) {
        return walk(LedgerCalls.getPatiently(address + "limit=" + limit), address, limit);
    }

    private static List<String> walk(JsonNode first, String address, int limit) {
        var met = new ArrayList<String>();
        var page = first;
        for (int pages = 1; ; pages++) {
            var entries = page.has("steps") ? page.get("steps") : page.get("entries");
            entries.forEach(it -> met.add(key(it)));
            if (!page.has("next")) {
                return met;
            }
            assertThat(pages).as("pages of %s: they must end", address).isLessThan(MOST_PAGES);
            page = LedgerCalls.getPatiently(address + "limit=" + limit + "&cursor="
                    + OwnAddress.encoded(page.get("next").asString()));
        }
    }

    private static String key(JsonNode entry) {
        var version = entry.path("version");
        if (entry.has("type")) {
            return entry.get("from").asString()
                    + entry.get("type").asString()
                    + entry.get("to").asString();
        }
        return entry.has("id")
                ? entry.get("id").asString()
                : version.path("version").asString(version.asString(""));
    }
}
