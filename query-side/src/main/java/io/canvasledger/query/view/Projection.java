package io.canvasledger.query.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.query.view.Folding.OpenVersion;
import io.canvasledger.store.CanvasHistory;
import io.canvasledger.store.EventMetadata;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Turns events into rows, one canvas at a time in the order of its stream. An event seen before changes nothing; a missing
 * one stops its canvas rather than being passed over. Rows are written together at the end of each batch, in the
 * transaction that also moves the token.
 */
final class Projection {

    /** A checkpoint at the first complete version after this many events. */
    static final int EVENTS_PER_CHECKPOINT = 64;

    private static final String ROWS = "view-rows";

    private final ViewStore store;
    private final CanvasHistory history;
    private final Runnable afterCommit;
    private final Cache<CanvasId, Folding> foldings =
            Caffeine.newBuilder().maximumSize(500).build();

    /** @param afterCommit called when rows have become visible */
    Projection(ViewStore store, CanvasHistory history, Runnable afterCommit) {
        this.store = store;
        this.history = history;
        this.afterCommit = afterCommit;
    }

    @EventHandler
    void on(
            CanvasEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant recordedAt,
            @MessageIdentifier String id,
            MetaData metadata) {
        var rows = rows();
        var folding = rows.folding(event.canvas(), this::recall);
        if (sequence <= folding.sequence()) {
            return;
        }
        if (sequence > folding.sequence() + 1) {
            throw new IllegalStateException(
                    "%s: event %d came after %d".formatted(event.canvas(), sequence, folding.sequence()));
        }
        var after = folding.canvas().evolve(event);
        var open = event instanceof VersionOpened opened
                ? new OpenVersion(sequence, EventMetadata.author(metadata), recordedAt, opened.note())
                : folding.open();
        boolean last = EventMetadata.lastOfVersion(metadata);
        boolean checkpoint = last && sequence - folding.checkpoint() >= EVENTS_PER_CHECKPOINT;

        rows.event(event, sequence, id, EventFacts.of(event, folding.canvas()));
        switch (event) {
            case MilestoneNamed e -> rows.milestoneNamed(e);
            case MilestoneRemoved e -> rows.milestoneRemoved(e);
            default -> {
                // only milestones have rows of their own
            }
        }
        if (last && open != null) {
            rows.version(
                    after,
                    open.firstSequence(),
                    sequence,
                    new RecordedVersion(after.version(), open.author(), open.recordedAt(), open.note()));
        }
        if (checkpoint) {
            rows.checkpoint(after, sequence);
        }
        rows.folding(
                event.canvas(),
                new Folding(after, sequence, checkpoint ? sequence : folding.checkpoint(), last ? null : open));
    }

    private Folding recall(CanvasId id) {
        var folding = foldings.getIfPresent(id);
        return folding != null ? folding : resume(id);
    }

    /** Where the rows of this canvas stop, folded from its last checkpoint. */
    private Folding resume(CanvasId id) {
        long last = store.lastSequence(id);
        if (last < 0) {
            return new Folding(Canvas.blank(id), -1, -1, null);
        }
        var checkpoint = store.lastCheckpoint(id);
        var canvas = checkpoint.map(ViewStore.Checkpoint::canvas).orElseGet(() -> Canvas.blank(id));
        long from = checkpoint.map(ViewStore.Checkpoint::sequence).orElse(-1L);
        OpenVersion open = null;
        for (var stored : history.between(id, from + 1, last)) {
            canvas = canvas.evolve(stored.event());
            if (stored.event() instanceof VersionOpened opened) {
                open = new OpenVersion(stored.sequence(), stored.author(), stored.recordedAt(), opened.note());
            }
        }
        boolean complete = store.isEndOfVersion(id, last);
        return new Folding(canvas, last, from, complete ? null : open);
    }

    private ViewRows rows() {
        var batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(ROWS, _ -> begin(batch));
    }

    private ViewRows begin(UnitOfWork<?> batch) {
        var rows = new ViewRows();
        batch.onPrepareCommit(_ -> store.write(rows));
        batch.afterCommit(_ -> {
            foldings.putAll(rows.foldings());
            afterCommit.run();
        });
        // Another process may have taken over in between.
        batch.onRollback(_ -> foldings.invalidateAll());
        return rows;
    }
}
