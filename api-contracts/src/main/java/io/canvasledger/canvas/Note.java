package io.canvasledger.canvas;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a version when recording it. Who and when are not here: the server knows them better.
 *
 * @param rationale why, up to {@link Limits#TEXT} characters
 * @param effectiveOn the day the change took effect in the business, which may lie years before it was recorded; absent
 *     means the day it was recorded (UTC)
 * @param evidence what the change rests on: free references, at most {@link Limits#EVIDENCE} of up to {@link
 *     Limits#REFERENCE} characters
 */
public record Note(@Nullable String rationale, @Nullable LocalDate effectiveOn, List<String> evidence) {

    public static final Note NONE = new Note(null, null, List.of());

    public Note {
        evidence = List.copyOf(evidence == null ? List.of() : evidence);
    }
}
