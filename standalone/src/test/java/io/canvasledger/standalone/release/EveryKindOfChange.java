package io.canvasledger.standalone.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Writes canvases that hold every kind of event and every value the vocabulary of the running release knows. Speaks HTTP
 * alone, so that it outlives the classes.
 */
final class EveryKindOfChange {

    private static final String CANVASES = "/api/v1/canvases";
    /** Allowed only beside another value of the same attributes. */
    private static final Map<String, String> COMPANIONS = Map.of(
            "CUSTOMER_RELATIONSHIPS.technique",
            "\"motive\": \"UPSELLING\"",
            "REVENUE_STREAMS.immaterial",
            "\"type\": \"IMMATERIAL\", \"intensity\": 4");

    private final ReleaseLedger ledger;
    private int minted;

    EveryKindOfChange(ReleaseLedger ledger) {
        this.ledger = ledger;
    }

    void write() throws IOException, InterruptedException {
        ledger.write("POST", "/api/v1/samples", "");
        business();
        personal();
        imported();
        longHistory();
    }

    private void business() throws IOException, InterruptedException {
        var canvas = canvas("BUSINESS", "Every kind of change");
        var items = oneOfEachBlock(canvas);
        everyValue(canvas, "BUSINESS", items);
        everyLink(canvas, items);
        var channel = items.get("CHANNELS");
        var relationship = items.get("CUSTOMER_RELATIONSHIPS");
        var segment = items.get("CUSTOMER_SEGMENTS");
        var another = item();
        change(canvas, add(another, "CUSTOMER_SEGMENTS", "Small firms"));
        shift(
                canvas,
                relationship,
                "\"category\": \"SELF_SERVICE\", \"motive\": \"ACQUISITION\", \"weight\": 62.5",
                segment);
        shift(canvas, relationship, "\"category\": \"COMMUNITY\", \"motive\": \"RETENTION\", \"weight\": 20", segment);
        shift(canvas, relationship, "\"category\": \"COMMUNITY\", \"motive\": \"RETENTION\"", another);
        change(canvas, """
                {"kind": "SHIFT_RELATIONSHIP", "item": "%s"}""".formatted(relationship));
        shift(canvas, relationship, "\"motive\": \"RETENTION\", \"weight\": 100", segment);
        change(canvas, """
                {"kind": "REWORD_ITEM", "item": "%s", "title": "L’offre d’été “2026” 🏃", "description": "Two lines\\nof words"}""".formatted(channel));
        change(canvas, """
                {"kind": "RETAG_ITEM", "item": "%s", "tags": ["b", "a"]}""".formatted(channel));
        change(canvas, """
                {"kind": "RETAG_ITEM", "item": "%s", "tags": []}""".formatted(channel));
        for (var standing : List.of("\"HYPOTHESIS\"", "\"VALIDATED\"", "\"INVALIDATED\"", "null")) {
            change(canvas, """
                    {"kind": "SET_STANDING", "item": "%s", "standing": %s}""".formatted(channel, standing));
        }
        change(canvas, """
                {"kind": "MOVE_ITEM", "item": "%s", "position": 3}""".formatted(channel));
        change(canvas, """
                {"kind": "MOVE_ITEM", "item": "%s", "block": "KEY_ACTIVITIES"}""".formatted(channel));
        change(canvas, """
                {"kind": "SET_ATTRIBUTES", "item": "%s", "attributes": {"block": "KEY_ACTIVITIES", "kind": "PLATFORM"}}""".formatted(channel));
        bookkeeping(canvas, "BUSINESS.CHANNELS.2");
        change(canvas, """
                {"kind": "REMOVE_ITEM", "item": "%s"}""".formatted(segment));
        change(canvas, add(segment, "CUSTOMER_SEGMENTS", "Consumers, again"));
        change(canvas, "{\"kind\": \"ARCHIVE_CANVAS\"}");
        change(canvas, "{\"kind\": \"BRING_BACK_CANVAS\"}");
        change(canvas, "{\"kind\": \"ARCHIVE_CANVAS\"}");
    }

