package io.canvasledger.notes;

import io.canvasledger.notes.NoteEvent.NoteStruck;
import io.canvasledger.notes.NoteEvent.NoteWritten;
import io.canvasledger.store.StreamType;
import java.util.List;

final class NoteStream implements StreamType<NoteEvent> {

    static final NoteStream TYPE = new NoteStream();

    private NoteStream() {}

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Class<NoteEvent> recorded() {
        return NoteEvent.class;
    }

    @Override
    public List<StoredKind> kinds() {
        return List.of(
                new StoredKind("notes.written", 1, NoteWritten.class),
                new StoredKind("notes.struck", 1, NoteStruck.class));
    }
}
