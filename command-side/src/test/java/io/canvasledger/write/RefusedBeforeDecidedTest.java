package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A client that is refused may ask again: whatever was wrong with its request, nothing of it is done. */
class RefusedBeforeDecidedTest {

    private static final CommandServer SERVER = CommandServer.shared();
    private static final String CLUB = "01900000-0000-7000-8000-000000000001";
    private static final String GUESTS = "01900000-0000-7000-8000-000000000002";
    private static final String HOTELS = "01900000-0000-7000-8000-000000000003";
    private static final String LINKED = CLUB + "/SERVES/" + GUESTS;

    /** Every write there is, with a request that is carried out when nothing is wrong with it. */
    enum Write {
        CREATE("POST", "/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"Bar\"}"),
        CHANGE("POST", "/changes", "{\"changes\": [{\"kind\": \"RENAME_CANVAS\", \"name\": \"Bar\"}]}"),
        PATCH_CANVAS("PATCH", "", "{\"name\": \"Bar\"}"),
        ADD("POST", "/items", "{\"block\": \"CHANNELS\", \"title\": \"Shop\"}"),
        PATCH_ITEM("PATCH", "/items/" + CLUB, "{\"title\": \"Club of guests\"}"),
        REMOVE("DELETE", "/items/" + HOTELS, null),
        LINK("POST", "/links", "{\"from\": \"" + CLUB + "\", \"type\": \"SERVES\", \"to\": \"" + HOTELS + "\"}"),
        UNLINK("DELETE", "/links/" + LINKED, null),
        NAME("POST", "/milestones", "{\"name\": \"Start\"}"),
        REMOVE_NAME("DELETE", "/milestones/Launch", null),
        ANSWER("PUT", "/reviews/Spring/answers/BUSINESS.CUSTOMER_SEGMENTS.2", "{\"answer\": \"Guests\"}"),
        WITHDRAW("DELETE", "/reviews/Spring/answers/BUSINESS.CUSTOMER_SEGMENTS.1", null),
        SWITCH("PUT", "/coherence/rules/SEGMENT_WITHOUT_OFFER", "{\"on\": false}"),
        IMPORT("POST", "/snapshots", "{\"items\": [{\"block\": \"CHANNELS\", \"title\": \"Street\"}]}"),
        SAMPLE("POST", "/samples/whatsapp", null),
        SAMPLES("POST", "/samples", null);

        private final String method;
        private final String path;
        private final String body;

        Write(String method, String path, String body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }

        private boolean inCanvas() {
            return !path.equals("/canvases") && !path.startsWith("/samples");
        }

        private String contentType() {
            return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        }
    }

    private record Case(String parameters, byte[] body, String[] headers, boolean unanswerable) {

        static Case header(Write write, String name, String value) {
            return new Case("", bytes(write.body), new String[] {name, value}, false);
        }

        static Case parameters(Write write, String parameters) {
            return new Case("?" + parameters, bytes(write.body), new String[0], false);
        }

        static Case body(byte[] body) {
            return new Case("", body, new String[0], false);
        }

        /** Cannot be answered whatever is asked for, so it must be refused. */
        Case mustBeRefused() {
            return new Case(parameters, body, headers, true);
        }

        @Override
        public String toString() {
            return parameters
                    + String.join(": ", headers)
                    + (body == null ? "" : " " + new String(body, StandardCharsets.ISO_8859_1));
        }
    }

    private static List<Case> cases(Write write) {
        var cases = new ArrayList<Case>();
        for (var accept : List.of(
                "text/html",
                "image/*",
                "application/xml;q=0.9, text/markdown",
                "application/problem+json",
                "application/hal+json",
                "nonsense",
                "application/json;q=0",
                "application/json;q=0, text/html",
                "*/*;q=0")) {
            cases.add(Case.header(write, "Accept", accept).mustBeRefused());
        }
        for (var accept :
                List.of("application/json;charset=utf-16", "application/json;charset=iso-8859-1", "a/b/c, */*")) {
            cases.add(Case.header(write, "Accept", accept));
        }
        for (var language : List.of("de", "*;q=0", "@@@", "en;q=2", "x".repeat(2000))) {
            cases.add(Case.header(write, "Accept-Language", language));
        }
        for (var match : List.of("0", "\"0\"", "W/\"1\"", "\"1\", \"2\"", "\"99999999999\"", "\"2\"", "nonsense")) {
            cases.add(Case.header(write, "If-Match", match));
        }
        for (var parameters : List.of(
                "dryrun=true",
                "dryRun",
                "dryRun=",
                "dryRun=perhaps",
                "dryRun=false&dryRun=true",
                "lang=en&lang=fr",
                "effectiveOn=soon",
                "%00=1")) {
            cases.add(Case.parameters(write, parameters));
        }
        cases.add(Case.header(write, "Authorization", "Bearer nobody").mustBeRefused());
        if (write.body != null) {
            for (var type : List.of(
                    "text/html",
                    "nonsense",
                    "application/x-www-form-urlencoded",
                    "application/json;charset=nonsense")) {
                cases.add(Case.header(write, "Content-Type", type));
            }
            cases.add(Case.body(null).mustBeRefused());
            cases.add(Case.body(bytes(write.body.substring(1))).mustBeRefused());
            cases.add(Case.body(bytes(write.body.substring(0, write.body.length() - 1)))
                    .mustBeRefused());
            cases.add(Case.body(bytes(write.body.replace("{", "{\"nobody\": 1, ")))
                    .mustBeRefused());
            cases.add(Case.body(new byte[] {(byte) 0xC3, 0x28}).mustBeRefused());
        }
        return cases;
    }

