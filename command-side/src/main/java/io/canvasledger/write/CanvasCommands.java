package io.canvasledger.write;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.command.Commands;
import io.canvasledger.command.Overloaded;
import io.canvasledger.decide.Decision;

/** The one way to have a command of a canvas carried out. When it returns, what was decided is durable. */
public final class CanvasCommands {

    private final Commands<CanvasCommand, Canvas, Recorded, Decision> commands;

    CanvasCommands(Commands<CanvasCommand, Canvas, Recorded, Decision> commands) {
        this.commands = commands;
    }

    /**
     * Decides a command and records what was decided, by that author.
     *
     * @throws Overloaded if no place became free in time; nothing was recorded
     */
    public CommandResult send(CanvasCommand command, String author) {
        var outcome = commands.send(command, author);
        return new CommandResult(outcome.decision(), outcome.state().version(), outcome.eventIds());
    }
}
