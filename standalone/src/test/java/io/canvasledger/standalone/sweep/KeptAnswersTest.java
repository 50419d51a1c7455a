package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import io.canvasledger.standalone.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a client keeps of an answer, compressed or not: it can ask with its tag whether it still holds, and write on condition of it. */
class KeptAnswersTest {

    private static final Contract CONTRACT = Contract.written();
    private static final int WORTHWHILE = 2048;
    private static final List<String> OF_A_VERSION = List.of("getCanvas", "getItem");
    private static final List<String> UNANSWERABLE = List.of(
            "application/hal+json",
            "application/vnd.api+json",
            "application/*+json",
            "text/html",
            "application/json;q=0");

    private final WrittenHistory history = Histories.all().findFirst().orElseThrow();
    private final Asked asked = new Asked(history);

    @Test
    void every_read_is_compressed_when_it_is_worth_it_and_says_the_same() {
        var tally = new Tally();
        var compressed = new ArrayList<String>();
        reads().forEach(read -> tally.check(read.id(), () -> {
            var plain = Wire.get(address(read));
            assertThat(plain.status()).as(plain.text()).isEqualTo(200);
            assertThat(plain.header("Vary")).contains("Accept-Encoding");
            assertThat(Wire.get(address(read), "Accept-Encoding", "gzip;q=0, *;q=0")
                            .body())
                    .isEqualTo(plain.body());
            var packed = Wire.get(address(read), "Accept-Encoding", "br, gzip;q=0.5");
            assertThat(packed.header("Vary")).isEqualTo(plain.header("Vary"));
            if (plain.body().length < WORTHWHILE) {
                assertThat(packed.header("Content-Encoding")).isEmpty();
                assertThat(packed.body()).isEqualTo(plain.body());
            } else {
                compressed.add(read.id());
                assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
                assertThat(packed.unpacked().body()).isEqualTo(plain.body());
                assertThat(packed.body()).hasSizeLessThan(plain.body().length);
            }
        }));
        tally.close();
        assertThat(compressed).contains("getCanvas", "getTimeline", "getVocabulary");
    }

    @Test
    void its_tag_holds_as_long_as_the_answer_does() {
        var tally = new Tally();
        reads().forEach(read -> Stream.of("gzip", "identity")
                .forEach(encoding -> tally.check(read.id(), () -> {
                    var tag =
                            Wire.get(address(read), "Accept-Encoding", encoding).header("ETag");
                    for (var condition : List.of(tag, "\"x\", " + tag, "*")) {
                        var again = Wire.get(address(read), "Accept-Encoding", encoding, "If-None-Match", condition);
                        assertThat(again.status()).as(condition).isEqualTo(304);
                        assertThat(again.body()).isEmpty();
                        assertThat(again.header("Vary")).contains("Accept-Encoding");
                        if (!condition.equals("*")) {
                            assertThat(again.header("ETag")).isEqualTo(tag);
                        }
                    }
                    assertThat(Wire.get(address(read), "Accept-Encoding", encoding, "If-None-Match", "\"x\"")
                                    .status())
                            .isEqualTo(200);
                })));
        tally.close();
    }

    @Test
    void a_write_takes_the_tag_of_a_version_and_is_told_so_of_any_other() {
        var tally = new Tally();
        reads().forEach(read -> Stream.of("gzip", "identity")
                .forEach(encoding -> tally.check(read.id(), () -> {
                    var tag =
                            Wire.get(address(read), "Accept-Encoding", encoding).header("ETag");
                    var body = "{\"name\": \"Renamed\"}".getBytes(StandardCharsets.UTF_8);
                    var answer = Wire.send(
                            "PATCH",
                            history.address() + "?dryRun=true",
                            body,
                            "Content-Type",
                            "application/json",
                            "Content-Length",
                            String.valueOf(body.length),
                            "If-Match",
                            tag);
                    if (OF_A_VERSION.contains(read.id())) {
                        assertThat(answer.status())
                                .as("%s: %s", tag, answer.text())
                                .isEqualTo(200);
                    } else {
                        assertThat(tag).startsWith("W/");
                        assertThat(answer.problem()).isEqualTo("400 /problems/invalid-request VERSION_TAG_MALFORMED");
                        assertThat(answer.json().at("/errors/0/detail").asString())
                                .contains("ETag", "\"17\", *");
                    }
                })));
        tally.close();
    }

    @Test
    void a_version_without_its_quotes_is_told_the_right_form() {
        var answer = Wire.send("DELETE", history.address() + "/milestones/x", new byte[0], "If-Match", "17");

        assertThat(answer.problem()).isEqualTo("400 /problems/invalid-request VERSION_TAG_MALFORMED");
        assertThat(answer.json().at("/errors/0/details/meant").asString()).isEqualTo("\"17\"");
    }

    @Test
    void no_read_is_answered_in_a_form_that_there_is_not() {
        var tally = new Tally();
        reads().forEach(read -> UNANSWERABLE.forEach(type -> tally.check(read.id(), () -> assertThat(
                        Wire.get(address(read), "Accept", type).problem())
                .as(type)
                .isEqualTo("406 /problems/not-acceptable ANSWER_NOT_ACCEPTABLE"))));
        tally.close();
    }

    private static Stream<Operation> reads() {
        return CONTRACT.operations().filter(it -> it.method().equals("GET"));
    }

    /** With what is required alone. */
    private String address(Operation read) {
        var path = read.path();
        for (var it : read.parameters("path").toList()) {
            path = path.replace(
                    "{" + it.get("name").asString() + "}",
                    value(read, it.get("name").asString()));
        }
        return path
                + read.parameters("query")
                        .filter(it -> it.path("required").asBoolean(false))
                        .map(it -> it.get("name").asString())
                        .map(it -> it + "=" + value(read, it))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private String value(Operation read, String parameter) {
        return OwnAddress.encoded(asked.values(read.id(), parameter).getFirst());
    }
}
