package io.canvasledger.notes;

import io.canvasledger.command.Decider;
import io.canvasledger.notes.NoteCommand.StrikeNote;
import io.canvasledger.notes.NoteCommand.WriteNote;
import io.canvasledger.notes.NoteEvent.NoteStruck;
import io.canvasledger.notes.NoteEvent.NoteWritten;
import io.canvasledger.notes.NoteRules.NoteDecision;
import io.canvasledger.notes.NoteRules.NoteText;
import java.util.List;
import org.jspecify.annotations.Nullable;

enum NoteRules implements Decider<NoteCommand, NoteText, NoteEvent, NoteDecision> {
    DECIDER;

    /** What a note is; no words before it was written and after it was struck. */
    record NoteText(@Nullable String words) {}

    record NoteDecision(List<NoteEvent> events, @Nullable String refused) {}

    @Override
    public String stream(NoteCommand command) {
        return stream(command.note());
    }

    static String stream(String note) {
        return "notes:" + note;
    }

    @Override
    public NoteText blank(String stream) {
        return new NoteText(null);
    }

    @Override
    public NoteDecision decide(NoteText text, NoteCommand command) {
        return switch (command) {
            case WriteNote(var note, var words) when words.equals(text.words()) -> new NoteDecision(List.of(), null);
            case WriteNote(var note, var words) -> new NoteDecision(List.of(new NoteWritten(note, words)), null);
            case StrikeNote(var _) when text.words() == null -> new NoteDecision(List.of(), "there is no such note");
            case StrikeNote(var note) -> new NoteDecision(List.of(new NoteStruck(note)), null);
        };
    }

    @Override
    public List<NoteEvent> recorded(NoteCommand command, NoteDecision decision) {
        return decision.events();
    }

    @Override
    public NoteText evolve(NoteText text, NoteEvent event) {
        return switch (event) {
            case NoteWritten written -> new NoteText(written.text());
            case NoteStruck _ -> new NoteText(null);
        };
    }
}
