package io.canvasledger.query.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.query.view.ProjectedCanvas.OpenVersion;
import io.canvasledger.query.view.ViewRows.MilestoneRow;
import io.canvasledger.store.CanvasStream;
import io.canvasledger.store.StreamHistory;
import io.canvasledger.store.StreamHistory.StoredEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns events into rows, one canvas at a time in the order of its stream. An event seen before changes nothing; one that
 * was passed over is fetched from the store, and where the store does not have it the canvas stops. Rows are written
 * together at the end of each batch, in the transaction that also moves the token.
 */
final class CanvasProjector implements Projector {

    /** A checkpoint at the first complete version after this many events. */
    static final int EVENTS_PER_CHECKPOINT = 64;

    private static final String ROWS = "view-rows";
    private static final long MOST_ITEMS_KEPT = 200_000;

    private final ViewStore store;
    private final StreamHistory<Recorded> history;
    private final TransactionTemplate apart;
    private final Cache<CanvasId, ProjectedCanvas> canvases = Caffeine.newBuilder()
            .maximumWeight(MOST_ITEMS_KEPT)
            .<CanvasId, ProjectedCanvas>weigher(
                    (_, projected) -> 100 + projected.canvas().items().size())
            .build();

    /**
     * The canvases of a batch that could not be written. When it comes again their rows are written event by event, so that
     * only the one at fault is set aside.
     */
    private final Set<CanvasId> suspects = ConcurrentHashMap.newKeySet();

    CanvasProjector(ViewStore store, StreamHistory<Recorded> history, PlatformTransactionManager transactions) {
        this.store = store;
        this.history = history;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public boolean collectsRows() {
        return true;
    }

    @Override
    public void on(DomainEventMessage<?> message) {
        var event = StoredEvent.of(CanvasStream.TYPE, message);
        var canvas = event.recorded().canvas();
        var batch = rows();
        var projected = batch.canvas(canvas, this::recall);
        if (suspects.contains(canvas)) {
            var rows = new ViewRows();
            var after = catchUp(rows, projected, event);
            apart.executeWithoutResult(_ -> store.write(rows));
            batch.canvas(canvas, after);
        } else {
            batch.canvas(canvas, catchUp(batch, projected, event));
        }
    }

    private ProjectedCanvas catchUp(ViewRows rows, ProjectedCanvas before, StoredEvent<Recorded> event) {
        var projected = before;
        if (event.sequence() > projected.sequence() + 1) {
            for (var missed : missed(event.recorded().canvas(), projected.sequence() + 1, event.sequence() - 1)) {
                projected = project(rows, projected, missed);
            }
        }
        return event.sequence() <= projected.sequence() ? projected : project(rows, projected, event);
    }

    /** Committed late, or projected by another process: in either case the store has them by now. */
    private List<StoredEvent<Recorded>> missed(CanvasId canvas, long from, long to) {
        var missed = history.between(canvas, from, to);
        if (missed.size() != to - from + 1) {
            throw new IllegalStateException(
                    "%s: of the events %d to %d the store has only %d".formatted(canvas, from, to, missed.size()));
        }
        return missed;
    }

    private static ProjectedCanvas project(ViewRows rows, ProjectedCanvas projected, StoredEvent<Recorded> stored) {
        var event = stored.recorded().event();
        var sequence = stored.sequence();
        var facts = EventFacts.of(event, projected.canvas());
        var after = projected.canvas().evolve(stored.recorded());
        var open = event instanceof VersionOpened opened
                ? new OpenVersion(sequence, stored.author(), stored.recordedAt(), opened.note())
                : projected.open();
        boolean checkpoint = stored.last() && sequence - projected.checkpoint() >= EVENTS_PER_CHECKPOINT;

        rows.event(stored.recorded(), sequence, stored.id(), facts);
        if (event instanceof MilestoneNamed named) {
            rows.milestone(stored.recorded(), new MilestoneRow.NameGiven(named.milestone()), sequence);
        } else if (event instanceof MilestoneRemoved removed) {
            rows.milestone(stored.recorded(), new MilestoneRow.NameTaken(removed.milestone()), sequence);
        }
        if (stored.last() && open != null) {
            rows.version(
                    after,
                    open.firstSequence(),
                    sequence,
                    new RecordedVersion(after.at(), open.author(), open.recordedAt(), open.note()));
        }
        if (checkpoint) {
            rows.checkpoint(after, sequence);
        }
        return new ProjectedCanvas(
                after, sequence, checkpoint ? sequence : projected.checkpoint(), stored.last() ? null : open);
    }

    private ProjectedCanvas recall(CanvasId id) {
        var projected = canvases.getIfPresent(id);
        return projected != null ? projected : resume(id);
    }

    /** Where the rows of this canvas stop, folded from its last checkpoint. */
    private ProjectedCanvas resume(CanvasId id) {
        long last = store.lastSequence(id);
        if (last < 0) {
            return new ProjectedCanvas(Canvas.blank(id), -1, -1, null);
        }
        var checkpoint = store.lastCheckpoint(id);
        var canvas = checkpoint.map(ViewStore.Checkpoint::canvas).orElseGet(() -> Canvas.blank(id));
        long from = checkpoint.map(ViewStore.Checkpoint::sequence).orElse(-1L);
        OpenVersion open = null;
        for (var stored : history.between(id, from + 1, last)) {
            canvas = canvas.evolve(stored.recorded());
            if (stored.recorded().event() instanceof VersionOpened opened) {
                open = new OpenVersion(stored.sequence(), stored.author(), stored.recordedAt(), opened.note());
            }
        }
        boolean complete = store.isEndOfVersion(id, last);
        return new ProjectedCanvas(canvas, last, from, complete ? null : open);
    }

    private ViewRows rows() {
        var batch = CurrentUnitOfWork.get();
        return batch.getOrComputeResource(ROWS, _ -> begin(batch));
    }

    private ViewRows begin(UnitOfWork<?> batch) {
        var rows = new ViewRows();
        batch.onPrepareCommit(_ -> store.write(rows));
        batch.afterCommit(_ -> {
            canvases.putAll(rows.canvases());
            suspects.removeAll(rows.canvases().keySet());
        });
        batch.onRollback(_ -> {
            // Another process may have taken over in between.
            canvases.invalidateAll(rows.canvases().keySet());
            suspects.addAll(rows.canvases().keySet());
        });
        return rows;
    }
}
