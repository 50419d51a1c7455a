package io.canvasledger.query.figures;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.figures.MobileOperator;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example of docs/figures.md, read over HTTP. */
class FiguresOverHttpTest {

    private static final MobileOperator OPERATOR = record();

    private static MobileOperator record() {
        var operator = new MobileOperator(QuerySideFixture.newCanvas());
        QuerySideFixture.record(operator.story.told());
        return operator;
    }

    private static String of(String read) {
        return path(OPERATOR.story.canvas().id()) + read;
    }

    @Test
    void money_is_told_by_currency_and_period_with_what_is_paid_once_apart() {
        var figures = get(of("/figures?at=1")).ok();

        var euros = figures.at("/revenue/totals/0");
        assertThat(euros.get("currency").asString()).isEqualTo("EUR");
        assertThat(euros.at("/stated/MONTH").decimalValue()).isEqualByComparingTo("500000");
        assertThat(euros.at("/stated/QUARTER").decimalValue()).isEqualByComparingTo("2000000");
        assertThat(euros.get("perYear").decimalValue()).isEqualByComparingTo("14000000");
        assertThat(euros.get("oneOff").decimalValue()).isEqualByComparingTo("750000");
        assertThat(figures.at("/costs/totals/0/perYear").decimalValue()).isEqualByComparingTo("5840000");
        assertThat(figures.get("received")).isEmpty();
    }

    @Test
    void the_revenue_mix_says_what_it_is_based_on_and_what_it_leaves_out() {
        var mix = get(of("/figures?at=1")).ok().get("revenueMix");

        assertThat(mix.get("basis").asString()).isEqualTo("AMOUNTS");
        assertThat(mix.at("/splits/0/byRecurrence/RECURRING").asDouble()).isEqualTo(0.429, within(0.001));
        assertThat(mix.at("/splits/0/bySegment/0/segment").asString()).isEqualTo(OPERATOR.consumers.toString());
        assertThat(mix.at("/splits/0/bySegment/0/share").asDouble()).isEqualTo(0.786, within(0.001));
        assertThat(mix.at("/notCovered/0/item").asString()).isEqualTo(OPERATOR.rollout.toString());
        assertThat(mix.at("/notCovered/0/reason").asString()).isEqualTo("ONE_OFF_AMOUNT");
    }

