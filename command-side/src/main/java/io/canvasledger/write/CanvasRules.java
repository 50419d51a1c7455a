package io.canvasledger.write;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.command.Decider;
import io.canvasledger.decide.CanvasDecider;
import io.canvasledger.decide.Decision;
import io.canvasledger.decide.Decision.Accepted;
import java.util.List;

/** Canvases as a type of stream that is written: what {@link CanvasDecider} and {@link Canvas#evolve} say. */
enum CanvasRules implements Decider<CanvasCommand, Canvas, Recorded, Decision> {
    DECIDER;

    @Override
    public String stream(CanvasCommand command) {
        return command.canvas().toString();
    }

    @Override
    public Canvas blank(String stream) {
        return Canvas.blank(CanvasId.parse(stream));
    }

    @Override
    public Decision decide(Canvas canvas, CanvasCommand command) {
        return CanvasDecider.decide(canvas, command);
    }

    @Override
    public List<Recorded> recorded(CanvasCommand command, Decision decision) {
        return decision instanceof Accepted accepted && !command.dryRun() ? accepted.events() : List.of();
    }

    @Override
    public Canvas evolve(Canvas canvas, Recorded event) {
        return canvas.evolve(event);
    }

    @Override
    public boolean sameVersion(Recorded event, Recorded next) {
        return event.version().equals(next.version());
    }
}
