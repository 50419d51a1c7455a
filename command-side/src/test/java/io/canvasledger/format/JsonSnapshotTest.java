package io.canvasledger.format;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.format.Told.json;
import static io.canvasledger.format.Told.read;
import static io.canvasledger.format.Told.refused;
import static io.canvasledger.format.Told.understood;
import static io.canvasledger.match.Matched.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.format.ParsedDocument.Ignored;
import io.canvasledger.format.ParsedDocument.Unmapped;
import io.canvasledger.match.Matched;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSnapshotTest {

    @Test
    void the_products_json_can_say_everything_a_canvas_holds() {
        var read = json("""
                {"effectiveOn": "2024-03-01", "rationale": "after the trial", "evidence": ["ticket 7"],
                 "items": [
                   {"id": "00000000-0000-7000-0000-000000000063", "block": "CUSTOMER_SEGMENTS", "title": "Farmers"},
                   {"id": "00000000-0000-7000-0000-000000000064", "block": "CUSTOMER_RELATIONSHIPS", "title": "Hotline",
                    "description": "", "tags": ["core"], "position": 2, "standing": "VALIDATED",
                    "attributes": {"motive": "RETENTION", "weight": 60.5, "segments": ["00000000-0000-7000-0000-000000000063"]}}],
                 "links": [{"from": "00000000-0000-7000-0000-000000000064", "type": "SERVES",
                            "to": "00000000-0000-7000-0000-000000000063"}]}
                """).snapshot();

        assertThat(read.note()).isEqualTo(new Note("after the trial", LocalDate.of(2024, 3, 1), List.of("ticket 7")));
        assertThat(read.statements())
                .containsExactly(
                        new Statement(
                                id(99),
                                id(1),
                                CUSTOMER_SEGMENTS,
                                "Farmers",
                                null,
                                null,
                                null,
                                null,
                                null,
                                new Place.Pointer("/items/0")),
                        new Statement(
                                id(100),
                                id(2),
                                CUSTOMER_RELATIONSHIPS,
                                "Hotline",
                                "",
                                List.of("core"),
                                2,
                                Standing.VALIDATED,
                                new Relationship(
                                        null,
                                        Relationship.Motive.RETENTION,
                                        null,
                                        new BigDecimal("60.5"),
                                        Set.of(id(99))),
                                new Place.Pointer("/items/1")));
        assertThat(read.links()).containsExactly(new Link(id(100), LinkType.SERVES, id(99)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"items":[{"block":"CHANNELS","title":"x","colour":"red"}]}        | /items/0/colour             | PROPERTY_UNKNOWN
            {"items":[{"block":"CHANNELS"}]}                                   | /items/0/title              | VALUE_REQUIRED
            {"items":[{"title":"x"}]}                                          | /items/0/block              | VALUE_REQUIRED
            {"items":[{"block":"SHOPS","title":"x"}]}                          | /items/0/block              | VALUE_UNKNOWN
            {"items":[{"block":"CHANNELS","title":7}]}                         | /items/0/title              | TYPE_WRONG
            {"items":[{"block":"CHANNELS","title":"x","position":1.5}]}        | /items/0/position           | TYPE_WRONG
            {"items":[{"block":"CHANNELS","title":"x","tags":[1]}]}            | /items/0/tags/0             | TYPE_WRONG
            {"items":[{"block":"CHANNELS","title":"x","id":"7"}]}              | /items/0/id                 | ID_MALFORMED
            {"items":[{"block":"CHANNELS","title":"x","attributes":{"reach":"FAR"}}]}    | /items/0/attributes/reach    | VALUE_UNKNOWN
            {"items":[{"block":"CHANNELS","title":"x","attributes":{"phases":[null]}}]}  | /items/0/attributes/phases/0 | VALUE_REQUIRED
            {"items":[{"block":"CHANNELS","title":"x","attributes":{"range":"FAR"}}]}    | /items/0/attributes/range    | PROPERTY_UNKNOWN
            {"items":[{"block":"CHANNELS","title":"x","attributes":{"block":"SHOPS"}}]}  | /items/0/attributes/block    | VALUE_UNKNOWN
            {"items":[{"block":"CHANNELS","title":"x","attributes":[]}]}       | /items/0/attributes         | TYPE_WRONG
            {"items":7}                                                        | /items                      | TYPE_WRONG
            {"items":[],"effectiveOn":"1 March"}                               | /effectiveOn                | DATE_MALFORMED
            {"items":[],"links":[{"from":"x","type":"SERVES"}]}                | /links/0/to                 | VALUE_REQUIRED
            {"items":[{"block":"CHANNELS","title":"a\\u0000b"}]}               | /items/0/title              | TEXT_UNSUPPORTED
            {"channels":["a\\ud800"]}                                          | /channels/0                 | TEXT_UNSUPPORTED
            {"channels":[7]}                                                   | /channels/0                 | TYPE_WRONG
            {"channels":[{"colour":"red"}]}                                    | /channels/0/title           | VALUE_REQUIRED
            {"snapshots":[{"items":[]},{"items":[{"block":"CHANNELS"}]}]}      | /snapshots/1/items/0/title  | VALUE_REQUIRED
            {"snapshots":[{"format":"WORD","markdown":"# Channels"}]}          | /snapshots/0/format         | VALUE_UNKNOWN
            {"snapshots":[{"format":"MARKDOWN"}]}                              | /snapshots/0/markdown       | VALUE_REQUIRED
            {"snapshots":[{"format":"MARKDOWN","markdown":"# Costs\\n<!--"}]}  | /snapshots/0/markdown, line 2 | COMMENT_UNCLOSED
            {"snapshots":[{"shops":[]}]}                                       | /snapshots/0                | FORMAT_UNKNOWN
            {"snapshots":[],"items":[]}                                        | /items                      | PROPERTY_UNKNOWN
            {"a/b~c":1,"items":[]}                                             | /a~1b~0c                    | PROPERTY_UNKNOWN
            """)
    void what_is_wrong_is_told_where_it_stands(String document, String pointer, Reason code) {
        assertThat(refused("application/json", document))
                .extracting(Refusal::pointer, Refusal::reason)
                .contains(tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"items": [       | JSON_MALFORMED
            {"a":1,"a":2}     | JSON_MALFORMED
            {} {}             | JSON_MALFORMED
            ``                | TYPE_WRONG
            []                | TYPE_WRONG
            null              | TYPE_WRONG
            {}                | FORMAT_UNKNOWN
            """)
    void what_is_no_document_is_told_as_a_whole(String document, Reason code) {
        assertThat(refused("application/json", document == null ? "" : document))
                .extracting(Refusal::pointer, Refusal::reason)
                .containsExactly(tuple("", code));
    }

    @Test
    void several_problems_are_told_at_once() {
        assertThat(refused("application/json", "{\"items\":[{\"block\":\"CHANNELS\"},{\"title\":\"x\"}]}"))
                .extracting(Refusal::pointer)
                .containsExactly("/items/0/title", "/items/1/block");
    }

    @Test
    void nine_lists_are_read_under_their_usual_names() {
        var read = json("""
                {"keyPartnerships": ["Carriers", {"name": "Banks", "description": "two of them", "tags": ["money"]}],
                 "costs": "Rent", "unfairAdvantage": ["a", "b"], "channels": ["", {"text": "Shops", "colour": "red"}],
                 "effectiveOn": "2024-03-01"}
                """);

        assertThat(read.snapshot().statements())
                .extracting(
                        Statement::block, Statement::title, Statement::description, Statement::tags, it -> it.place()
                                .inBody())
                .containsExactly(
                        tuple(KEY_PARTNERS, "Carriers", null, null, "/keyPartnerships/0"),
                        tuple(KEY_PARTNERS, "Banks", "two of them", List.of("money"), "/keyPartnerships/1"),
                        tuple(COST_STRUCTURE, "Rent", null, null, "/costs"),
                        tuple(CHANNELS, "Shops", null, null, "/channels/1"));
        assertThat(read.unmapped())
                .containsExactly(
                        new Unmapped("unfairAdvantage", "/unfairAdvantage", 2),
                        new Unmapped("colour", "/channels/1/colour", 1));
        assertThat(read.ignored()).containsExactly(new Ignored(Ignored.IgnoredKind.BLANK, "/channels/0"));
        assertThat(read.snapshot().note().effectiveOn()).isEqualTo("2024-03-01");
    }

    @Test
    void a_list_may_mix_formats_each_with_its_own_day() {
        var read = understood(read("application/json", """
                {"snapshots": [
                  {"effectiveOn": "2023-01-01", "channels": ["Shops"]},
                  {"effectiveOn": "2024-01-01", "items": [{"block": "CHANNELS", "title": "Shops"}]},
                  {"format": "MARKDOWN", "effectiveOn": "2025-01-01", "rationale": "seen in the wiki",
                   "markdown": "# Channels\\n\\n- Shops\\n"}]}
                """));

        assertThat(read)
                .extracting(dated -> dated.snapshot().note().effectiveOn().getYear())
                .containsExactly(2023, 2024, 2025);
        assertThat(read)
                .extracting(dated ->
                        dated.snapshot().statements().getFirst().place().inBody())
                .containsExactly("/snapshots/0/channels/0", "/snapshots/1/items/0", "/snapshots/2/markdown, line 3");
    }

    @Test
    void other_media_types_and_other_encodings_are_refused() {
        assertThat(refused("application/xml", "<a/>"))
                .extracting(Refusal::reason)
                .containsExactly(Reason.MEDIA_TYPE_UNSUPPORTED);
        var latin = SnapshotFormats.read(
                "text/markdown", "# Coûts".getBytes(StandardCharsets.ISO_8859_1), Note.NONE, Matched.ids(1));
        assertThat(latin).isEqualTo(new ParsedDocument.Refused(List.of(Refusal.of(Reason.NOT_UTF_8, ""))));
    }

    @Test
    void a_document_that_is_too_large_is_not_read_at_all() {
        var blank = new byte[SnapshotFormats.BYTES + 1];

        assertThat(SnapshotFormats.read("application/json", blank, Note.NONE, Matched.ids(1)))
                .isEqualTo(new ParsedDocument.Refused(
                        List.of(Refusal.of(Reason.DOCUMENT_TOO_LARGE, "", "limit", SnapshotFormats.BYTES))));
    }

    @Test
    void more_snapshots_items_or_depth_than_any_canvas_needs_are_refused() {
        assertThat(refused("application/json", "{\"snapshots\":[" + "{},".repeat(200) + "{}]}"))
                .containsExactly(Refusal.of(Reason.TOO_MANY_SNAPSHOTS, "/snapshots", "limit", 200));
        assertThat(refused("application/json", "{\"channels\":[" + "\"x\",".repeat(2000) + "\"x\"]}"))
                .containsExactly(Refusal.of(Reason.TOO_MANY_ITEMS, "", "limit", 2000));
        assertThat(refused("text/markdown", "# Channels\n" + "- x\n".repeat(2001)))
                .containsExactly(Refusal.at(new Place.Line(2002), Reason.TOO_MANY_ITEMS, "limit", 2000));
        assertThat(refused("application/json", "{\"channels\":" + "[".repeat(60) + "]".repeat(60) + "}"))
                .containsExactly(Refusal.of(Reason.DOCUMENT_TOO_DEEP, "", "limit", 50));
    }
}
