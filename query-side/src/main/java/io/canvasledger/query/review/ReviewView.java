package io.canvasledger.query.review;

import io.canvasledger.canvas.Block;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.review.ReviewComparison.AnswerOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One review, with every question there is for this kind of canvas.
 *
 * @param name as it was first written
 * @param openedIn the version of its first answer
 * @param answeredIn the version of its latest answer
 * @param answered how many questions are answered
 * @param asked how many questions there are
 * @param questions by block, answered or not
 * @param unanswered ids of the questions nobody has answered
 */
record ReviewView(
        String name,
        int openedIn,
        int answeredIn,
        int answered,
        int asked,
        List<QuestionView> questions,
        List<String> unanswered) {

    /**
     * A question with its answer.
     *
     * @param id stable, such as {@code BUSINESS.CHANNELS.2}
     * @param question in the reader's language
     * @param answer absent while nobody has answered
     * @param by the version that gave the answer: author, time and rationale
     */
    record QuestionView(
            String id,
            Block block,
            String question,
            @Nullable String answer,
            @Nullable VersionView by) {}

    /**
     * A review in a list.
     *
     * @param name as it was first written
     * @param openedIn the version of its first answer
     * @param answeredIn the version of its latest answer
     * @param answered how many questions are answered
     * @param asked how many questions there are
     */
    record ReviewSummary(String name, int openedIn, int answeredIn, int answered, int asked) {}

    /**
     * A question as it is asked of a kind of canvas.
     *
     * @param id stable, such as {@code BUSINESS.CHANNELS.2}
     * @param question in the reader's language
     */
    record AskedQuestion(String id, Block block, String question) {}

    /**
     * Two reviews side by side.
     *
     * @param from the name of the review compared with
     * @param to the name of the review compared
     * @param answers one entry for each question answered in either, by block
     * @param unanswered ids of the questions answered in neither
     */
    record ReviewComparisonView(String from, String to, List<AnswerDifference> answers, List<String> unanswered) {}

    /**
     * How one question was answered the one time and the other.
     *
     * @param id stable, such as {@code BUSINESS.CHANNELS.2}
     * @param question in the reader's language
     * @param outcome what became of the answer
     * @param before the answer in the review compared with; absent when there is none
     * @param after the answer in the review compared; absent when there is none
     */
    record AnswerDifference(
            String id,
            Block block,
            String question,
            AnswerOutcome outcome,
            @Nullable String before,
            @Nullable String after) {}
}
