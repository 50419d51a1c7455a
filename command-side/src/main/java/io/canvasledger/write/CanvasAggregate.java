package io.canvasledger.write;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.command.CommandOutcome;
import io.canvasledger.command.StreamAggregate;
import io.canvasledger.decide.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of a canvas. Holds no rule of its own.
 *
 * <p>A stored snapshot of it is only used while the revision matches: raise it when {@link Canvas} changes shape.
 */
@Aggregate(
        type = "canvas",
        cache = "aggregateCache",
        snapshotTriggerDefinition = "aggregateSnapshots",
        commandTargetResolver = "commandTarget")
@Revision("1")
class CanvasAggregate extends StreamAggregate<CanvasCommand, Canvas, Recorded, Decision> {

    CanvasAggregate() {
        super(CanvasRules.DECIDER);
    }

    @JsonCreator
    CanvasAggregate(@JsonProperty("canvas") Canvas canvas) {
        super(CanvasRules.DECIDER, canvas.id().toString(), canvas);
    }

    @JsonProperty("canvas")
    @Nullable
    Canvas canvas() {
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandOutcome<Canvas, Decision> handle(CreateCanvas command, MetaData metadata) {
        return decide(command, metadata);
    }

    @CommandHandler
    CommandOutcome<Canvas, Decision> handle(ChangeCanvas command, MetaData metadata) {
        return decide(command, metadata);
    }

    @CommandHandler
    CommandOutcome<Canvas, Decision> handle(ImportSnapshots command, MetaData metadata) {
        return decide(command, metadata);
    }

    @EventSourcingHandler
    void on(Recorded event, EventMessage<?> message) {
        happened(event.canvas().toString(), event, message);
    }
}