    private void bookkeeping(String canvas, String question) throws IOException, InterruptedException {
        change(canvas, "{\"kind\": \"RENAME_CANVAS\", \"name\": \"Renamed\"}");
        change(canvas, "{\"kind\": \"DESCRIBE_CANVAS\", \"description\": \"Described\"}");
        change(canvas, "{\"kind\": \"DESCRIBE_CANVAS\", \"description\": \"\"}");
        change(canvas, "{\"kind\": \"NAME_MILESTONE\", \"name\": \"Board\", \"version\": 2}");
        change(canvas, "{\"kind\": \"REMOVE_MILESTONE\", \"name\": \"Board\"}");
        change(canvas, "{\"kind\": \"NAME_MILESTONE\", \"name\": \"Launch\"}");
        for (var answer : List.of("By word of mouth", "In the stores", "")) {
            change(canvas, """
                    {"kind": "ANSWER_QUESTION", "review": "Spring", "question": "%s", "answer": "%s"}""".formatted(question, answer));
        }
        change(canvas, """
                {"kind": "ANSWER_QUESTION", "review": "Autumn", "question": "%s", "answer": "Both"}""".formatted(question));
        change(canvas, "{\"kind\": \"SWITCH_RULE\", \"rule\": \"SEGMENT_WITHOUT_REVENUE\", \"on\": false}");
        change(canvas, "{\"kind\": \"SWITCH_RULE\", \"rule\": \"SEGMENT_WITHOUT_REVENUE\", \"on\": true}");
        change(canvas, "{\"kind\": \"SWITCH_RULE\", \"rule\": \"PHASES_NOT_SERVED\", \"on\": false}");
    }

    private void personal() throws IOException, InterruptedException {
        var canvas = canvas("PERSONAL", "Every value of a person");
        everyValue(canvas, "PERSONAL", oneOfEachBlock(canvas));
    }

    private void imported() throws IOException, InterruptedException {
        var canvas = canvas("BUSINESS", "Imported");
        ledger.write("POST", CANVASES + "/" + canvas + "/snapshots", """
                # Customer segments

                - Neighbours
                - Three hotels

                # Channels

                - Delivery by bicycle
                """);
        ledger.write("POST", CANVASES + "/" + canvas + "/snapshots", """
                {"snapshots": [
                  {"effectiveOn": "2024-11-01", "customerSegments": ["Neighbours", "Three grand hotels"], "channels": ["Delivery by van"]},
                  {"effectiveOn": "2025-01-01", "customerSegments": ["Three grand hotels"], "keyPartners": ["The mill"]}]}""");
    }

    /** Long enough that the aggregate is kept folded. */
    private void longHistory() throws IOException, InterruptedException {
        var canvas = canvas("BUSINESS", "Long");
        for (int round = 0; round < 3; round++) {
            int from = round * 75;
            change(
                    canvas,
                    IntStream.range(from, from + 75)
                            .mapToObj(i -> add(item(), "CHANNELS", "Shop " + i))
                            .toArray(String[]::new));
        }
    }

    private String canvas(String kind, String name) throws IOException, InterruptedException {
        return ledger.write("POST", CANVASES, """
                        {"kind": "%s", "name": "%s", "description": "As it began", "rationale": "To begin",
                         "effectiveOn": "2020-01-01", "evidence": ["https://example.org/1", "Ticket 7"]}""".formatted(kind, name))
                .get("canvas")
                .asString();
    }

    private Map<String, String> oneOfEachBlock(String canvas) throws IOException, InterruptedException {
        var items = new LinkedHashMap<String, String>();
        for (var block : vocabulary().get("blocks")) {
            items.put(block.get("block").asString(), item());
        }
        change(
                canvas,
                items.entrySet().stream()
                        .map(it -> add(it.getValue(), it.getKey(), "One of " + it.getKey()))
                        .toArray(String[]::new));
        return items;
    }

