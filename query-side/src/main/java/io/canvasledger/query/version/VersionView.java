package io.canvasledger.query.version;

import io.canvasledger.canvas.RecordedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded a version, when, since when it holds, why and on what evidence.
 *
 * @param recordedAt server time, UTC
 * @param effectiveOn the day it took effect in the business: as noted, else the day it was recorded (UTC)
 * @param evidence free references, in the order given
 */
public record VersionView(
        int version,
        String author,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable String rationale,
        List<String> evidence) {

    public static VersionView of(RecordedVersion recorded) {
        return new VersionView(
                recorded.version(),
                recorded.author(),
                recorded.recordedAt(),
                recorded.effectiveOn(),
                recorded.note().rationale(),
                recorded.note().evidence());
    }
}
