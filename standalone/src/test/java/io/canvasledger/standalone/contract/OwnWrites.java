package io.canvasledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes in every way of the contract, and reads each time at once at every address of it. */
public final class OwnWrites implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CANVASES = "/api/v1/canvases";
    private static final String CANVAS = CANVASES + "/{canvas}";
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
    private static final String QUESTION = "BUSINESS.CHANNELS.2";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI writing;
    private final URI reading;
    private final String token;
    private final Map<String, String> parts = new HashMap<>();
    private final List<String> written = new ArrayList<>();

    /** @param writing where to write, {@code reading} where to read; both for the bearer of one token */
    public OwnWrites(URI writing, URI reading, String token) {
        this.writing = writing;
        this.reading = reading;
        this.token = token;
        parts.putAll(Map.of("review", "Spring", "item", new UUID(0, 1).toString(), "key", "whatsapp"));
    }

    /** @return how many answers were compared */
    public int areReadAtOnce() {
        int read = write("createCanvas", "POST", CANVASES, """
                {"kind":"BUSINESS","name":"Operator"}""");
        read += write("addItem", "POST", CANVAS + "/items", """
                {"block":"CUSTOMER_SEGMENTS","title":"Consumers"}""");
        parts.put("segment", parts.get("item"));
        read += write("addItem", "POST", CANVAS + "/items", """
                {"block":"CHANNELS","title":"Shops"}""");
        read += write("linkItems", "POST", CANVAS + "/links", """
                {"from":"%s","type":"REACHES","to":"%s"}""".formatted(parts.get("item"), parts.get("segment")));
        read += write("unlinkItems", "DELETE", CANVAS + "/links/{item}/REACHES/{segment}", "");
        read += write("patchItem", "PATCH", CANVAS + "/items/{item}", """
                {"title":"Own shops"}""");
        read += write("patchCanvas", "PATCH", CANVAS, """
                {"name":"Carrier"}""");
        read += write("nameMilestone", "POST", CANVAS + "/milestones", """
                {"name":"Launch"}""");
        read += write("removeMilestone", "DELETE", CANVAS + "/milestones/Launch", "");
        read += write("answerQuestion", "PUT", CANVAS + "/reviews/{review}/answers/" + QUESTION, """
                {"answer":"Shops."}""");
        read += write("withdrawAnswer", "DELETE", CANVAS + "/reviews/{review}/answers/" + QUESTION, "");
        read += write("switchRule", "PUT", CANVAS + "/coherence/rules/PHASES_NOT_SERVED", """
                {"on":false}""");
        read += write("changeCanvas", "POST", CANVAS + "/changes", """
                {"changes":[{"kind":"RENAME_CANVAS","name":"Operator"}]}""");
        read += write("importSnapshots", "POST", CANVAS + "/snapshots", """
                {"effectiveOn":"2030-01-01","items":[{"block":"CHANNELS","title":"Web"}]}""");
        parts.put("item", added());
        read += askedForEachThing();
        read += write("removeItem", "DELETE", CANVAS + "/items/{item}", "");
        read += write("loadSample", "POST", "/api/v1/samples/{key}", "");
        assertThat(Contract.written()
                        .operations()
                        .filter(it -> !it.method().equals("GET"))
                        .map(Operation::id)
                        .filter(it -> !it.equals("loadSamples")))
                .as("every write of the contract is among those above")
                .isSubsetOf(written);
        return read;
    }

    private int write(String operation, String method, String address, String body) {
        written.add(operation);
        var answer = send(writing, method, filled(address), body);
        assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isBetween(200, 201);
        var json = JSON.readTree(answer.body());
        var canvas = json.path("canvas").isObject() ? json.at("/canvas/id") : json.path("canvas");
        if (canvas.isString()) {
            parts.put("canvas", canvas.asString());
        }
        var version = json.has("version") ? json.get("version") : json.get("versions");
        parts.put("version", String.valueOf(version.asInt()));
        var item = json.at("/versions/0/events/0/item");
        if (operation.equals("addItem")) {
            parts.put("item", item.asString());
        }
        return read(operation);
    }

    private int read(String after) {
        var reads = reads();
        reads.forEach(read -> isReadAtOnce(read, filled(read.path()) + query(read, ""), after));
        return reads.size();
    }

    /** Each address right after a write of its own, since whoever waits once lets all that come after find the views ready. */
    private int askedForEachThing() {
        int compared = 0;
        for (var read : reads()) {
            var things = Stream.concat(Stream.of(""), optional(read).flatMap(name -> values(read, name)
                            .map(it -> name + "=" + it)))
                    .toList();
            for (var thing : things) {
                var name = "Operator " + compared++;
                var answer = send(writing, "PATCH", filled(CANVAS), "{\"name\":\"%s\"}".formatted(name));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                parts.put("version", JSON.readTree(answer.body()).get("version").asString());
                isReadAtOnce(read, filled(read.path()) + filled(query(read, thing)), name);
            }
        }
        return compared;
    }

    private static List<Operation> reads() {
        var reads = Contract.written()
                .operations()
                .filter(it -> it.method().equals("GET") && it.path().startsWith(CANVASES))
                .toList();
        assertThat(reads).hasSizeGreaterThan(20);
        return reads;
    }

    private void isReadAtOnce(Operation read, String at, String after) {
        var now = send(reading, "GET", at, "");
        assertThat(send(reading, "GET", filled(CANVAS) + "?minVersion=" + parts.get("version") + "&wait=20", "")
                        .statusCode())
                .isEqualTo(200);
        var later = send(reading, "GET", at, "");
        var told = "%s, right after %s: %s".formatted(at, after, now.body());
        assertThat(now.statusCode()).as(told).isEqualTo(later.statusCode()).isIn(200, 404);
        assertThat(now.body()).as(told).isEqualTo(later.body());
        assertThat(now.headers().firstValue("ETag"))
                .as(told)
                .isEqualTo(later.headers().firstValue("ETag"));
        if (!read.path().contains("{item}") && !read.path().contains("{review}")) {
            assertThat(now.statusCode()).as(told).isEqualTo(200);
        }
    }

    private static String query(Operation read, String more) {
        var values = Map.of("from", "1", "with", "Spring");
        var required = read.parameters("query")
                .filter(it -> it.path("required").asBoolean())
                .map(it -> it.get("name").asString())
                .map(it -> it + "=" + values.get(it));
        return Stream.concat(required, Stream.of(more).filter(it -> !it.isEmpty()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<String> optional(Operation read) {
        return read.parameters("query")
                .filter(it -> !it.path("required").asBoolean())
                .map(it -> it.get("name").asString());
    }

    /** What to ask for with a parameter that says which version, which time or which part. */
    private static Stream<String> values(Operation read, String parameter) {
        return switch (parameter) {
            case "at" ->
                Stream.of(
                        "head",
                        "{version}",
                        "main@{version}",
                        TODAY,
                        "effective:2030-01-01",
                        "effective:2030-01-01,{version}");
            case "to" -> Stream.of("head", "{version}", "effective:2030-01-01");
            case "since" -> Stream.of("2020-01-01");
            case "until" -> Stream.of("2031-01-01");
            case "asOf" -> Stream.of("2031-01-01");
            case "by" -> Stream.of("RECORDED", "EFFECTIVE");
            case "order" -> Stream.of("NEWEST_FIRST", "OLDEST_FIRST");
            case "item" -> Stream.of("{item}");
            case "segment" -> Stream.of("{segment}");
            case "block" -> Stream.of("CHANNELS");
            case "archived", "compact", "path" -> Stream.of("true");
            case "kind", "type", "name", "tag", "author", "text", "period", "limit", "steps", "lang" ->
                Stream.of(); // They choose among what is read.
            case "minVersion", "wait", "cursor" -> Stream.of(); // They say themselves what to wait for.
            default ->
                throw new IllegalStateException(
                        "What is to be asked with " + parameter + " of " + read + "? Say it here");
        };
    }

    /** The channel that the import added. */
    private String added() {
        var canvas = JSON.readTree(send(reading, "GET", filled(CANVAS), "").body());
        for (JsonNode block : canvas.get("blocks")) {
            for (var item : block.get("items")) {
                if (item.get("title").asString().equals("Web")) {
                    return item.get("id").asString();
                }
            }
        }
        throw new AssertionError("the import is not to be seen: " + canvas);
    }

    private String filled(String address) {
        var filled = address;
        for (var part : parts.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue());
        }
        return filled;
    }

    private HttpResponse<String> send(URI side, String method, String path, String body) {
        var request = HttpRequest.newBuilder(side.resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (!method.equals("GET")) {
            request.header("If-Match", "*");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
