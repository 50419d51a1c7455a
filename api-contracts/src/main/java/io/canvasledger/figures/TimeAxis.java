package io.canvasledger.figures;

import io.canvasledger.canvas.RecordedVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** By which of its two times a version is placed. */
public enum TimeAxis {
    /** When it was recorded. */
    RECORDED,
    /** When it took effect in the business. */
    EFFECTIVE;

    /** The day a version falls on (UTC). */
    public LocalDate day(RecordedVersion version) {
        return switch (this) {
            case RECORDED -> LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
            case EFFECTIVE -> version.effectiveOn();
        };
    }
}
