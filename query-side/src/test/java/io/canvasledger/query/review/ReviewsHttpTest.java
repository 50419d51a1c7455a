package io.canvasledger.query.review;

import static io.canvasledger.query.QuerySideFixture.FOREIGN_TOKEN;
import static io.canvasledger.query.QuerySideFixture.encoded;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.getAs;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import io.canvasledger.query.language.Questions;
import io.canvasledger.review.ReviewQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two reviews of a bakery, the second at 100 % growth. */
class ReviewsHttpTest {

    private static final CanvasId BAKERY = QuerySideFixture.newCanvas();
    private static final String PATH = path(BAKERY) + "/reviews";
    private static final String WHO = "BUSINESS.CUSTOMER_SEGMENTS.1";
    private static final String BEST = "BUSINESS.CUSTOMER_SEGMENTS.2";
    private static final String HOW = "BUSINESS.CHANNELS.1";

    static {
        var story = Story.of(BAKERY, "Bakery");
        story.version("Taking stock");
        story.answers("Spring 2024", WHO, "Neighbours");
        story.answers("Spring 2024", HOW, "The shop");
        story.by("zoé");
        story.version("A second thought");
        story.answers("Spring 2024", WHO, "Neighbours and firms");
        story.version("After a year");
        story.answers("Après 100 % ?", WHO, "Neighbours and firms");
        story.answers("Après 100 % ?", BEST, "Firms");
        QuerySideFixture.record(story.told());
    }

    /** As a path takes it. */
    private static String review(String name) {
        return PATH + "/" + encoded(name).replace("+", "%20");
    }

    @Test
    void reviews_are_listed_in_the_order_they_were_opened() {
        assertThat(get(PATH).ok().get("entries"))
                .extracting(review -> review.get("name").asString() + " " + review.get("openedIn")
                        + review.get("answeredIn") + " " + review.get("answered") + "/" + review.get("asked"))
                .containsExactly("Spring 2024 23 2/33", "Après 100 % ? 44 2/33");
        assertThat(get(PATH + "?at=2").ok()).hasSize(1);
    }

    @Test
    void white_space_around_a_name_and_between_its_words_is_read_as_it_is_written_down() {
        assertThat(get(review("  spring   2024 ")).ok().get("name").asString()).isEqualTo("Spring 2024");
        assertThat(get(review("Après 100 % ?") + "/comparison?with=" + encoded(" spring  2024"))
                        .ok()
                        .get("from")
                        .asString())
                .isEqualTo("Spring 2024");
    }

    @Test
    void a_review_asks_everything_and_says_who_gave_each_answer_and_what_nobody_has_answered() {
        var review = get(review("spring 2024")).ok();

        assertThat(review.get("name").asString()).isEqualTo("Spring 2024");
        assertThat(review.get("questions")).hasSize(33);
        assertThat(review.at("/questions/0/question").asString()).isEqualTo("For whom do we create value?");
        assertThat(review.at("/questions/0/answer").asString()).isEqualTo("Neighbours and firms");
        assertThat(review.at("/questions/0/by/author").asString()).isEqualTo("zoé");
        assertThat(review.at("/questions/0/by/rationale").asString()).isEqualTo("A second thought");
        assertThat(review.get("unanswered")).hasSize(31).noneMatch(id -> id.asString()
                .equals(WHO));
        assertThat(get(review("Spring 2024") + "?at=2")
                        .ok()
                        .at("/questions/0/answer")
                        .asString())
                .isEqualTo("Neighbours");
    }

    @Test
    void a_name_may_hold_spaces_accents_a_percent_sign_and_a_question_mark() {
        var french = get(review("Après 100 % ?"), "Accept-Language", "fr");

        assertThat(french.ok().get("name").asString()).isEqualTo("Après 100 % ?");
        assertThat(french.json().at("/questions/0/question").asString())
                .isEqualTo("Pour qui créons-nous de la valeur ?");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
    }

    @Test
    void two_reviews_are_compared_question_by_question() {
        var comparison = get(review("Après 100 % ?") + "/comparison?with=" + encoded("Spring 2024"))
                .ok();

        assertThat(comparison.get("answers"))
                .extracting(answer -> answer.get("id").asString() + " "
                        + answer.get("outcome").asString())
                .containsExactly(WHO + " SAME", BEST + " ANSWERED", HOW + " NO_LONGER_ANSWERED");
        assertThat(comparison.get("unanswered")).hasSize(30);
        assertThat(get(review("Spring 2024") + "/comparison?with=Autumn").problem())
                .isEqualTo("404 REVIEW_UNKNOWN");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(get(review("Autumn")).problem()).isEqualTo("404 REVIEW_UNKNOWN");
        assertThat(get(review("Spring 2024") + "?at=1").problem()).isEqualTo("404 REVIEW_UNKNOWN");
        assertThat(getAs(FOREIGN_TOKEN, PATH).problem()).isEqualTo("404 CANVAS_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(CanvasKind.class)
    void every_question_is_asked_in_both_languages(CanvasKind kind) {
        var asked = new HashSet<String>();
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            ReviewQuestion.of(kind).forEach(question -> assertThat(
                            asked.add(Questions.in(language).ask(question)))
                    .isTrue());
        }
        var listed = get("/api/v1/review-questions?kind=" + kind).ok().get("entries");
        assertThat(Stream.of(listed)).allSatisfy(all -> assertThat(all).hasSize(asked.size() / 2));
    }
}
