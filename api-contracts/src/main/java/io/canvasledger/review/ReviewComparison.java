package io.canvasledger.review;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Review;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two reviews side by side.
 *
 * @param answers one entry for each question answered in either, by block
 * @param unanswered the questions answered in neither, by block
 */
public record ReviewComparison(List<ComparedAnswer> answers, List<ReviewQuestion> unanswered) {

    /** How one question was answered the one time and the other. */
    public record ComparedAnswer(
            ReviewQuestion question,
            AnswerOutcome outcome,
            @Nullable String before,
            @Nullable String after) {}

    /** What became of an answer. */
    public enum AnswerOutcome {
        /** The same words both times. */
        SAME,
        /** Other words than before. */
        CHANGED,
        /** Only the later review answers it. */
        ANSWERED,
        /** Only the earlier review answers it. */
        NO_LONGER_ANSWERED
    }

    /** Compares by the questions that are asked of this kind of canvas. */
    public static ReviewComparison between(CanvasKind kind, Review from, Review to) {
        var answers = new ArrayList<ComparedAnswer>();
        var unanswered = new ArrayList<ReviewQuestion>();
        for (var question : ReviewQuestion.of(kind)) {
            var before = from.answers().get(question.id());
            var after = to.answers().get(question.id());
            if (before == null && after == null) {
                unanswered.add(question);
            } else {
                answers.add(new ComparedAnswer(question, outcome(before, after), before, after));
            }
        }
        return new ReviewComparison(List.copyOf(answers), List.copyOf(unanswered));
    }

    private static AnswerOutcome outcome(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return AnswerOutcome.ANSWERED;
        }
        if (after == null) {
            return AnswerOutcome.NO_LONGER_ANSWERED;
        }
        return before.equals(after) ? AnswerOutcome.SAME : AnswerOutcome.CHANGED;
    }
}
