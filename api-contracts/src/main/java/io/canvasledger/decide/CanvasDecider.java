package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.CANVAS_ARCHIVED;
import static io.canvasledger.refuse.Reason.CANVAS_EXISTS;
import static io.canvasledger.refuse.Reason.CANVAS_UNKNOWN;
import static io.canvasledger.refuse.Reason.NO_CHANGES;
import static io.canvasledger.refuse.Reason.SNAPSHOT_OUT_OF_ORDER;
import static io.canvasledger.refuse.Reason.STALE_VERSION;
import static io.canvasledger.refuse.Reason.TOO_MANY_CHANGES;
import static io.canvasledger.refuse.Reason.TOO_MANY_EVENTS;
import static io.canvasledger.refuse.Reason.TOO_MANY_SNAPSHOTS;
import static io.canvasledger.refuse.Reason.VALUE_REQUIRED;
import static io.canvasledger.refuse.Reason.VERSION_AHEAD;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.decide.Decision.Rejected;
import io.canvasledger.match.Comparisons;
import io.canvasledger.match.SnapshotMatch;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decides commands: all of what is asked, as one version each, or nothing and the reasons. */
public final class CanvasDecider {

    private CanvasDecider() {}

    /** @param canvas as it is now; {@link Canvas#blank} if nothing has happened to it */
    public static Decision decide(Canvas canvas, CanvasCommand command) {
        return switch (command) {
            case CreateCanvas create -> create(canvas, create);
            case ChangeCanvas change -> change(canvas, change);
            case ImportSnapshots snapshots -> snapshots(canvas, snapshots);
        };
    }

    private static Decision create(Canvas canvas, CreateCanvas create) {
        if (canvas.exists()) {
            return new Rejected(Refusal.of(CANVAS_EXISTS, null, "version", canvas.version()));
        }
        var draft = new VersionDraft(canvas, create.note());
        if (create.kind() == null) {
            draft.reject(List.of(Refusal.of(VALUE_REQUIRED, "/kind")));
        }
        draft.reject(TextRules.name(create.name(), "/name"));
        draft.reject(TextRules.text(create.description(), "/description"));
        if (!draft.rejected()) {
            draft.record(new CanvasCreated(
                    create.kind(), TextRules.line(create.name()), TextRules.normal(create.description())));
            draft.apply(create.changes(), "/changes");
        }
        return draft.decision();
    }

    private static Decision change(Canvas canvas, ChangeCanvas change) {
        var refusal = refusal(canvas, change.expected());
        if (refusal != null) {
            return new Rejected(refusal);
        }
        if (change.changes().isEmpty()) {
            return new Rejected(Refusal.of(NO_CHANGES, "/changes"));
        }
        var draft = new VersionDraft(canvas, change.note());
        draft.apply(change.changes(), "/changes");
        return draft.decision();
    }

    private static Decision snapshots(Canvas canvas, ImportSnapshots command) {
        var refusal = refusal(canvas, command.expected());
        if (refusal != null) {
            return new Rejected(refusal);
        }
        int count = command.snapshots().size();
        if (count == 0) {
            return new Rejected(Refusal.of(NO_CHANGES, "/snapshots"));
        }
        if (count > Limits.SNAPSHOTS) {
            return new Rejected(
                    Refusal.of(TOO_MANY_SNAPSHOTS, "/snapshots", "limit", Limits.SNAPSHOTS, "given", count));
        }
        var events = new ArrayList<Recorded>();
        var unchanged = new ArrayList<String>();
        var comparisons = new Comparisons();
        var now = canvas;
        for (var snapshot : command.snapshots()) {
            switch (snapshot(now, snapshot, comparisons)) {
                case Rejected rejected -> {
                    return rejected;
                }
                case Accepted accepted when accepted.events().isEmpty() -> unchanged.add(snapshot.pointer());
                case Accepted accepted -> {
                    events.addAll(accepted.events());
                    now = now.evolve(accepted.events());
                }
            }
            if (events.size() > Limits.EVENTS) {
                return new Rejected(Refusal.of(TOO_MANY_EVENTS, snapshot.pointer(), "limit", Limits.EVENTS));
            }
        }
        return new Accepted(events, unchanged);
    }

