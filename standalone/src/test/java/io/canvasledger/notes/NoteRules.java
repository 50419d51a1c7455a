package io.canvasledger.notes;

import io.canvasledger.command.Decider;
import io.canvasledger.notes.NoteCommand.StrikeNote;
import io.canvasledger.notes.NoteCommand.WriteNote;
import io.canvasledger.notes.NoteEvent.NoteStruck;
import io.canvasledger.notes.NoteEvent.NoteWritten;
import io.canvasledger.notes.NoteRules.Decided;
import io.canvasledger.notes.NoteRules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

enum NoteRules implements Decider<NoteCommand, Text, NoteEvent, Decided> {
    DECIDER;

    /** What a note is; no words before it was written and after it was struck. */
    record Text(@Nullable String words) {}

    record Decided(List<NoteEvent> events, @Nullable String refused) {}

    @Override
    public String stream(NoteCommand command) {
        return stream(command.note());
    }

    static String stream(String note) {
        return "notes:" + note;
    }

    @Override
    public Text blank(String stream) {
        return new Text(null);
    }

    @Override
    public Decided decide(Text text, NoteCommand command) {
        return switch (command) {
            case WriteNote(var note, var words) when words.equals(text.words()) -> new Decided(List.of(), null);
            case WriteNote(var note, var words) -> new Decided(List.of(new NoteWritten(note, words)), null);
            case StrikeNote(var _) when text.words() == null -> new Decided(List.of(), "there is no such note");
            case StrikeNote(var note) -> new Decided(List.of(new NoteStruck(note)), null);
        };
    }

    @Override
    public List<NoteEvent> recorded(NoteCommand command, Decided decision) {
        return decision.events();
    }

    @Override
    public Text evolve(Text text, NoteEvent event) {
        return switch (event) {
            case NoteWritten written -> new Text(written.text());
            case NoteStruck _ -> new Text(null);
        };
    }
}
