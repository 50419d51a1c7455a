package io.canvasledger.notes;

/** Everything that can happen to a note. */
sealed interface NoteEvent {

    String note();

    record NoteWritten(String note, String text) implements NoteEvent {}

    record NoteStruck(String note) implements NoteEvent {}
}
