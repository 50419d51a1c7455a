package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A snapshot that makes no sense is refused as a whole, with the place in its document, and leaves no event. */
class BadSnapshotTest {

    private static final CommandServer SERVER = CommandServer.shared();
    private static final String CANVAS = BadInputTest.canvas();

    static Stream<Arguments> snapshots() {
        return Stream.of(
                as("application/json", "{\"snapshots\": []}", "400 NO_CHANGES /snapshots"),
                as("application/json", "{\"items\": [{\"block\": \"CHANNELS\"}]}", "400 VALUE_REQUIRED /items/0/title"),
                as("application/json", "{\"items\": [", "400 JSON_MALFORMED "),
                as("application/json", "{\"colours\": []}", "400 FORMAT_UNKNOWN "),
                as("application/json", "[]", "400 TYPE_WRONG "),
                as("application/json", "", "400 BODY_MISSING"),
                as(
                        "application/json",
                        "{\"items\": [{\"block\": \"CHANNELS\", \"title\": \"x\", \"position\": -1}]}",
                        "400 OUT_OF_RANGE /items/0/position"),
                as(
                        "application/json",
                        "{\"snapshots\": [{\"items\": [], \"rationale\": \"%s\"}]}".formatted("x".repeat(4001)),
                        "400 TEXT_TOO_LONG /snapshots/0/rationale"),
                as(
                        "application/json",
                        "{\"items\": [], \"effectiveOn\": \"-0001-01-01\"}",
                        "400 OUT_OF_RANGE /effectiveOn"),
                as(
                        "application/json",
                        "{\"items\": [{\"block\": \"CHANNELS\", \"title\": \"x\", \"tags\": [\"new\", \"new\"]}]}",
                        "400 VALUE_REPEATED /items/0/tags/1"),
                as(
                        "application/json",
                        "{\"items\": [], \"evidence\": [\"a\", \"a\"]}",
                        "400 VALUE_REPEATED /evidence/1"),
                as(
                        "application/json",
                        "{\"items\": [{\"block\": \"CHANNELS\", \"title\": \"x\", \"attributes\": {\"block\": \"CHANNELS\","
                                + " \"phases\": [\"PURCHASE\", \"PURCHASE\"]}}]}",
                        "400 VALUE_REPEATED /items/0/attributes/phases"),
                as("text/markdown", "# Channels\n\n- a\0b\n", "400 TEXT_UNSUPPORTED line 3"),
                as("text/plain", "# Channels", "415 CONTENT_TYPE_UNSUPPORTED"),
                as("", "{}", "415 CONTENT_TYPE_UNSUPPORTED"));
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void a_snapshot_that_cannot_be_read_is_refused_whole(String type, String body, String problem) {
        long before = SERVER.events();

        assertThat(SERVER.post(CANVAS + "/snapshots", body, "If-Match", "*", "Content-Type", type)
                        .problem())
                .isEqualTo(problem);
        assertThat(SERVER.events()).isEqualTo(before);
    }

    @Test
    void what_json_says_in_its_document_is_not_said_in_the_address() {
        assertThat(SERVER.post(CANVAS + "/snapshots?effectiveOn=2020-01-01", "{\"items\": []}", "If-Match", "*")
                        .problem())
                .isEqualTo("400 NOTE_OUTSIDE_DOCUMENT");
    }

    private static Arguments as(String type, String body, String problem) {
        return Arguments.of(type, body, problem);
    }
}
