package io.canvasledger.canvas;

import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * A round of taking stock: a team answers the review questions, and can compare with the round before.
 *
 * @param name 1–{@link Limits#TITLE} characters, such as {@code Spring 2024}; unique in its canvas
 * @param openedIn the version of its first answer
 * @param answeredIn the version of its latest answer
 * @param answers by question id, each up to {@link Limits#TEXT} characters; unanswered questions are not in it
 */
public record Review(String name, int openedIn, int answeredIn, PSortedMap<String, String> answers) {

    static Review opened(String name, int version) {
        return new Review(name, version, version, TreePMap.empty());
    }

    Review answered(String question, String answer, int version) {
        return new Review(name, openedIn, version, answers.plus(question, answer));
    }

    Review withdrawn(String question, int version) {
        return new Review(name, openedIn, version, answers.minus(question));
    }
}
