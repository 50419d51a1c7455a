package io.canvasledger.query.coherence;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.query.QuerySideFixture.FOREIGN_TOKEN;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.getAs;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.coherence.Rule;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The coherence of a bakery, read over HTTP. */
class CoherenceHttpTest {

    private static final CanvasId BAKERY = QuerySideFixture.newCanvas();
    private static final String PATH = path(BAKERY) + "/coherence";

    static {
        record();
    }

    /**
     * Version 2 names the neighbours, 3 makes the model whole, 4 is about words only, 5 adds firms nobody serves, 6 lets
     * them go again, 7 switches a rule off, 8 recalls what was so in 2019: nobody paid.
     */
    private static void record() {
        var story = Story.of(BAKERY, "Bakery");
        story.version("Whom we serve");
        var neighbours = story.adds(CUSTOMER_SEGMENTS, "Neighbours");
        story.version("The whole story");
        var bread = story.adds(VALUE_PROPOSITIONS, "Bread");
        var shop = story.adds(CHANNELS, "Shop");
        var sales = story.adds(REVENUE_STREAMS, "Sales");
        story.adds(CUSTOMER_RELATIONSHIPS, "Smile", new Relationship(null, null, null, null, Set.of(neighbours)));
        story.links(bread, LinkType.SERVES, neighbours);
        story.links(shop, LinkType.REACHES, neighbours);
        story.links(sales, LinkType.IS_PAID_BY, neighbours);
        story.version("A better word");
        story.rewords(bread, "Good bread", null);
        story.by("zoé");
        story.version("Firms asked for it");
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        story.version("Not for us");
        story.removes(firms);
        story.version("A club, not a shop");
        story.switches(Rule.SEGMENT_WITHOUT_REVENUE, false);
        story.version("It was free then", LocalDate.parse("2019-05-01"));
        story.switches(Rule.SEGMENT_WITHOUT_REVENUE, true);
        story.removes(sales);
        QuerySideFixture.record(story.told());
    }

    @Test
    void a_version_is_told_with_what_it_breaks_the_items_concerned_and_how_to_mend_it() {
        var coherence = get(PATH + "?at=5").ok();

        assertThat(coherence.get("version").asInt()).isEqualTo(5);
        assertThat(coherence.get("verdict").asString()).isEqualTo("INCOHERENT");
        assertThat(coherence.get("sentence").asString()).isEqualTo("Not coherent: 4 findings.");
        assertThat(texts(coherence.get("findings"), "rule"))
                .containsExactly(
                        "SEGMENT_WITHOUT_OFFER",
                        "SEGMENT_WITHOUT_CHANNEL",
                        "SEGMENT_WITHOUT_RELATIONSHIP",
                        "SEGMENT_WITHOUT_REVENUE");
        var finding = coherence.at("/findings/1");
        assertThat(finding.get("severity").asString()).isEqualTo("WARNING");
        assertThat(finding.get("title").asString()).isEqualTo("A segment no channel reaches");
        assertThat(finding.get("sentence").asString()).isEqualTo("No channel reaches “Firms”.");
        assertThat(finding.get("advice").asString()).startsWith("Say how this segment hears of the offer");
        assertThat(finding.at("/about/title").asString()).isEqualTo("Firms");
        assertThat(finding.at("/about/block").asString()).isEqualTo("CUSTOMER_SEGMENTS");
        assertThat(coherence.get("switchedOff")).isEmpty();
    }

