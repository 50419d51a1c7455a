package io.canvasledger.canvas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Who recorded a version, when, and what they said about it.
 *
 * @param author the name the access token stands for
 * @param recordedAt server time; orders versions, never supplied by a client
 */
public record RecordedVersion(VersionId id, String author, Instant recordedAt, Note note) {

    /** Its number on its branch. */
    public int version() {
        return id.number();
    }

    /** The day it took effect in the business: as noted, else the day it was recorded (UTC). */
    public LocalDate effectiveOn() {
        var noted = note.effectiveOn();
        return noted != null ? noted : LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }
}
