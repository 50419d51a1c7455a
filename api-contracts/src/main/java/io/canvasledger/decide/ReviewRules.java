package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.QUESTION_UNKNOWN;
import static io.canvasledger.refuse.Reason.TOO_MANY_REVIEWS;
import static io.canvasledger.refuse.Reason.VALUE_REQUIRED;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Review;
import io.canvasledger.change.Change.AnswerQuestion;
import io.canvasledger.refuse.Refusal;
import io.canvasledger.review.ReviewQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how a review question is answered. */
final class ReviewRules {

    private ReviewRules() {}

    static Outcome answer(Canvas canvas, AnswerQuestion answer) {
        var reasons = new ArrayList<>(TextRules.address(answer.review(), "/review"));
        reasons.addAll(question(canvas, answer.question()));
        reasons.addAll(TextRules.text(answer.answer(), "/answer"));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var name = TextRules.line(answer.review());
        // Whoever writes "spring 2024" means the review "Spring 2024".
        var review = canvas.reviews().values().stream()
                .filter(other -> other.name().equalsIgnoreCase(name))
                .findFirst();
        var before =
                review.map(opened -> opened.answers().get(answer.question())).orElse(null);
        var after = TextRules.normal(answer.answer());
        if (Objects.equals(before, after)) {
            return Outcome.NOTHING;
        }
        return review.isEmpty() && canvas.reviews().size() >= Limits.REVIEWS
                ? Outcome.refused(Refusal.of(TOO_MANY_REVIEWS, null, "limit", Limits.REVIEWS))
                : Outcome.happens(
                        new QuestionAnswered(review.map(Review::name).orElse(name), answer.question(), before, after));
    }

    private static List<Refusal> question(Canvas canvas, @Nullable String question) {
        if (question == null) {
            return List.of(Refusal.of(VALUE_REQUIRED, "/question"));
        }
        return ReviewQuestion.of(canvas.kind(), question).isPresent()
                ? List.of()
                : List.of(Refusal.of(
                        QUESTION_UNKNOWN,
                        "/question",
                        "given",
                        TextRules.begun(question),
                        "kind",
                        canvas.kind(),
                        "allowed",
                        String.join(
                                ", ",
                                ReviewQuestion.of(canvas.kind()).stream()
                                        .map(ReviewQuestion::id)
                                        .toList())));
    }
}