    @Test
    void sentences_are_french_for_those_who_prefer_it_and_machine_values_are_not() {
        var french = get(PATH + "?at=5", "Accept-Language", "fr");

        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.ok().get("sentence").asString()).isEqualTo("Pas cohérent : 4 constats.");
        assertThat(french.json().at("/findings/1/sentence").asString()).isEqualTo("Aucun canal n’atteint « Firms ».");
        assertThat(french.json().at("/findings/1/title").asString()).isEqualTo("Un segment qu’aucun canal n’atteint");
        assertThat(french.json().at("/findings/1/rule").asString()).isEqualTo("SEGMENT_WITHOUT_CHANNEL");
        assertThat(get(PATH + "?at=5&lang=fr").json()).isEqualTo(french.json());
    }

    @Test
    void findings_are_those_of_the_head_unless_another_version_is_named() {
        assertThat(get(PATH + "?at=5").ok().get("version").asInt()).isEqualTo(5);
        assertThat(get(PATH).ok().get("version").asInt()).isEqualTo(8);
    }

    @Test
    void a_rule_that_is_switched_off_is_silent_and_said_to_be_off_in_that_version_only() {
        assertThat(texts(get(PATH + "?at=7").ok().get("switchedOff"))).containsExactly("SEGMENT_WITHOUT_REVENUE");
        assertThat(switchedOff("?at=7")).containsExactly("SEGMENT_WITHOUT_REVENUE");
        assertThat(switchedOff("?at=6")).isEmpty();
        assertThat(get(PATH + "/rules").ok().get("entries")).hasSize(Rule.values().length);
        assertThat(get(PATH + "/rules", "Accept-Language", "fr")
                        .ok()
                        .at("/entries/1/title")
                        .asString())
                .isEqualTo("Un segment qu’aucun canal n’atteint");
    }

    private static List<String> switchedOff(String at) {
        return StreamSupport.stream(
                        get(PATH + "/rules" + at).ok().get("entries").spliterator(), false)
                .filter(rule -> !rule.get("on").asBoolean())
                .map(rule -> rule.get("rule").asString())
                .toList();
    }

    @Test
    void between_two_versions_each_finding_that_appeared_or_was_resolved_has_the_version_that_did_it() {
        var diff = get(PATH + "/diff?from=2&to=5").ok();

        assertThat(diff.get("before").asString()).isEqualTo("INCOHERENT");
        assertThat(diff.get("appeared")).hasSize(4).allSatisfy(appeared -> {
            assertThat(appeared.at("/by/version").asInt()).isEqualTo(5);
            assertThat(appeared.at("/by/author").asString()).isEqualTo("zoé");
            assertThat(appeared.at("/finding/about/title").asString()).isEqualTo("Firms");
        });
        assertThat(diff.get("resolved")).isNotEmpty().allSatisfy(resolved -> assertThat(
                        resolved.at("/by/version").asInt())
                .isEqualTo(3));
        assertThat(diff.get("remaining")).isEmpty();

        var back = get(PATH + "/diff?from=5&to=2").ok();
        assertThat(back.get("resolved")).isEqualTo(diff.get("appeared"));
        assertThat(back.get("appeared")).isEqualTo(diff.get("resolved"));
    }

    @Test
    void the_series_says_when_the_model_became_coherent_and_when_it_stopped_being_so() {
        var series = get(PATH + "/series").ok();

        assertThat(series.get("spans"))
                .extracting(span -> span.get("verdict").asString() + " " + span.get("from") + "–" + span.get("to"))
                .containsExactly(
                        "TOO_EARLY 1–1",
                        "INCOHERENT 2–2",
                        "COHERENT 3–4",
                        "INCOHERENT 5–5",
                        "COHERENT 6–7",
                        "INCOHERENT 8–8");
        assertThat(series.at("/spans/2/since").asString()).isEqualTo("2026-01-04");
        assertThat(series.get("steps"))
                .extracting(step -> step.at("/version/version").asInt() + ": " + step.get("findings"))
                .containsExactly("2: 4", "3: 0", "5: 4", "6: 0", "8: 1");
        assertThat(series.at("/steps/2/version/rationale").asString()).isEqualTo("Firms asked for it");
        assertThat(series.at("/steps/3/resolvedCount").asInt()).isEqualTo(4);
        assertThat(series.at("/steps/3/resolved/0/sentence").asString())
                .isEqualTo("No value proposition serves “Firms”.");
        assertThat(series.get("sentence").asString()).isEqualTo("Not coherent since version 8: one finding now.");
        assertThat(series.has("coherentSince")).isFalse();
    }

    @Test
    void along_effective_time_what_was_so_long_ago_comes_first_and_the_end_is_the_head() {
        var series = get(PATH + "/series?by=EFFECTIVE", "Accept-Language", "fr").ok();
        var head = get(PATH).ok();

        assertThat(series.at("/spans/0/from").asInt()).isEqualTo(8);
        assertThat(series.at("/spans/0/since").asString()).isEqualTo("2019-05-01");
        assertThat(series.at("/spans/0/verdict").asString()).isEqualTo("TOO_EARLY");
        assertThat(series.get("verdict")).isEqualTo(head.get("verdict"));
        assertThat(series.get("sentence").asString())
                .isEqualTo("Pas cohérent depuis la version 2 : un constat aujourd’hui.");
        assertThat(series.at("/steps")
                        .valueStream()
                        .toList()
                        .getLast()
                        .get("findings")
                        .asInt())
                .isEqualTo(head.get("findings").size());
        assertThat(series.get("deferred"))
                .extracting(waited -> waited.get("title").asString() + " "
                        + waited.get("version").asInt()
                        + " " + waited.get("kind").asString()
                        + " " + waited.get("effectiveOn").asString()
                        + " " + waited.get("appliesFrom").asString())
                .containsExactly(
                        "Sales 8 ITEMS_UNLINKED 2019-05-01 2026-01-04", "Sales 8 ITEM_REMOVED 2019-05-01 2026-01-04");
        assertThat(get(PATH + "/series").ok().get("deferred")).isEmpty();
    }

    @Test
    void steps_come_in_pages() {
        var first = get(PATH + "/series?limit=2");
        assertThat(first.ok().get("steps")).hasSize(2);
        assertThat(first.next()).contains("limit=2").contains("cursor=");

        var second = get(first.next());
        assertThat(second.ok().get("steps"))
                .extracting(step -> step.at("/version/version").asInt())
                .containsExactly(5, 6);
        assertThat(second.json().get("spans")).isEqualTo(first.json().get("spans"));
        assertThat(get(second.next()).ok().has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/diff?from=1", "/series", "/rules"})
    void strangers_find_nothing(String read) {
        assertThat(getAs(FOREIGN_TOKEN, PATH + read).problem()).isEqualTo("404 CANVAS_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?at=yesterday = 400 REFERENCE_MALFORMED",
                "?at=9 = 422 REFERENCE_UNKNOWN",
                "/diff = 400 PARAMETER_MISSING",
                "/diff?from=1&to=99 = 422 REFERENCE_UNKNOWN",
                "/series?limit=0 = 400 PARAMETER_INVALID",
                "/series?by=SOON = 400 PARAMETER_INVALID",
                "/series?cursor=x = 400 CURSOR_INVALID",
                "/series?at=1 = 400 PARAMETER_UNKNOWN"
            })
    void bad_requests_are_told_what_is_wrong(String request) {
        var parts = request.split(" = ");

        assertThat(get(PATH + parts[0]).problem()).isEqualTo(parts[1]);
    }

    private static List<String> texts(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> texts(JsonNode nodes, String member) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get(member).asString())
                .toList();
    }
}