    @Test
    void a_series_has_a_point_a_version_that_changed_a_figure() {
        var compact = get(of("/figures/series")).ok();
        var all = get(of("/relationships/series?compact=false")).ok();

        assertThat(numbers(compact, "version")).containsExactly(1, 2, 3);
        assertThat(compact.at("/points/2/revenue/totals/0/oneOff").decimalValue())
                .isZero();
        assertThat(numbers(get(of("/relationships/series")).ok(), "version")).containsExactly(1, 2);
        assertThat(numbers(all, "version")).containsExactly(1, 2, 3);
        assertThat(all.at("/points/1/segments/0/motives/RETENTION").asDouble()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void retention_overtook_acquisition_for_consumers_in_version_2() {
        var read = of("/relationships/series?by=EFFECTIVE&segment=" + OPERATOR.consumers);

        var leads = get(read).ok().get("leads");
        assertThat(leads).hasSize(2);
        var overtook = leads.valueStream()
                .filter(lead -> lead.get("overtaken").asBoolean())
                .toList();
        assertThat(overtook).singleElement().satisfies(lead -> {
            assertThat(lead.get("since").asInt()).isEqualTo(2);
            assertThat(lead.get("sinceDay").asString()).isEqualTo("2004-01-15");
            assertThat(lead.get("sentence").asString())
                    .isEqualTo("For “Consumers”, retention overtook acquisition in version 2.");
        });
        assertThat(get(read + "&lang=fr").ok().findValuesAsString("sentence"))
                .contains("Pour « Consumers », la fidélisation a dépassé l’acquisition à la version 2.")
                .contains("Pour « Consumers », l’acquisition pesait plus que la fidélisation de la première version (1)"
                        + " jusqu’à la version 2.");
    }

    @Test
    void a_stretch_of_a_series_begins_with_the_point_that_still_holds() {
        var read = "/figures/series?by=EFFECTIVE&since=2004-02-01&until=2004-08-31";

        assertThat(numbers(get(of(read)).ok(), "version")).containsExactly(2);
        assertThat(numbers(
                        get(of("/figures/series?by=EFFECTIVE&since=2004-01-15")).ok(), "version"))
                .containsExactly(2, 3);
        assertThat(numbers(
                        get(of("/figures/series?by=EFFECTIVE&until=2003-12-31")).ok(), "version"))
                .containsExactly(1);
    }

    @Test
    void stability_and_lifetimes_are_told_for_the_whole_canvas_and_each_block() {
        var stability =
                get(of("/stability?period=YEAR&by=EFFECTIVE&asOf=2004-12-31")).ok();

        assertThat(stability.get("periods")).hasSize(2);
        var streams = block(stability.at("/periods/1/survivals"), "REVENUE_STREAMS");
        assertThat(streams.get("start").asInt()).isEqualTo(3);
        assertThat(streams.get("removed").asInt()).isEqualTo(2);
        assertThat(streams.get("stability").asDouble()).isEqualTo(0.125);
        assertThat(stability.at("/periods/0/since").asString()).isEqualTo("2001-01-01");
        assertThat(stability.at("/periods/0/survivals/0").has("survivalRate")).isFalse();
        var lives = block(stability.get("lifetimes"), "REVENUE_STREAMS");
        assertThat(lives.at("/ended/median").asDouble()).isEqualTo(1165);
        assertThat(lives.at("/alive/mean").asDouble()).isEqualTo(876);
        assertThat(stability.at("/lifetimes/0").has("block")).isFalse();
    }

    @Test
    void the_page_about_figures_shows_what_is_answered() throws IOException {
        var shown = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/figures.md")))
                .results()
                .map(block -> new JsonMapper().readTree(block.group(1)))
                .toList();

        assertThat(shown)
                .containsExactly(
                        get(of("/figures?at=1")).ok().get("revenue"),
                        get(of("/relationships/series?by=EFFECTIVE&segment=" + OPERATOR.consumers))
                                .ok()
                                .get("leads"),
                        block(
                                get(of("/stability?period=YEAR&by=EFFECTIVE"))
                                        .ok()
                                        .at("/periods/1/survivals"),
                                "REVENUE_STREAMS"));
    }

    @Test
    void along_effective_time_a_version_that_was_dated_back_comes_where_it_belongs() {
        var story = Story.of(QuerySideFixture.newCanvas(), "Late memories", LocalDate.parse("2020-01-01"));
        var people = story.adds(CUSTOMER_SEGMENTS, "People");
        var offer = story.adds(CUSTOMER_RELATIONSHIPS, "Offer", why(Motive.ACQUISITION, people));
        story.version("now", LocalDate.parse("2024-01-01"));
        story.attributes(offer, why(Motive.RETENTION, people));
        story.version("what we had forgotten", LocalDate.parse("2022-01-01"));
        story.adds(CUSTOMER_RELATIONSHIPS, "Forum", why(Motive.UPSELLING, people));
        QuerySideFixture.record(story.told());
        var series = path(story.canvas().id()) + "/relationships/series?by=";

        var effective = get(series + "EFFECTIVE").ok();
        assertThat(numbers(effective, "version")).containsExactly(1, 3, 2);
        assertThat(effective.at("/points/1/motives").toString())
                .contains("ACQUISITION")
                .contains("UPSELLING")
                .doesNotContain("RETENTION");
        assertThat(numbers(get(series + "RECORDED").ok(), "version")).containsExactly(1, 2, 3);
    }

    @Test
    void of_very_many_points_those_shown_are_spread_evenly_and_their_number_is_told() {
        var canvas = restless(2_100);
        var read = path(canvas) + "/figures/series?by=";

        for (var axis : List.of("RECORDED", "EFFECTIVE")) {
            var series = get(read + axis).ok();
            var versions = numbers(series, "version");
            assertThat(series.get("total").asInt()).isEqualTo(2_100);
            assertThat(versions).hasSize(1_000).startsWith(1, 3).endsWith(2_100).isSorted();
        }
        assertThat(numbers(
                        get(read + "EFFECTIVE&compact=false&since=2001-01-01&until=2001-01-31")
                                .ok(),
                        "version"))
                .hasSize(31);
    }

    private static CanvasId restless(int versions) {
        var day = LocalDate.parse("2000-01-01");
        var story = Story.of(QuerySideFixture.newCanvas(), "Restless", day);
        var people = story.adds(CUSTOMER_SEGMENTS, "People");
        var offer = story.adds(CUSTOMER_RELATIONSHIPS, "Offer", why(Motive.ACQUISITION, people));
        for (int version = 2; version <= versions; version++) {
            story.version(null, day.plusDays(version));
            story.attributes(offer, why(version % 2 == 0 ? Motive.RETENTION : Motive.ACQUISITION, people));
        }
        QuerySideFixture.record(story.told());
        return story.canvas().id();
    }

    @ParameterizedTest
    @CsvSource({
        "/figures?at=99, 422 REFERENCE_UNKNOWN",
        "/figures?at=never, 400 REFERENCE_MALFORMED",
        "/figures/series?by=GUESSED, 400 PARAMETER_INVALID",
        "/figures/series?since=yesterday, 400 PARAMETER_INVALID",
        "/figures/series?since=2004-01-02&until=2004-01-01, 400 PERIOD_REVERSED",
        "/relationships/series?segment=0198c0de-0000-7000-8000-0000000000ff, 422 SEGMENT_UNKNOWN",
        "/stability?period=WEEK, 400 PARAMETER_INVALID",
        "/stability?since=2004, 400 PARAMETER_UNKNOWN"
    })
    void what_cannot_be_understood_is_refused(String read, String problem) {
        assertThat(get(of(read)).problem()).isEqualTo(problem);
    }

    private static Relationship why(Motive motive, ItemId segment) {
        return new Relationship(null, motive, null, BigDecimal.TEN, Set.of(segment));
    }

    private static List<Integer> numbers(JsonNode series, String field) {
        return series.get("points")
                .valueStream()
                .map(point -> point.get(field).asInt())
                .toList();
    }

    private static JsonNode block(JsonNode rows, String block) {
        return rows.valueStream()
                .filter(row -> row.path("block").asString("").equals(block))
                .findFirst()
                .orElseThrow();
    }
}
