package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * What is kept about a canvas beside its blocks.
 *
 * @param milestones by name
 * @param reviews by name
 * @param silencedRules ids of the coherence rules switched off
 */
public record Register(
        PSortedMap<String, Milestone> milestones,
        PSortedMap<String, Review> reviews,
        PSortedSet<String> silencedRules) {

    static final Register BLANK = new Register(TreePMap.empty(), TreePMap.empty(), TreePSet.empty());

    Register withMilestone(Milestone milestone) {
        return new Register(milestones.plus(milestone.name(), milestone), reviews, silencedRules);
    }

    Register withoutMilestone(String milestone) {
        return new Register(milestones.minus(milestone), reviews, silencedRules);
    }

    Register withAnswer(String review, String question, @Nullable String answer, int version) {
        var before = reviews.getOrDefault(review, Review.opened(review, version));
        var after = answer == null ? before.withdrawn(question, version) : before.answered(question, answer, version);
        return new Register(milestones, reviews.plus(review, after), silencedRules);
    }

    Register withRule(String rule, boolean on) {
        return new Register(milestones, reviews, on ? silencedRules.minus(rule) : silencedRules.plus(rule));
    }
}
