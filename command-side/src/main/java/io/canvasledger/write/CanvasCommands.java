package io.canvasledger.write;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.command.CommandPath;
import io.canvasledger.command.Commands;
import io.canvasledger.decide.Decision;

/** The one way to have a command of a canvas carried out: commands, decided as {@link CanvasRules} say. */
public final class CanvasCommands extends Commands<CanvasCommand, Canvas, Recorded, Decision> {

    CanvasCommands(CommandPath path) {
        super(CanvasRules.DECIDER, path);
    }
}
