package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.standalone.contract.RunningLedger;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A canvas with a random history, written over HTTP, and beside it what the naive fold says each version is. */
final class WrittenHistory {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    final long seed;
    final boolean personal;
    final String canvas;
    final Terms terms;
    /** By number; at 0 stands the canvas before there was any. */
    final List<NaiveCanvas> versions = new ArrayList<>();
    /** By number, as answered to whoever wrote them. */
    final List<List<JsonNode>> events = new ArrayList<>(List.of(List.of()));
    /** By number: the day each took effect in the business. */
    final List<LocalDate> days = new ArrayList<>(List.of(LocalDate.MIN));

    /** How often each kind of change was made; a snapshot is one of them. */
    final Map<String, Integer> made = new TreeMap<>();

    final Map<String, Integer> refused = new HashMap<>();
    private final Random random;
    private final List<String> questions;
    private final RandomChanges changes;

    private WrittenHistory(long seed, boolean personal) {
        this.seed = seed;
        this.personal = personal;
        random = new Random(seed);
        terms = Terms.served();
        var kind = personal ? "PERSONAL" : "BUSINESS";
        versions.add(new NaiveCanvas(terms));
        var blank = draft();
        questions = LedgerCalls.ids(
                LedgerCalls.get("/api/v1/review-questions?kind=" + kind).get("entries"), "id");
        changes = new RandomChanges(
                random,
                terms,
                personal,
                questions,
                List.of("SEGMENT_WITHOUT_OFFER", "STREAM_WITHOUT_PAYER", "OFFER_NOT_DEFINED"));
        var body = RandomChanges.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("name", changes.word())
                .put("effectiveOn", FIRST.plusYears(3).toString());
        blank.name = body.get("name").asString();
        var first = changes.added(blank, true);
        blank.apply(first, null);
        body.putArray("changes").add(first);
        var answer = LedgerCalls.send("POST", "/api/v1/canvases", body, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var told = RunningLedger.json(answer);
        canvas = told.get("canvas").asString();
        keep(blank, told, FIRST.plusYears(3));
    }

    /** The same seed gives the same history, but for ids the ledger mints. */
    static WrittenHistory of(long seed, boolean personal, int writes) {
        var history = new WrittenHistory(seed, personal);
        for (int i = 0; i < writes; i++) {
            history.write();
        }
        history.writeWhatReadsName();
        assertThat(history.refused.values().stream().mapToInt(it -> it).sum())
                .as("of %d writes (seed %d) refused: %s", writes, seed, history.refused)
                .isLessThan(writes / 4);
        LedgerCalls.get(history.address() + "?wait=30&minVersion=" + history.head());
        return history;
    }

    /** A canvas with one segment, to be changed by whoever asks for it. */
    static WrittenHistory begun(boolean personal) {
        return new WrittenHistory(0, personal);
    }

    @Override
    public String toString() {
        return (personal ? "personal" : "business") + " history of seed " + seed;
    }

    int head() {
        return versions.size() - 1;
    }

    /** The latest version as whoever writes next would find it, which a view may not have heard of yet. */
    int recorded() {
        var body = RandomChanges.JSON.createObjectNode().put("name", "Never");
        return RunningLedger.json(LedgerCalls.send("PATCH", address() + "?dryRun=true", body, "*"))
                .get("version")
                .asInt();
    }

    NaiveCanvas latest() {
        return versions.getLast();
    }

    /** What an item was last called. */
    String title(String item) {
        return versions.reversed().stream()
                .filter(it -> it.items.containsKey(item))
                .map(it -> (String) Map.copyOf(it.items.get(item)).get("title"))
                .findFirst()
                .orElseThrow();
    }

    String address() {
        return "/api/v1/canvases/" + canvas;
    }

    private NaiveCanvas draft() {
        var draft = versions.getLast().copy();
        draft.version = versions.size();
        return draft;
    }

    private void write() {
        switch (random.nextInt(12)) {
            case 0 -> writeSnapshot();
            case 1, 2, 3, 4 -> writeOne();
            default -> writeList();
        }
    }

    /** Two reviews and a milestone, so that there is always one to ask for. */
    private void writeWhatReadsName() {
        var closing = new ArrayList<ObjectNode>();
        if (latest().archived) {
            closing.add(RandomChanges.change("BRING_BACK_CANVAS"));
        }
        for (var review : List.of("Point 0", "Point 1")) {
            closing.add(RandomChanges.change("ANSWER_QUESTION")
                    .put("review", review)
                    .put("question", questions.getFirst())
                    .put("answer", review));
        }
        closing.add(RandomChanges.change("NAME_MILESTONE").put("name", "The end"));
        change(note(), closing);
    }

    /** Makes the next version out of these. */
    void change(ObjectNode note, List<ObjectNode> list) {
        var draft = draft();
        list.forEach(it -> draft.apply(it, null));
        note.putArray("changes").addAll(list);
        record(draft, note, LedgerCalls.send("POST", address() + "/changes", note, match()), kinds(list));
    }

    private void writeList() {
        var draft = draft();
        var list = new ArrayList<ObjectNode>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            changes.next(draft).forEach(it -> {
                draft.apply(it, null);
                list.add(it);
            });
        }
        change(note(), list);
    }

