package io.canvasledger.query.review;

import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.Review;
import io.canvasledger.query.version.Versions;
import java.util.HashMap;
import java.util.Map;

/** Finds who answered the questions of a review. */
final class AnsweredBy {

    private AnsweredBy() {}

    /** The last version that answered each question of a review. */
    static Map<String, RecordedVersion> of(Versions versions, Review review) {
        var sequences = versions.sql("""
                        select sequence from event where workspace = :workspace and canvas = :canvas
                        and kind = 'QUESTION_ANSWERED' and version between :opened and :latest""")
                .param("opened", review.openedIn())
                .param("latest", review.answeredIn())
                .query(Long.class)
                .list();
        var answeredBy = new HashMap<String, RecordedVersion>();
        for (var recorded : versions.events(sequences)) {
            if (recorded.event() instanceof QuestionAnswered answered
                    && answered.review().equals(review.name())) {
                answeredBy.put(answered.question(), recorded.by());
            }
        }
        return answeredBy;
    }
}
