package io.canvasledger.query.view;

import io.canvasledger.store.CanvasStream;
import io.canvasledger.store.StreamType;
import java.util.Optional;
import java.util.Set;

/** What readers of canvases read: see {@link CanvasProjector} for what each event does to it. */
final class CanvasProjection implements Projection {

    /** To be raised whenever the same events would give other rows. */
    static final int REVISION = 2;

    @Override
    public String name() {
        return "canvases";
    }

    @Override
    public int revision() {
        return REVISION;
    }

    @Override
    public Set<StreamType<?>> takes() {
        return Set.of(CanvasStream.TYPE);
    }

    @Override
    public Set<String> tables() {
        return Set.of("canvas", "version", "event", "checkpoint", "milestone");
    }

    /** None of its own: they come with the tables that every generation has. */
    @Override
    public Optional<String> migrations() {
        return Optional.empty();
    }

    @Override
    public Projector in(ProjectionTarget target) {
        return new CanvasProjector(
                new ViewStore(target.source(), CanvasStream.mapper()),
                target.history(CanvasStream.TYPE),
                target.transactions());
    }

    @Override
    public Optional<String> eventsHeld() {
        return Optional.of("select workspace || '/' || canvas, count(*), max(sequence) from event"
                + " group by workspace, canvas");
    }
}