    /** Each value of each choice stands in some version. */
    private void everyValue(String canvas, String kind, Map<String, String> items)
            throws IOException, InterruptedException {
        for (var block : vocabulary().get("blocks")) {
            var name = block.get("block").asString();
            for (var attribute : block.get("attributes")) {
                for (var value : attribute.path("values")) {
                    if (kind.equals("PERSONAL") || !value.path("personalOnly").asBoolean()) {
                        type(
                                canvas,
                                items.get(name),
                                name,
                                attribute,
                                value.get("value").asString());
                    }
                }
            }
        }
        change(canvas, """
                {"kind": "SET_ATTRIBUTES", "item": "%s", "attributes": {"block": "REVENUE_STREAMS", "type": "SUBSCRIPTION",
                 "amount": {"value": 123456789.6789, "currency": "EUR", "per": "MONTH"}, "share": 33.3333}}""".formatted(items.get("REVENUE_STREAMS")));
        change(canvas, """
                {"kind": "SET_ATTRIBUTES", "item": "%s", "attributes": {"block": "COST_STRUCTURE", "behaviour": "FIXED",
                 "amount": {"value": 1000, "currency": "USD"}}}""".formatted(items.get("COST_STRUCTURE")));
    }

    private void type(String canvas, String item, String block, JsonNode attribute, String value)
            throws IOException, InterruptedException {
        var name = attribute.get("name").asString();
        var told = attribute.get("several").asBoolean() ? "[\"" + value + "\"]" : "\"" + value + "\"";
        var attributes = "\"block\": \"%s\", \"%s\": %s".formatted(block, name, told);
        var companion = COMPANIONS.get(block + "." + name);
        if (block.equals("COST_STRUCTURE") && name.equals("immaterial")) {
            companion = "\"intensity\": 5";
        }
        change(canvas, """
                {"kind": "SET_ATTRIBUTES", "item": "%s", "attributes": {%s}}""".formatted(item, companion == null ? attributes : attributes + ", " + companion));
    }

    private void everyLink(String canvas, Map<String, String> items) throws IOException, InterruptedException {
        var other = item();
        change(canvas, add(other, "CUSTOMER_SEGMENTS", "Who pays for the others"));
        for (var type : vocabulary().get("linkTypes")) {
            var from = type.get("from").get(0).asString();
            var end = type.get("to")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(to -> !to.equals(from))
                    .map(items::get)
                    .findFirst()
                    .orElse(other);
            var link = "\"from\": \"%s\", \"type\": \"%s\", \"to\": \"%s\""
                    .formatted(items.get(from), type.get("type").asString(), end);
            change(canvas, "{\"kind\": \"LINK_ITEMS\", " + link + "}");
            if (!type.get("type").asString().equals("NEEDS")) {
                change(canvas, "{\"kind\": \"UNLINK_ITEMS\", " + link + "}");
            }
        }
    }

    private void shift(String canvas, String item, String told, String... segments)
            throws IOException, InterruptedException {
        var addressed = List.of(segments).stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "));
        change(canvas, """
                {"kind": "SHIFT_RELATIONSHIP", "item": "%s", "relationship": {%s, "segments": [%s]}}""".formatted(item, told, addressed));
    }

    private static String add(String item, String block, String title) {
        return """
                {"kind": "ADD_ITEM", "item": "%s", "block": "%s", "title": "%s"}""".formatted(item, block, title);
    }

    private String item() {
        return "0198c0de-0000-7000-8000-%012d".formatted(++minted);
    }

    private JsonNode vocabulary() throws IOException, InterruptedException {
        return ledger.json("/api/v1/vocabulary");
    }

    private void change(String canvas, String... changes) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(changes));
        ledger.write(
                "POST",
                CANVASES + "/" + canvas + "/changes",
                "{\"rationale\": \"One more\", \"changes\": [" + String.join(", ", all) + "]}");
    }
}
