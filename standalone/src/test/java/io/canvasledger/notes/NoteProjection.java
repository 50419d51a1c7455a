package io.canvasledger.notes;

import io.canvasledger.notes.NoteEvent.NoteStruck;
import io.canvasledger.notes.NoteEvent.NoteWritten;
import io.canvasledger.query.view.Projection;
import io.canvasledger.query.view.Projector;
import io.canvasledger.store.StreamHistory.StoredEvent;
import io.canvasledger.store.StreamType;
import java.util.Optional;
import java.util.Set;

final class NoteProjection implements Projection {

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public Set<StreamType<?>> takes() {
        return Set.of(NoteStream.TYPE);
    }

    @Override
    public Set<String> tables() {
        return Set.of("note");
    }

    @Override
    public Optional<String> migrations() {
        return Optional.of("db/notes");
    }

    @Override
    public Projector in(ProjectionTarget target) {
        var jdbc = target.jdbc();
        return message -> {
            var stored = StoredEvent.of(NoteStream.TYPE, message);
            switch (stored.recorded()) {
                case NoteWritten(var note, var text) ->
                    jdbc.sql("""
                            insert into note (note, text, struck, author, place) values (?, ?, false, ?, ?)
                            on conflict (note) do update set text = excluded.text, struck = false,
                                author = excluded.author, place = excluded.place
                            where note.place < excluded.place""")
                            .params(note, text, stored.author(), stored.sequence())
                            .update();
                case NoteStruck(var note) ->
                    jdbc.sql("update note set struck = true, place = ? where note = ? and place < ?")
                            .params(stored.sequence(), note, stored.sequence())
                            .update();
            }
        };
    }

    @Override
    public Optional<String> eventsHeld() {
        return Optional.of("select 'notes:' || note, place + 1, place from note");
    }
}
