package io.canvasledger.query.version;

import static io.canvasledger.query.QuerySideFixture.encoded;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which version a reference names, and what is said of one that names none. */
class ReferencesHttpTest {

    private static final CanvasId DIARY = record();

    /** Versions 1 and 2 are effective 2020 and 2022, 3 is dated back to 2021, 4 is effective 2023. */
    private static CanvasId record() {
        var story = Story.of(QuerySideFixture.newCanvas(), "One", LocalDate.parse("2020-01-01"));
        story.version("", LocalDate.parse("2022-01-01"));
        story.renames("Two");
        story.names("ada@home", 1);
        story.names("Launch", 2);
        story.version("", LocalDate.parse("2021-01-01"));
        story.renames("Three");
        story.version("", LocalDate.parse("2023-01-01"));
        story.renames("Four");
        QuerySideFixture.record(story.told());
        return story.canvas().id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "main@3 | 3",
                "main@head | 4",
                "main@milestone:Launch | 2",
                "milestone:ada@home | 1",
                "`milestone:  launch ` | 2",
                "`main@milestone:  launch ` | 2",
                "main@milestone:ada@home | 1",
                "effective:2021-06-01 | 3",
                "effective:2021-06-01,head | 3",
                "effective:2021-06-01,2 | 1",
                "effective:2022-06-01,4 | 2",
                "effective:2030-01-01,milestone:Launch | 2",
                "main@effective:2030-01-01,3 | 2"
            })
    void a_reference_names_a_version_by_branch_place_and_both_times(String reference, int version) {
        var read = path(DIARY) + "?at=" + encoded(reference);

        assertThat(get(read).ok().get("version").asInt()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | There is no such version: at=5; the latest is 4.",
                "main@5 | There is no such version: at=main@5; the latest is 4.",
                "pivot-b@1 | There is no such version: at=pivot-b@1; branches: main.",
                "milestone:Lanch | There is no such version: at=milestone:Lanch; no milestone is called “Lanch”, the nearest is"
                        + " “Launch”.",
                "`milestone: The   Board  ` | There is no such version: at=milestone: The   Board  ; no milestone is called “The Board” or"
                        + " anything like it.",
                "milestone:home | There is no such version: at=milestone:home; no milestone is called “home”, the nearest is"
                        + " “ada@home”.",
                "effective:2019-12-31 | There is no such version: at=effective:2019-12-31; the first took effect on 2020-01-01.",
                "effective:2019-12-31,3 | There is no such version: at=effective:2019-12-31,3; the first took effect on"
                        + " 2020-01-01.",
                "effective:2021-06-01,5 | There is no such version: at=effective:2021-06-01,5; the latest is 4."
            })
    void what_is_said_of_one_that_names_none_fits_what_was_asked_for(String reference, String told) {
        assertThat(get(path(DIARY) + "?at=" + encoded(reference))
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo(told);
    }

    /** Letters of two halves each: an answer must not hold one half. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "main@milestone:", "milestone:x"})
    void of_a_long_reference_whole_letters_are_echoed(String start) {
        var letters = "\ud801\udc00";
        var answer = get(path(DIARY) + "?at=" + encoded(start + letters.repeat(120)));

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().get("detail").asString())
                .contains(start + letters.repeat(100 - start.length()) + "…")
                .doesNotContain("\ud801…", "?…", "\ufffd…");
    }

    @Test
    void a_date_before_the_first_version_is_told_when_that_was_recorded() {
        var told = get(path(DIARY) + "?at=1999-12-31").json().get("detail").asString();

        assertThat(told).contains("; the first was recorded on ", "a date means what had been recorded by then");
        assertThat(get(path(DIARY) + "?lang=fr&at=1999-12-31T00:00:00Z")
                        .json()
                        .get("detail")
                        .asString())
                .contains("; la première a été enregistrée le ");
    }

    @Test
    void where_there_are_no_milestones_it_is_said_so() {
        var story = Story.of(QuerySideFixture.newCanvas(), "Blank", LocalDate.parse("2020-01-01"));
        QuerySideFixture.record(story.told());

        assertThat(get(path(story.canvas().id()) + "?at=milestone:Launch")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("There is no such version: at=milestone:Launch; no milestone is called “Launch” or"
                        + " anything like it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pivot-b@head",
                "pivot-b@1",
                "main@5",
                "milestone:Nowhere",
                "effective:2019-12-31",
                "effective:2021-06-01,5",
                "pivot-b@milestone:Launch"
            })
    void one_that_names_none_is_told_so_at_every_address_that_takes_it(String reference) {
        var at = encoded(reference);

        for (var read : new String[] {"?at=", "/figures?at=", "/coherence?at=", "/diff?from=1&to=", "/diff?from="}) {
            assertThat(get(path(DIARY) + read + at).problem()).as(read).isEqualTo("422 REFERENCE_UNKNOWN");
        }
    }
}
