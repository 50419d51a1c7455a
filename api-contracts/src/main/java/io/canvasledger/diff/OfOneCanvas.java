package io.canvasledger.diff;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Answered;
import io.canvasledger.canvas.Facet.Archived;
import io.canvasledger.canvas.Facet.Described;
import io.canvasledger.canvas.Facet.Heeded;
import io.canvasledger.canvas.Facet.Marked;
import io.canvasledger.canvas.Facet.Named;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Profile;
import io.canvasledger.canvas.Register;
import io.canvasledger.canvas.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;

/** The differences that are about the canvas rather than about an item. */
final class OfOneCanvas {

    /** Milestones that ended, that began, that name another version; then answers; then rules; each in the order found. */
    private static final Comparator<Facet> ORDER = Comparator.comparingInt(OfOneCanvas::place);

    private OfOneCanvas() {}

    private static int place(Facet facet) {
        if (facet instanceof Marked marked) {
            return marked.after() == null ? 0 : marked.before() == null ? 1 : 2;
        }
        return facet instanceof Answered ? 3 : 4;
    }

    static List<Facet> profile(Profile before, Profile after) {
        return Stream.<Facet>of(
                        new Named(before.name(), after.name()),
                        new Described(before.description(), after.description()),
                        new Archived(before.archived(), after.archived()))
                .filter(Facet::differs)
                .toList();
    }

    static Profile after(Profile before, CanvasKind kind, List<Facet> profile) {
        var name = before.name();
        var description = before.description();
        boolean archived = before.archived();
        for (var facet : profile) {
            if (facet instanceof Named named) {
                name = named.after();
            } else if (facet instanceof Described described) {
                description = described.after();
            } else if (facet instanceof Archived closed) {
                archived = closed.after();
            }
        }
        return new Profile(kind, name, description, archived);
    }

    static List<Facet> register(Register before, Register after) {
        var facets = new ArrayList<Facet>();
        either(before.milestones().keySet(), after.milestones().keySet())
                .forEach(name -> facets.add(new Marked(
                        name,
                        version(before.milestones().get(name)),
                        version(after.milestones().get(name)))));
        either(before.reviews().keySet(), after.reviews().keySet()).forEach(review -> {
            var was = answers(before.reviews(), review);
            var is = answers(after.reviews(), review);
            either(was.keySet(), is.keySet())
                    .forEach(question ->
                            facets.add(new Answered(review, question, was.get(question), is.get(question))));
        });
        either(before.silencedRules(), after.silencedRules())
                .forEach(rule -> facets.add(new Heeded(
                        rule,
                        !before.silencedRules().contains(rule),
                        !after.silencedRules().contains(rule))));
        return inOrder(facets.stream().filter(Facet::differs));
    }

    static List<Facet> inOrder(Stream<Facet> register) {
        return register.sorted(ORDER).toList();
    }

    static Register after(Register before, PSortedMap<String, Review> reviews, List<Facet> register) {
        var milestones = before.milestones();
        var silenced = before.silencedRules();
        for (var facet : register) {
            if (facet instanceof Marked marked) {
                var version = marked.after();
                milestones = version == null
                        ? milestones.minus(marked.milestone())
                        : milestones.plus(marked.milestone(), new Milestone(marked.milestone(), version));
            } else if (facet instanceof Heeded heeded) {
                silenced = heeded.after() ? silenced.minus(heeded.rule()) : silenced.plus(heeded.rule());
            }
        }
        return new Register(milestones, reviews, silenced);
    }

    private static TreeSet<String> either(Set<String> these, Set<String> those) {
        var either = new TreeSet<>(these);
        either.addAll(those);
        return either;
    }

    private static @Nullable Integer version(@Nullable Milestone milestone) {
        return milestone == null ? null : milestone.version();
    }

    private static Map<String, String> answers(Map<String, Review> reviews, String name) {
        var review = reviews.get(name);
        return review == null ? Map.of() : review.answers();
    }
}
