package io.canvasledger.query.view;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.VersionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of one batch, collected so that they can be written in few statements. */
final class ViewRows {

    record EventRow(Recorded event, long sequence, String id, EventFacts facts) {}

    record ProjectedVersion(Canvas canvas, long firstSequence, long lastSequence, RecordedVersion recorded) {}

    record CheckpointRow(Canvas canvas, long sequence) {}

    /** A milestone named or removed. */
    record MilestoneRow(CanvasId canvas, VersionId version, MilestoneMove naming, long sequence) {

        sealed interface MilestoneMove {}

        record NameGiven(Milestone milestone) implements MilestoneMove {}

        record NameTaken(Milestone milestone) implements MilestoneMove {}
    }

    /**
     * A canvas as of the latest version of the batch.
     *
     * @param first the earliest version of the batch: for a canvas that is new, the one that created it
     * @param effectiveOn the latest day any version of the batch took effect
     */
    record HeadRow(Canvas canvas, RecordedVersion first, RecordedVersion latest, LocalDate effectiveOn) {

        private static HeadRow of(ProjectedVersion row) {
            return new HeadRow(
                    row.canvas(), row.recorded(), row.recorded(), row.recorded().effectiveOn());
        }

        private HeadRow then(HeadRow next) {
            return new HeadRow(
                    next.canvas,
                    first,
                    next.latest,
                    effectiveOn.isAfter(next.effectiveOn) ? effectiveOn : next.effectiveOn);
        }
    }

    private final List<EventRow> events = new ArrayList<>();
    private final List<ProjectedVersion> versions = new ArrayList<>();
    private final List<CheckpointRow> checkpoints = new ArrayList<>();
    private final List<MilestoneRow> milestones = new ArrayList<>();
    private final Map<CanvasId, ProjectedCanvas> canvases = new LinkedHashMap<>();

    ProjectedCanvas canvas(CanvasId id, Function<CanvasId, ProjectedCanvas> otherwise) {
        return canvases.computeIfAbsent(id, otherwise);
    }

    void canvas(CanvasId id, ProjectedCanvas projected) {
        canvases.put(id, projected);
    }

    void event(Recorded event, long sequence, String id, EventFacts facts) {
        events.add(new EventRow(event, sequence, id, facts));
    }

    void version(Canvas canvas, long firstSequence, long lastSequence, RecordedVersion recorded) {
        versions.add(new ProjectedVersion(canvas, firstSequence, lastSequence, recorded));
    }

    void checkpoint(Canvas canvas, long sequence) {
        checkpoints.add(new CheckpointRow(canvas, sequence));
    }

    void milestone(Recorded recorded, MilestoneRow.MilestoneMove naming, long sequence) {
        milestones.add(new MilestoneRow(recorded.canvas(), recorded.version(), naming, sequence));
    }

    List<EventRow> events() {
        return events;
    }

    List<ProjectedVersion> versions() {
        return versions;
    }

    /** Each canvas that has a complete version in this batch. */
    Collection<HeadRow> heads() {
        var heads = new LinkedHashMap<CanvasId, HeadRow>();
        versions.forEach(row -> heads.merge(row.canvas().id(), HeadRow.of(row), HeadRow::then));
        return heads.values();
    }

    List<CheckpointRow> checkpoints() {
        return checkpoints;
    }

    List<MilestoneRow> milestones() {
        return milestones;
    }

    Map<CanvasId, ProjectedCanvas> canvases() {
        return canvases;
    }
}
