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
import io.canvasledger.query.view.Folding.OpenVersion;
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
    private final Cache<CanvasId, Folding> foldings = Caffeine.newBuilder()
            .maximumWeight(MOST_ITEMS_KEPT)
            .<CanvasId, Folding>weigher(
                    (_, folding) -> 100 + folding.canvas().items().size())
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
        var folding = batch.folding(canvas, this::recall);
        if (suspects.contains(canvas)) {
            var rows = new ViewRows();
            var after = catchUp(rows, folding, event);
            apart.executeWithoutResult(_ -> store.write(rows));
            batch.folding(canvas, after);
        } else {
            batch.folding(canvas, catchUp(batch, folding, event));
        }
    }

    private Folding catchUp(ViewRows rows, Folding before, StoredEvent<Recorded> event) {
        var folding = before;
        if (event.sequence() > folding.sequence() + 1) {
            for (var missed : missed(event.recorded().canvas(), folding.sequence() + 1, event.sequence() - 1)) {
                folding = project(rows, folding, missed);
            }
        }
        return event.sequence() <= folding.sequence() ? folding : project(rows, folding, event);
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

    private static Folding project(ViewRows rows, Folding folding, StoredEvent<Recorded> stored) {
        var event = stored.recorded().event();
        var sequence = stored.sequence();
        var facts = EventFacts.of(event, folding.canvas());
        var after = folding.canvas().evolve(stored.recorded());
        var open = event instanceof VersionOpened opened
                ? new OpenVersion(sequence, stored.author(), stored.recordedAt(), opened.note())
                : folding.open();
        boolean checkpoint = stored.last() && sequence - folding.checkpoint() >= EVENTS_PER_CHECKPOINT;

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
        return new Folding(after, sequence, checkpoint ? sequence : folding.checkpoint(), stored.last() ? null : open);
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
            canvas = canvas.evolve(stored.recorded());
            if (stored.recorded().event() instanceof VersionOpened opened) {
                open = new OpenVersion(stored.sequence(), stored.author(), stored.recordedAt(), opened.note());
            }
        }
        boolean complete = store.isEndOfVersion(id, last);
        return new Folding(canvas, last, from, complete ? null : open);
    }

    private ViewRows rows() {
        var batch = CurrentUnitOfWork.get();
        return batch.getOrComputeResource(ROWS, _ -> begin(batch));
    }

    private ViewRows begin(UnitOfWork<?> batch) {
        var rows = new ViewRows();
        batch.onPrepareCommit(_ -> store.write(rows));
        batch.afterCommit(_ -> {
            foldings.putAll(rows.foldings());
            suspects.removeAll(rows.foldings().keySet());
        });
        batch.onRollback(_ -> {
            // Another process may have taken over in between.
            foldings.invalidateAll(rows.foldings().keySet());
            suspects.addAll(rows.foldings().keySet());
        });
        return rows;
    }
}
