package io.canvasledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Review;
import io.canvasledger.review.ReviewComparison.AnswerOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class ReviewComparisonTest {

    private static final String WHO = "BUSINESS.CUSTOMER_SEGMENTS.1";
    private static final String BEST = "BUSINESS.CUSTOMER_SEGMENTS.2";
    private static final String HOW = "BUSINESS.CHANNELS.1";
    private static final String COST = "BUSINESS.COST_STRUCTURE.1";

    private static Review review(String name, Map<String, String> answers) {
        return new Review(name, 1, 2, TreePMap.from(answers));
    }

    @Test
    void what_became_of_each_answer_is_told_by_block_and_what_was_never_answered_apart() {
        var spring = review("Spring", Map.of(WHO, "Neighbours", HOW, "The shop", COST, "Flour"));
        var autumn = review("Autumn", Map.of(COST, "Flour", BEST, "Firms", WHO, "Neighbours and firms"));

        var comparison = ReviewComparison.between(CanvasKind.BUSINESS, spring, autumn);

        assertThat(comparison.answers())
                .extracting(answer -> answer.question().id(), ReviewComparison.ComparedAnswer::outcome)
                .containsExactly(
                        tuple(WHO, AnswerOutcome.CHANGED),
                        tuple(BEST, AnswerOutcome.ANSWERED),
                        tuple(HOW, AnswerOutcome.NO_LONGER_ANSWERED),
                        tuple(COST, AnswerOutcome.SAME));
        assertThat(comparison.unanswered())
                .hasSize(ReviewQuestion.of(CanvasKind.BUSINESS).size() - 4)
                .extracting(ReviewQuestion::id)
                .doesNotContain(WHO, BEST, HOW, COST);
    }
}
