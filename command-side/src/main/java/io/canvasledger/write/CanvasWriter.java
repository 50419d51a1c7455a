package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.Change;
import io.canvasledger.command.CommandOutcome;
import io.canvasledger.command.Overloaded;
import io.canvasledger.decide.Decision;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.decide.Decision.Rejected;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import io.canvasledger.store.StreamHistory;
import io.canvasledger.store.StreamHistory.StoredEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all writes over HTTP have in common: how they are carried out and answered. */
@Component
public final class CanvasWriter {

    private static final int FEW = 50;
    private static final int MORE = 10;

    /** Events shown of a version that a stale writer has missed. */
    static final int MOST_SHOWN = 200;

    private final CanvasCommands commands;
    private final StreamHistory<Recorded> history;

    CanvasWriter(CanvasCommands commands, StreamHistory<Recorded> history) {
        this.commands = commands;
        this.history = history;
    }

    /** Has one change made, as a version with that note, and answers with what was recorded. */
    ResponseEntity<WriteAnswer> write(Draft draft, Note note, Change change, Pointers pointers) {
        return write(draft, note, List.of(change), pointers);
    }

    /** The same for changes that belong together. */
    ResponseEntity<WriteAnswer> write(Draft draft, Note note, List<Change> changes, Pointers pointers) {
        return write(draft.caller(), draft.changing(note, changes), pointers);
    }

    /** Has a command carried out and answers with what was recorded. */
    ResponseEntity<WriteAnswer> write(Caller caller, CanvasCommand command, Pointers pointers) {
        var recorded = send(caller, command, pointers::of);
        var accepted = (Accepted) recorded.decision();
        var told = new Accepted(accepted.events(), pointers.ofUnchanged(accepted.unchanged()));
        var answer = WriteAnswer.of(command.canvas(), caller.author(), recorded, told, command.dryRun());
        return answer(answer, command instanceof CanvasCommand.CreateCanvas);
    }

    static ResponseEntity<WriteAnswer> answer(WriteAnswer answer, boolean created) {
        boolean stored = answer.changed() && !answer.dryRun();
        var response = created && stored
                ? ResponseEntity.created(URI.create(Related.canvas(answer.canvas())))
                : ResponseEntity.ok();
        if (answer.version() > 0) {
            response.eTag("\"" + answer.version() + "\"");
        }
        return response.body(answer);
    }

    /**
     * Has a command carried out.
     *
     * @return what was recorded, always accepted
     * @throws ProblemException if it was refused
     */
    public CommandOutcome<Canvas, Decision> send(Caller caller, CanvasCommand command) {
        return send(caller, command, UnaryOperator.identity());
    }

    private CommandOutcome<Canvas, Decision> send(Caller caller, CanvasCommand command, UnaryOperator<Refusal> placed) {
        CommandOutcome<Canvas, Decision> recorded;
        try {
            recorded = commands.send(command, caller.author());
        } catch (Overloaded e) {
            throw ProblemException.refused(Reason.SERVER_BUSY).header("Retry-After", "1");
        }
        if (recorded.decision() instanceof Rejected rejected) {
            throw refusal(command, rejected.reasons().stream().map(placed).toList());
        }
        return recorded;
    }

    private ProblemException refusal(CanvasCommand command, List<Refusal> reasons) {
        var refusal = ProblemException.rejected(reasons);
        var stale = reasons.stream()
                .filter(reason -> reason.reason() == Reason.STALE_VERSION || reason.reason() == Reason.VERSION_AHEAD)
                .findFirst();
        if (stale.isEmpty()) {
            return refusal;
        }
        int expected = stale.get().number("expected");
        int current = stale.get().number("current");
        var missed = changedSince(command.canvas(), expected, current);
        return refusal.header("ETag", "\"" + current + "\"")
                .with("currentVersion", current)
                .with("changedSince", missed)
                .with("versionsOmitted", Math.max(0, current - expected) - missed.size());
    }

    /** The versions after the one expected, oldest first; of very many events only the latest versions read in full. */
    private List<VersionView> changedSince(CanvasId canvas, int expected, int current) {
        var versions = since(canvas, expected).stream()
                .filter(stored -> stored.recorded().version().number() > expected
                        && stored.recorded().version().number() <= current)
                .collect(Collectors.groupingBy(
                        stored -> stored.recorded().version().number(), TreeMap::new, Collectors.toUnmodifiableList()));
        var missed = new ArrayList<VersionView>();
        for (var events : versions.values()) {
            // One that was read from its middle on does not say whose it is.
            if (events.getFirst().recorded().event() instanceof VersionOpened opened) {
                missed.add(missed(canvas, events.getFirst(), opened, events.subList(1, events.size())));
            }
        }
        return missed;
    }

    private static VersionView missed(
            CanvasId canvas, StoredEvent<Recorded> opening, VersionOpened opened, List<StoredEvent<Recorded>> events) {
        var shown = events.stream()
                .limit(MOST_SHOWN)
                .map(stored -> EventView.of(stored.id(), stored.recorded().event()))
                .toList();
        return VersionView.told(
                canvas.uuid(),
                new RecordedVersion(
                        opening.recorded().version(), opening.author(), opening.recordedAt(), opened.note()),
                events.size(),
                shown,
                events.size() - shown.size());
    }

    /** Most stale writers have missed one version, so little is read first. */
    private List<StoredEvent<Recorded>> since(CanvasId canvas, int expected) {
        for (int most = FEW; ; most *= MORE) {
            var latest = history.last(canvas, Math.min(most, Limits.CHANGES));
            boolean enough = latest.size() < most
                    || latest.getFirst().recorded().version().number() <= expected;
            if (enough || most >= Limits.CHANGES) {
                return latest;
            }
        }
    }
}
