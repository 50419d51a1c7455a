package io.canvasledger.shift;

import io.canvasledger.canvas.Relationship.Motive;
import org.jspecify.annotations.Nullable;

/** Why a relationship exists, as far as anybody said. */
public enum StatedMotive {
    ACQUISITION,
    RETENTION,
    UPSELLING,
    UNSPECIFIED;

    static StatedMotive of(@Nullable Motive motive) {
        return switch (motive) {
            case null -> UNSPECIFIED;
            case ACQUISITION -> ACQUISITION;
            case RETENTION -> RETENTION;
            case UPSELLING -> UPSELLING;
        };
    }

    /** From this to that. */
    public Turn<StatedMotive> to(StatedMotive after) {
        return Turn.of(this, after);
    }
}
