package io.canvasledger.notes;

/** What may be asked of a note. */
sealed interface NoteCommand {

    String note();

    record WriteNote(String note, String text) implements NoteCommand {}

    record StrikeNote(String note) implements NoteCommand {}
}
