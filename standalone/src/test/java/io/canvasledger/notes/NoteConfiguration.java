package io.canvasledger.notes;

import io.canvasledger.command.CommandPath;
import io.canvasledger.command.Commands;
import io.canvasledger.notes.NoteRules.NoteDecision;
import io.canvasledger.notes.NoteRules.NoteText;
import io.canvasledger.query.view.Projection;
import io.canvasledger.store.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The entry that adds notes to a ledger. */
@Configuration(proxyBeanMethods = false)
@Import(NoteAggregate.class)
class NoteConfiguration {

    @Bean
    StreamType<NoteEvent> noteStream() {
        return NoteStream.TYPE;
    }

    @Bean
    Commands<NoteCommand, NoteText, NoteEvent, NoteDecision> noteCommands(CommandPath path) {
        return new Commands<>(NoteRules.DECIDER, path);
    }

    @Bean
    Projection noteProjection() {
        return new NoteProjection();
    }
}
