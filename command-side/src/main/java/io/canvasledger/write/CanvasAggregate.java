package io.canvasledger.write;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.decide.CanvasDecider;
import io.canvasledger.decide.Decision;
import io.canvasledger.store.EventMetadata;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of a canvas: loads it, asks {@link CanvasDecider}, records what it decided. Holds no rule of its own.
 *
 * <p>A stored snapshot of it is only used while the revision matches: raise it when {@link Canvas} changes shape.
 */
@Aggregate(
        type = "canvas",
        cache = "canvasCache",
        snapshotTriggerDefinition = "canvasSnapshots",
        commandTargetResolver = "canvasTarget")
@Revision("1")
class CanvasAggregate {

    static final String AUTHOR = "author";

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Canvas canvas;

    /** The ids of the events this command has recorded so far, in order. */
    private transient List<String> recorded = new ArrayList<>();

    CanvasAggregate() {}

    @JsonCreator
    CanvasAggregate(@JsonProperty("canvas") Canvas canvas) {
        this.stream = canvas.id().toString();
        this.canvas = canvas;
    }

    @JsonProperty("canvas")
    @Nullable
    Canvas canvas() {
        return canvas;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CreateCanvas command, MetaData metadata) {
        return decide(command, metadata);
    }

    @CommandHandler
    CommandResult handle(ChangeCanvas command, MetaData metadata) {
        return decide(command, metadata);
    }

    @CommandHandler
    CommandResult handle(ImportSnapshots command, MetaData metadata) {
        return decide(command, metadata);
    }

    @EventSourcingHandler
    void on(Recorded event, @MessageIdentifier String id) {
        stream = event.canvas().toString();
        canvas = canvasOr(event.canvas()).evolve(event);
        if (AggregateLifecycle.isLive()) {
            recorded.add(id);
        }
    }

    /** Written by a later release: to decide without knowing what it means would be to guess. */
    @EventSourcingHandler
    void on(UnknownSerializedType event) {
        throw new IllegalStateException("the stream holds an event this release does not know: "
                + event.serializedType().getName());
    }

    private CommandResult decide(CanvasCommand command, MetaData metadata) {
        recorded = new ArrayList<>();
        var decision = CanvasDecider.decide(canvasOr(command.canvas()), command);
        if (decision instanceof Decision.Accepted accepted && !command.dryRun()) {
            record(accepted.events(), (String) metadata.get(AUTHOR));
        }
        return new CommandResult(decision, canvasOr(command.canvas()).version(), List.copyOf(recorded));
    }

    private static void record(List<Recorded> events, String author) {
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            boolean last =
                    i == events.size() - 1 || !events.get(i + 1).version().equals(event.version());
            AggregateLifecycle.apply(event, MetaData.from(EventMetadata.by(author, last)));
        }
    }

    private Canvas canvasOr(CanvasId id) {
        return canvas == null ? Canvas.blank(id) : canvas;
    }
}
