package io.canvasledger.query.view;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.RecordedVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of one batch, collected so that they can be written in few statements. */
final class ViewRows {

    record EventRow(CanvasEvent event, long sequence, String id, EventFacts facts) {}

    record VersionRow(Canvas canvas, long firstSequence, long lastSequence, RecordedVersion recorded) {}

    record CheckpointRow(Canvas canvas, long sequence) {}

    private final List<EventRow> events = new ArrayList<>();
    private final List<VersionRow> versions = new ArrayList<>();
    private final List<CheckpointRow> checkpoints = new ArrayList<>();
    private final List<CanvasEvent> milestones = new ArrayList<>();
    private final Map<CanvasId, Folding> foldings = new LinkedHashMap<>();

    Folding folding(CanvasId id, Function<CanvasId, Folding> otherwise) {
        return foldings.computeIfAbsent(id, otherwise);
    }

    void folding(CanvasId id, Folding folding) {
        foldings.put(id, folding);
    }

    void event(CanvasEvent event, long sequence, String id, EventFacts facts) {
        events.add(new EventRow(event, sequence, id, facts));
    }

    void version(Canvas canvas, long firstSequence, long lastSequence, RecordedVersion recorded) {
        versions.add(new VersionRow(canvas, firstSequence, lastSequence, recorded));
    }

    void checkpoint(Canvas canvas, long sequence) {
        checkpoints.add(new CheckpointRow(canvas, sequence));
    }

    void milestoneNamed(MilestoneNamed event) {
        milestones.add(event);
    }

    void milestoneRemoved(MilestoneRemoved event) {
        milestones.add(event);
    }

    List<EventRow> events() {
        return events;
    }

    List<VersionRow> versions() {
        return versions;
    }

    /** The last complete version of each canvas. */
    List<VersionRow> heads() {
        var heads = new LinkedHashMap<CanvasId, VersionRow>();
        versions.forEach(version -> heads.put(version.canvas().id(), version));
        return List.copyOf(heads.values());
    }

    List<CheckpointRow> checkpoints() {
        return checkpoints;
    }

    List<CanvasEvent> milestones() {
        return milestones;
    }

    Map<CanvasId, Folding> foldings() {
        return foldings;
    }
}