    /** One change by the address it has of its own; an item without an id gets one from the ledger. */
    private void writeOne() {
        var draft = draft();
        var next = changes.next(draft);
        var change = next.getFirst();
        var body = note();
        boolean milestone = change.get("kind").asString().equals("NAME_MILESTONE");
        if (milestone) {
            body.remove(List.of("effectiveOn", "evidence"));
        }
        if (change.get("kind").asString().equals("ADD_ITEM") && random.nextBoolean()) {
            change.remove("item");
        }
        var one = OwnAddress.of(change, body);
        var answer = LedgerCalls.send(one.method(), address() + one.path(), one.body(), milestone ? "*" : match());
        var told = RunningLedger.json(answer);
        var minted = change.get("kind").asString().equals("ADD_ITEM") && !change.has("item")
                ? told.at("/versions/0/events/0/item").asString("")
                : null;
        if (answer.statusCode() == 200) {
            draft.apply(change, minted);
        }
        record(
                draft,
                one.body() == null ? RandomChanges.JSON.createObjectNode() : one.body(),
                answer,
                kinds(List.of(change)));
    }

    private void writeSnapshot() {
        var draft = draft();
        if (draft.archived) {
            return;
        }
        var snapshot = RandomSnapshots.of(draft, changes, random);
        days.stream().max(LocalDate::compareTo).ifPresent(it -> snapshot.put("effectiveOn", it.toString()));
        draft.importSnapshot(snapshot);
        record(
                draft,
                snapshot,
                LedgerCalls.send("POST", address() + "/snapshots", snapshot, match()),
                List.of("SNAPSHOT"));
    }

    private static List<String> kinds(List<ObjectNode> list) {
        return LedgerCalls.ids(RandomChanges.JSON.createArrayNode().addAll(list), "kind");
    }

    private void record(NaiveCanvas draft, JsonNode sent, HttpResponse<String> answer, List<String> kinds) {
        assertThat(answer.statusCode())
                .as("seed %d: %s for %s", seed, answer.body(), sent)
                .isLessThan(500);
        var told = RunningLedger.json(answer);
        if (answer.statusCode() >= 400) {
            refused.merge(
                    told.path("errors")
                            .path(0)
                            .path("reason")
                            .asString(told.get("title").asString()),
                    1,
                    Integer::sum);
            return;
        }
        if (!told.get("changed").asBoolean()) {
            assertThat(draft.sameAs(latest()))
                    .as("seed %d: nothing changes by %s", seed, sent)
                    .isTrue();
            return;
        }
        kinds.forEach(it -> made.merge(it, 1, Integer::sum));
        var day = sent.path("effectiveOn").asString("");
        keep(draft, told, day.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(day));
    }

    private void keep(NaiveCanvas draft, JsonNode told, LocalDate day) {
        draft.version = versions.size();
        assertThat(told.get("version").asInt()).as("seed %d", seed).isEqualTo(draft.version);
        versions.add(draft);
        events.add((told.has("versions") ? told.get("versions") : told.get("snapshots"))
                .valueStream()
                .flatMap(it -> it.get("events").valueStream())
                .toList());
        days.add(day);
    }

    private ObjectNode note() {
        var body = RandomChanges.JSON.createObjectNode();
        if (random.nextBoolean()) {
            body.put("rationale", random.nextInt(4) == 0 ? "We return to what was" : changes.word());
        }
        if (random.nextBoolean()) {
            body.put("effectiveOn", FIRST.plusDays(random.nextInt(4_400)).toString());
        }
        if (random.nextInt(3) == 0) {
            body.putArray("evidence").add("interview " + random.nextInt(5));
        }
        return body;
    }

    private String match() {
        return random.nextInt(3) == 0 ? "*" : "\"" + head() + "\"";
    }
}
