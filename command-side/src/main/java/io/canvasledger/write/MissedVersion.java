package io.canvasledger.write;

import io.canvasledger.http.canvas.EventView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version somebody else recorded since the one a stale write was based on. */
record MissedVersion(
        int version,
        String author,
        Instant recordedAt,
        @Nullable String rationale,
        List<EventView> events) {}
