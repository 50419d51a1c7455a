package io.canvasledger.format;

import static io.canvasledger.match.Matched.BLANK;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Note;
import io.canvasledger.format.ParsedDocument.Dated;
import io.canvasledger.format.ParsedDocument.Refused;
import io.canvasledger.format.ParsedDocument.Understood;
import io.canvasledger.match.Matched;
import io.canvasledger.match.SnapshotMatch;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent is either understood, and then importable, or refused with a reason; nothing is ever thrown. */
class SnapshotFormatsProperties {

    @Property
    void any_bytes_are_understood_or_refused(@ForAll byte[] document, @ForAll("contentTypes") String type) {
        judge(SnapshotFormats.read(type, document, Note.NONE, Matched.ids(1)));
    }

    @Property
    void any_markdown_is_understood_or_refused(@ForAll("markdown") String document) {
        judge(Told.read("text/markdown", document));
    }

    @Property
    void any_json_is_understood_or_refused(@ForAll("json") String document) {
        judge(Told.read("application/json", document));
    }

    @Property
    void any_markdown_within_json_is_understood_or_refused(@ForAll("markdown") String document) {
        var quoted = document.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        judge(Told.read(
                "application/json", "{\"snapshots\":[{\"format\":\"MARKDOWN\",\"markdown\":\"" + quoted + "\"}]}"));
    }

    private static void judge(ParsedDocument reading) {
        switch (reading) {
            case Refused refused ->
                assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.pointer())
                        .matches("|(/[^\\s]*)?(, )?(line \\d+)?"));
            case Understood understood -> understood.snapshots().forEach(SnapshotFormatsProperties::importable);
        }
    }

    private static void importable(Dated dated) {
        var canvas = Matched.importing(BLANK, dated.snapshot());
        assertThat(canvas.items()).hasSameSizeAs(dated.snapshot().statements());
        assertThat(SnapshotMatch.changes(canvas, dated.snapshot())).isEmpty();
    }

    @Provide
    Arbitrary<String> contentTypes() {
        return Arbitraries.of(
                "text/markdown", "application/json; charset=utf-8", "application/hal+json", "text/html", "");
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(
                        "# Channels",
                        "## Costs",
                        "### Group",
                        "Canaux\n===",
                        "- ",
                        "  - ",
                        "1. ",
                        "    ",
                        "\t",
                        "> ",
                        "**",
                        "*",
                        "**Title**: ",
                        "|a|b|\n|-|-|\n|",
                        "|",
                        "<br>",
                        "<!--",
                        "-->",
                        "<details>",
                        "<img src=x>",
                        "![a](b)",
                        "[a](b)",
                        "```",
                        "---",
                        "[x]: y",
                        "•",
                        "é\u0301🙂",
                        "words and words. More words",
                        "&amp;",
                        "\\",
                        "\n",
                        "\n\n")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaf = Arbitraries.of(
                "null", "1", "1.5", "1e400", "true", "\"\"", "\"x\"", "\"CHANNELS\"", "\"2024-01-01\"", "\"\\ud800\"");
        var names = Arbitraries.of(
                "snapshots",
                "items",
                "links",
                "block",
                "title",
                "attributes",
                "phases",
                "segments",
                "weight",
                "channels",
                "costs",
                "id",
                "tags",
                "evidence",
                "effectiveOn",
                "format",
                "markdown",
                "name",
                "other");
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"),
                        Arbitraries.maps(names, inner)
                                .ofMaxSize(6)
                                .map(map -> "{"
                                        + String.join(
                                                ",",
                                                map.entrySet().stream()
                                                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                                                        .toList())
                                        + "}")),
                0,
                4);
    }
}
