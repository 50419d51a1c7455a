package io.canvasledger.change;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a canvas. Everything random or timed travels in here; deciding adds none. */
public sealed interface CanvasCommand {

    CanvasId canvas();

    /** Whether to decide and answer only, recording nothing. */
    boolean dryRun();

    /** Begins a canvas, with any first changes, as version 1. */
    record CreateCanvas(
            CanvasId canvas,
            CanvasKind kind,
            String name,
            @Nullable String description,
            Note note,
            List<Change> changes,
            boolean dryRun)
            implements CanvasCommand {

        public CreateCanvas {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Makes changes that belong together, as one version.
     *
     * @param expected the version the sender saw; absent means whichever it is
     */
    record ChangeCanvas(CanvasId canvas, @Nullable Integer expected, Note note, List<Change> changes, boolean dryRun)
            implements CanvasCommand {

        public ChangeCanvas {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Records what must have changed for the canvas to look like each of these, one version a snapshot, all or none.
     *
     * @param expected the version the sender saw; absent means whichever it is
     * @param snapshots in the order they were true
     */
    record ImportSnapshots(CanvasId canvas, @Nullable Integer expected, List<Snapshot> snapshots, boolean dryRun)
            implements CanvasCommand {

        public ImportSnapshots {
            snapshots = List.copyOf(snapshots);
        }
    }
}
