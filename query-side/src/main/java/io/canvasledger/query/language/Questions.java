package io.canvasledger.query.language;

import io.canvasledger.http.language.Messages;
import io.canvasledger.review.ReviewQuestion;
import java.util.Locale;

/** The words of the review questions. They are in {@code messages/questions*.properties}. */
public final class Questions {

    private final Messages questions;

    private Questions(Locale language) {
        questions = Messages.of("questions", language);
    }

    /** @param language English or French */
    public static Questions in(Locale language) {
        return new Questions(language);
    }

    public String ask(ReviewQuestion question) {
        return questions.text(question.id());
    }
}
