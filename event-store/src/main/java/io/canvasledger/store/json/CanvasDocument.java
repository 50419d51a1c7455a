package io.canvasledger.store.json;

import io.canvasledger.canvas.Board;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Memory;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Profile;
import io.canvasledger.canvas.Register;
import io.canvasledger.canvas.Review;
import io.canvasledger.canvas.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** A folded canvas as JSON: what checkpoints and aggregate snapshots hold. Disposable: it can be folded again. */
record CanvasDocument(
        CanvasId id,
        int version,
        CanvasKind kind,
        String name,
        @Nullable String description,
        boolean archived,
        @Nullable LocalDate effectiveOn,
        @Nullable List<Item> items,
        @Nullable List<Link> links,
        @Nullable List<Milestone> milestones,
        @Nullable List<ReviewDocument> reviews,
        @Nullable List<String> silencedRules,
        @Nullable List<Memory.Removed> removed) {

    /** A review with its answers by question id. */
    record ReviewDocument(
            String name,
            int openedIn,
            int answeredIn,
            @Nullable Map<String, String> answers) {

        static ReviewDocument of(Review review) {
            return new ReviewDocument(review.name(), review.openedIn(), review.answeredIn(), review.answers());
        }

        Review review() {
            return new Review(name, openedIn, answeredIn, TreePMap.from(answers == null ? Map.of() : answers));
        }
    }

    static CanvasDocument of(Canvas canvas) {
        return new CanvasDocument(
                canvas.id(),
                canvas.version(),
                canvas.kind(),
                canvas.name(),
                canvas.description(),
                canvas.archived(),
                canvas.effectiveOn(),
                List.copyOf(canvas.items().values()),
                List.copyOf(canvas.links()),
                List.copyOf(canvas.milestones().values()),
                canvas.reviews().values().stream().map(ReviewDocument::of).toList(),
                List.copyOf(canvas.silencedRules()),
                List.copyOf(canvas.removed()));
    }

    Canvas canvas() {
        return new Canvas(
                id,
                VersionId.main(version),
                new Profile(kind, name, description, archived),
                new Board(
                        TreePMap.from(list(items).stream().collect(Collectors.toMap(Item::id, Function.identity()))),
                        TreePSet.from(list(links))),
                new Register(
                        TreePMap.from(list(milestones).stream()
                                .collect(Collectors.toMap(Milestone::name, Function.identity()))),
                        TreePMap.from(list(reviews).stream()
                                .map(ReviewDocument::review)
                                .collect(Collectors.toMap(Review::name, Function.identity()))),
                        TreePSet.from(list(silencedRules))),
                new Memory(effectiveOn, TreePVector.from(list(removed))));
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
