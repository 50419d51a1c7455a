package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense at an address of its own is refused in the terms of that address, and leaves no event. */
class BadSingleChangeTest {

    private static final CommandServer SERVER = CommandServer.shared();
    private static final String ITEM = BadInputTest.ITEM;
    private static final String CANVAS = BadInputTest.canvas();

    static Stream<Arguments> single() {
        var item = "/items/" + ITEM;
        return Stream.of(
                to("POST", "/items", "{}", "400 VALUE_REQUIRED /block TEXT_REQUIRED /title"),
                to(
                        "POST",
                        "/items",
                        "{\"id\": \"" + ITEM + "\", \"block\": \"CHANNELS\", \"title\": \"x\"}",
                        "409 ITEM_EXISTS /id"),
                to(
                        "POST",
                        "/links",
                        "{\"from\": \"" + ITEM + "\", \"type\": \"SERVES\", \"to\": \"" + ITEM + "\"}",
                        "400 LINK_TO_SELF /to"),
                to("POST", "/milestones", "{\"version\": 9}", "400 TEXT_REQUIRED /name VERSION_UNKNOWN /version"),
                to("POST", "/milestones", "{\"name\": \"x\", \"version\": 9}", "422 VERSION_UNKNOWN /version"),
                to("PATCH", "", "{}", "400 NO_CHANGES "),
                to("PATCH", "", "{\"name\": null}", "400 TEXT_REQUIRED /name"),
                to("PATCH", "", "{\"archived\": null}", "400 VALUE_REQUIRED /archived"),
                to("PATCH", "", "{\"archived\": \"yes\"}", "400 TYPE_WRONG /archived"),
                to("PATCH", "", "{\"kind\": \"PERSONAL\"}", "400 PROPERTY_UNKNOWN /kind"),
                to("PATCH", "", "{\"rationale\": \"why not\"}", "400 NO_CHANGES "),
                to("PATCH", item, "{\"title\": null}", "400 TEXT_REQUIRED /title"),
                to("PATCH", item, "{\"block\": null}", "400 VALUE_REQUIRED /block"),
                to("PATCH", item, "{\"position\": null}", "400 VALUE_REQUIRED /position"),
                to("PATCH", item, "{\"tags\": [\" \"]}", "400 TEXT_REQUIRED /tags/0"),
                to("PATCH", item, "{\"tags\": [\"x\", \"x\"]}", "400 VALUE_REPEATED /tags/1"),
                to(
                        "PATCH",
                        item,
                        "{\"attributes\": {\"block\": \"CUSTOMER_RELATIONSHIPS\", \"segments\": [\"" + ITEM + "\", \""
                                + ITEM + "\"]}}",
                        "400 VALUE_REPEATED /attributes/segments"),
                to("PATCH", item, "{\"title\": \"x\", \"evidence\": [\"a\", \"a\"]}", "400 VALUE_REPEATED /evidence/1"),
                to(
                        "PATCH",
                        item,
                        "{\"attributes\": {\"block\": \"CHANNELS\", \"reach\": \"DIRECT\"}}",
                        "400 ATTRIBUTES_OF_OTHER_BLOCK /attributes/block"),
                to("PATCH", item, "[]", "400 TYPE_WRONG "),
                to("PATCH", "/items/" + UUID.randomUUID(), "{\"title\": \"x\"}", "404 ITEM_UNKNOWN"),
                to("PATCH", "/items/42", "{\"title\": \"x\"}", "404 ITEM_UNKNOWN"),
                to("DELETE", "/items/42", null, "404 ITEM_UNKNOWN"),
                to("DELETE", item + "?rationale=" + "x".repeat(4001), null, "400 TEXT_TOO_LONG"),
                to("DELETE", item + "?effectiveOn=tomorrow", null, "400 PARAMETER_INVALID"),
                to("DELETE", item + "?effectiveOn=3/4/24", null, "400 PARAMETER_INVALID"),
                to("DELETE", item + "?effectiveOn=03/04/2024&lang=fr", null, "400 PARAMETER_INVALID"),
                to("DELETE", item + "?effectiveOn=%2B10000-01-01", null, "400 PARAMETER_INVALID"),
                to("DELETE", item + "?effectiveOn=0000-12-31", null, "400 PARAMETER_INVALID"),
                to("DELETE", item + "?force=true", null, "400 PARAMETER_UNKNOWN"),
                to("DELETE", "/links/" + ITEM + "/LOVES/" + ITEM, null, "404 LINK_UNKNOWN"),
                to("DELETE", "/milestones/Launch", null, "404 MILESTONE_UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("single")
    void a_single_change_that_makes_no_sense_is_refused_in_its_own_terms(
            String method, String path, String body, String problem) {
        long before = SERVER.events();

        assertThat(SERVER.send(method, CANVAS + path, bytes(body), "If-Match", "*")
                        .problem())
                .isEqualTo(problem);
        assertThat(SERVER.events()).isEqualTo(before);
    }

    private static byte[] bytes(String body) {
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments to(String method, String path, String body, String problem) {
        return Arguments.of(method, path, body, problem);
    }
}
