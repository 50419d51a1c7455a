package io.canvasledger.sample;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.decide.Decision.Rejected;
import io.canvasledger.refuse.Reason;
import io.canvasledger.store.StreamHistory;
import io.canvasledger.write.CanvasCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Records samples through the same commands as everybody else. A sample has the same id in each workspace wherever it is
 * loaded, so loading it twice, or going on where loading stopped, makes no second one.
 */
@Component
public final class SampleLoader {

    /** More than any sample has. */
    private static final int MOST_EVENTS = 2_000;

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    /** What a sample meets that is already there, or is as far as this version. */
    private static final Set<Reason> ALREADY = Set.of(Reason.CANVAS_EXISTS, Reason.STALE_VERSION);

    private final SampleCanvases samples = SampleCanvases.bundled();
    private final CanvasCommands commands;
    private final StreamHistory<Recorded> history;

    SampleLoader(CanvasCommands commands, StreamHistory<Recorded> history) {
        this.commands = commands;
        this.history = history;
    }

    SampleCanvases samples() {
        return samples;
    }

    /**
     * Loads a sample into the caller's workspace, or the rest of it. If somebody has gone on with the part that is there, it
     * is theirs and stays as it is.
     *
     * @return whether anything was recorded
     */
    public boolean load(SampleCanvas sample, Caller caller) {
        var canvas = canvas(sample, caller);
        var there = notes(canvas);
        var story = sample.commands(canvas, ids(canvas.uuid()));
        for (int i = 0; i < Math.min(there.size(), story.size()); i++) {
            if (!sameChapter(there.get(i), note(story.get(i)))) {
                return false;
            }
        }
        boolean recorded = false;
        for (var command : story.subList(Math.min(there.size(), story.size()), story.size())) {
            recorded |= switch (commands.send(command, caller.author()).decision()) {
                case Accepted accepted -> !accepted.events().isEmpty();
                case Rejected rejected
                when rejected.reasons().stream().allMatch(reason -> ALREADY.contains(reason.reason())) -> false;
                case Rejected rejected ->
                    throw new IllegalStateException("sample " + sample.key() + ": " + rejected.reasons());
            };
        }
        return recorded;
    }

    /** Loads every sample that is not there yet. */
    public void loadAll(Caller caller) {
        samples.all().forEach(sample -> load(sample, caller));
    }

    /** What was said about each version that is there. */
    private List<Note> notes(CanvasId canvas) {
        return history.between(canvas, 0, MOST_EVENTS).stream()
                .map(stored -> stored.recorded().event())
                .<Note>mapMulti((event, notes) -> {
                    if (event instanceof VersionOpened opened) {
                        notes.accept(opened.note());
                    }
                })
                .toList();
    }

    private static Note note(CanvasCommand command) {
        return switch (command) {
            case CreateCanvas create -> create.note();
            case ChangeCanvas change -> change.note();
            case ImportSnapshots _ -> Note.NONE;
        };
    }

    private static boolean sameChapter(Note one, Note other) {
        return Objects.equals(one.effectiveOn(), other.effectiveOn())
                && Objects.equals(one.rationale(), other.rationale());
    }

    static CanvasId canvas(SampleCanvas sample, Caller caller) {
        return new CanvasId(
                caller.workspace(),
                UUID.nameUUIDFromBytes(("canvas-ledger/sample/" + sample.key()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same ids at every loading, in ascending order (UUIDv8, as they hold no time). */
    static Supplier<ItemId> ids(UUID canvas) {
        var next = new AtomicLong(1);
        long high = canvas.getMostSignificantBits() & ~0xF000L | VERSION_8;
        return () -> new ItemId(new UUID(high, VARIANT | next.getAndIncrement()));
    }
}
