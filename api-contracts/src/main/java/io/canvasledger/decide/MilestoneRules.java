package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.MILESTONE_EXISTS;
import static io.canvasledger.refuse.Reason.MILESTONE_UNKNOWN;
import static io.canvasledger.refuse.Reason.TOO_MANY_MILESTONES;
import static io.canvasledger.refuse.Reason.VERSION_UNKNOWN;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.change.Change.NameMilestone;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which versions have names. */
final class MilestoneRules {

    private MilestoneRules() {}

    static Outcome name(Canvas canvas, NameMilestone change) {
        var reasons = new ArrayList<>(TextRules.milestone(change.name(), "/name"));
        int version = change.version() == null ? canvas.version() : change.version();
        if (version < 1 || version > canvas.version()) {
            reasons.add(Refusal.of(VERSION_UNKNOWN, "/version", "given", version, "head", canvas.version() - 1));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var milestone = new Milestone(TextRules.line(change.name()), version);
        if (milestone.equals(canvas.milestones().get(milestone.name()))) {
            return Outcome.NOTHING;
        }
        var taken = milestone(canvas, milestone.name());
        if (taken.isPresent()) {
            return Outcome.refused(Refusal.of(
                    MILESTONE_EXISTS,
                    "/name",
                    "name",
                    taken.get().name(),
                    "version",
                    taken.get().version()));
        }
        return canvas.milestones().size() >= Limits.MILESTONES
                ? Outcome.refused(Refusal.of(TOO_MANY_MILESTONES, null, "limit", Limits.MILESTONES))
                : Outcome.happens(new MilestoneNamed(milestone));
    }

    static Outcome remove(Canvas canvas, @Nullable String name) {
        var reasons = TextRules.name(name, "/name");
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return milestone(canvas, TextRules.line(name))
                .map(milestone -> Outcome.happens(new MilestoneRemoved(milestone)))
                .orElseGet(
                        () -> Outcome.refused(Refusal.of(MILESTONE_UNKNOWN, "/name", "name", TextRules.begun(name))));
    }

    /** Whatever the case: so are milestones read, too. */
    private static Optional<Milestone> milestone(Canvas canvas, String name) {
        return canvas.milestones().values().stream()
                .filter(milestone -> milestone.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