    @ParameterizedTest
    @EnumSource
    void what_is_refused_is_not_done(Write write) {
        var token = SERVER.token("refused-" + write.ordinal(), "ana");
        var canvas = canvas(token);
        var path = "/api/v1" + (write.inCanvas() ? canvas : "") + write.path;
        for (var given : cases(write)) {
            long before = SERVER.events();

            var answer = SERVER.send(
                    write.method, path + given.parameters, given.body, headers(write, token, given.headers));

            if (given.unanswerable || answer.status() >= 400) {
                assertThat(answer.status()).as(given.toString()).isBetween(400, 499);
                assertThat(SERVER.events())
                        .as("%s answered %d", given, answer.status())
                        .isEqualTo(before);
                assertThat(answer.header("Content-Type")).as(given.toString()).startsWith("application/problem+json");
            } else {
                canvas = canvas(token = SERVER.token("refused-" + write.ordinal() + "-" + SERVER.events(), "ana"));
                path = "/api/v1" + (write.inCanvas() ? canvas : "") + write.path;
            }
        }
        long before = SERVER.events();
        var done = SERVER.send(write.method, path, bytes(write.body), headers(write, token));
        assertThat(done.status()).as(done.body()).isBetween(200, 201);
        assertThat(SERVER.events()).isGreaterThan(before);
    }

    @Test
    void every_write_is_swept() {
        var mapped = new TreeSet<String>();
        SERVER.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(operation -> operation.getMethodsCondition().getMethods().stream()
                        .filter(method -> !Set.of("GET", "HEAD").contains(method.name()))
                        .forEach(method ->
                                operation.getPatternValues().forEach(pattern -> mapped.add(method + " " + pattern))));
        var swept = Stream.of(Write.values())
                .map(write -> write.method + " "
                        + mapped.stream()
                                .filter(it -> it.startsWith(write.method + " "))
                                .map(it -> it.substring(it.indexOf(' ') + 1))
                                .filter(pattern -> matches(pattern, write))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(write)))
                .toList();

        assertThat(swept).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static boolean matches(String pattern, Write write) {
        var path = "/api/v1" + (write.inCanvas() ? "/canvases/x" : "") + write.path;
        return path.matches(pattern.replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private static String[] headers(Write write, String token, String... given) {
        var headers = new ArrayList<>(List.of(
                "Authorization",
                "Bearer " + token,
                "If-Match",
                "*",
                "Content-Type",
                write.body == null ? "" : write.contentType()));
        headers.addAll(List.of(given));
        return headers.toArray(String[]::new);
    }

    private static String canvas(String token) {
        var created = SERVER.post(
                "/api/v1/canvases", """
                {"kind": "BUSINESS", "name": "Bakery", "changes": [
                  {"kind": "ADD_ITEM", "item": "%1$s", "block": "CUSTOMER_RELATIONSHIPS", "title": "Club"},
                  {"kind": "ADD_ITEM", "item": "%2$s", "block": "CUSTOMER_SEGMENTS", "title": "Guests"},
                  {"kind": "ADD_ITEM", "item": "%3$s", "block": "CUSTOMER_SEGMENTS", "title": "Hotels"},
                  {"kind": "LINK_ITEMS", "from": "%1$s", "type": "SERVES", "to": "%2$s"},
                  {"kind": "NAME_MILESTONE", "name": "Launch", "version": 1},
                  {"kind": "ANSWER_QUESTION", "review": "Spring", "question": "BUSINESS.CUSTOMER_SEGMENTS.1", "answer": "Few"}]}""".formatted(CLUB, GUESTS, HOTELS), "Authorization", "Bearer " + token);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return "/canvases/" + created.json().get("canvas").asString();
    }

    private static byte[] bytes(String body) {
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }
}
