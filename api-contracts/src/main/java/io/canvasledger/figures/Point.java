package io.canvasledger.figures;

import io.canvasledger.canvas.RecordedVersion;
import java.time.Instant;
import java.time.LocalDate;

/** The figures at one version. */
public record Point(RecordedVersion by, Figures figures) {

    public int version() {
        return by.version();
    }

    public Instant recordedAt() {
        return by.recordedAt();
    }

    public LocalDate effectiveOn() {
        return by.effectiveOn();
    }
}