    private static Decision snapshot(Canvas canvas, Snapshot snapshot, Comparisons comparisons) {
        var pointer = snapshot.pointer();
        if (canvas.archived()) {
            return new Rejected(Refusal.of(CANVAS_ARCHIVED, null));
        }
        var day = snapshot.note().effectiveOn();
        var latest = canvas.effectiveOn();
        if (day != null && latest != null && day.isBefore(latest)) {
            return new Rejected(
                    Refusal.of(SNAPSHOT_OUT_OF_ORDER, pointer + "/effectiveOn", "given", day, "latest", latest));
        }
        var draft = new VersionDraft(canvas, snapshot.note(), pointer);
        draft.reject(SnapshotRules.check(snapshot));
        if (!draft.rejected()) {
            draft.apply(SnapshotMatch.of(canvas, snapshot, comparisons), snapshot);
        }
        return draft.decision();
    }

    private static @Nullable Refusal refusal(Canvas canvas, @Nullable Integer expected) {
        if (!canvas.exists()) {
            return Refusal.of(CANVAS_UNKNOWN, null, "canvas", canvas.id().uuid());
        }
        if (expected == null || expected == canvas.version()) {
            return null;
        }
        var reason = expected < canvas.version() ? STALE_VERSION : VERSION_AHEAD;
        return Refusal.of(reason, null, "expected", expected, "current", canvas.version());
    }

    /** A version in the making: collects its events, or the reasons why there will be none. */
    private static final class VersionDraft {

        private final List<Recorded> events = new ArrayList<>();
        private final List<Refusal> reasons = new ArrayList<>();
        private final List<String> unchanged = new ArrayList<>();
        private Canvas canvas;

        VersionDraft(Canvas before, Note note) {
            this(before, note, "");
        }

        VersionDraft(Canvas before, Note note, String pointer) {
            reject(TextRules.note(note, pointer));
            var opened = new Recorded(before.id(), before.at().next(), new VersionOpened(TextRules.normal(note)));
            events.add(opened);
            canvas = before.evolve(opened);
        }

        boolean rejected() {
            return !reasons.isEmpty();
        }

        void reject(List<Refusal> newReasons) {
            reasons.addAll(newReasons);
        }

        void record(CanvasEvent event) {
            events.add(Recorded.in(canvas, event));
            canvas = canvas.evolve(event);
        }

        /** Makes the changes in order, each on what the ones before have left, up to the first that is refused. */
        void apply(List<Change> changes, String pointer) {
            limit(changes, pointer);
            for (int i = 0; i < changes.size() && !rejected(); i++) {
                var at = pointer + "/" + i;
                if (apply(changes.get(i), reason -> reason.within(new Place.Pointer(at)))
                        .changesNothing()) {
                    unchanged.add(at);
                }
            }
        }

        /** Makes the changes a snapshot comes to; what speaks against one is told where the snapshot asks for it. */
        void apply(SnapshotMatch match, Snapshot snapshot) {
            var changes = match.changes();
            var places = new SnapshotPlaces(snapshot, match.statements());
            limit(changes, snapshot.pointer());
            for (int i = 0; i < changes.size() && !rejected(); i++) {
                var change = changes.get(i);
                apply(change, reason -> places.placed(reason, change));
            }
        }

        private void limit(List<Change> changes, String pointer) {
            if (changes.size() > Limits.CHANGES) {
                reasons.add(Refusal.of(TOO_MANY_CHANGES, pointer, "limit", Limits.CHANGES, "given", changes.size()));
            }
        }

        private Outcome apply(Change change, UnaryOperator<Refusal> placed) {
            var outcome = ChangeRules.decide(canvas, change);
            outcome.reasons().forEach(reason -> reasons.add(placed.apply(reason)));
            if (events.size() + outcome.events().size() > Limits.EVENTS) {
                // Removing a segment changes every relationship that addresses it: few changes may come to a lot.
                reasons.add(placed.apply(Refusal.of(TOO_MANY_EVENTS, null, "limit", Limits.EVENTS)));
            } else {
                outcome.events().forEach(this::record);
            }
            return outcome;
        }

        Decision decision() {
            if (rejected()) {
                return new Rejected(reasons.stream().limit(Limits.REASONS).toList());
            }
            boolean onlyOpened = events.size() == 1;
            return new Accepted(onlyOpened ? List.of() : events, unchanged);
        }
    }
}
