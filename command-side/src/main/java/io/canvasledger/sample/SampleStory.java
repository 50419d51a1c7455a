package io.canvasledger.sample;

import io.canvasledger.canvas.CanvasKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sample as its file tells it, before keys have become ids. What a file must not leave out is checked by its reader. */
record SampleStory(
        @Nullable String key,
        @Nullable CanvasKind kind,
        @Nullable String name,
        @Nullable String description,
        @Nullable List<Chapter> versions) {

    /**
     * One version.
     *
     * @param milestone the name this version goes by, recorded as a version of its own right after it
     * @param changes as the write API takes them, items named by key
     */
    record Chapter(
            @Nullable LocalDate effectiveOn,
            @Nullable String rationale,
            @Nullable List<String> evidence,
            @Nullable Name milestone,
            @Nullable List<JsonNode> changes) {}

    /** @param rationale why this version deserves a name */
    record Name(@Nullable String name, @Nullable String rationale) {}
}
