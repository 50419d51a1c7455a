package io.canvasledger.notes;

import io.canvasledger.command.CommandOutcome;
import io.canvasledger.command.StreamAggregate;
import io.canvasledger.notes.NoteCommand.StrikeNote;
import io.canvasledger.notes.NoteCommand.WriteNote;
import io.canvasledger.notes.NoteRules.NoteDecision;
import io.canvasledger.notes.NoteRules.NoteText;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "notes", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class NoteAggregate extends StreamAggregate<NoteCommand, NoteText, NoteEvent, NoteDecision> {

    NoteAggregate() {
        super(NoteRules.DECIDER);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandOutcome<NoteText, NoteDecision> handle(WriteNote command, MetaData metadata) {
        return decide(command, metadata);
    }

    @CommandHandler
    CommandOutcome<NoteText, NoteDecision> handle(StrikeNote command, MetaData metadata) {
        return decide(command, metadata);
    }

    @EventSourcingHandler
    void on(NoteEvent event, EventMessage<?> message) {
        happened(NoteRules.stream(event.note()), event, message);
    }
}
