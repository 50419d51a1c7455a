package io.canvasledger.notes;

import io.canvasledger.command.CommandOutcome;
import io.canvasledger.command.StreamAggregate;
import io.canvasledger.notes.NoteCommand.StrikeNote;
import io.canvasledger.notes.NoteCommand.WriteNote;
import io.canvasledger.notes.NoteRules.Decided;
import io.canvasledger.notes.NoteRules.Text;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "notes", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class NoteAggregate extends StreamAggregate<NoteCommand, Text, NoteEvent, Decided> {

    NoteAggregate() {
        super(NoteRules.DECIDER);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandOutcome<Text, Decided> handle(WriteNote command, MetaData metadata) {
        return decide(command, metadata);
    }

    @CommandHandler
    CommandOutcome<Text, Decided> handle(StrikeNote command, MetaData metadata) {
        return decide(command, metadata);
    }

    @EventSourcingHandler
    void on(NoteEvent event, @MessageIdentifier String id) {
        happened(NoteRules.stream(event.note()), event, id);
    }
}
