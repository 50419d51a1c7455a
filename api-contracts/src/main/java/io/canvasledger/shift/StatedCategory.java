package io.canvasledger.shift;

import io.canvasledger.canvas.Relationship.Category;
import org.jspecify.annotations.Nullable;

/** How the company and the customer deal with each other, as far as anybody said. */
public enum StatedCategory {
    PERSONAL_ASSISTANCE,
    DEDICATED_PERSONAL_ASSISTANCE,
    SELF_SERVICE,
    AUTOMATED_SERVICE,
    COMMUNITY,
    CO_CREATION,
    UNSPECIFIED;

    static StatedCategory of(@Nullable Category category) {
        return switch (category) {
            case null -> UNSPECIFIED;
            case PERSONAL_ASSISTANCE -> PERSONAL_ASSISTANCE;
            case DEDICATED_PERSONAL_ASSISTANCE -> DEDICATED_PERSONAL_ASSISTANCE;
            case SELF_SERVICE -> SELF_SERVICE;
            case AUTOMATED_SERVICE -> AUTOMATED_SERVICE;
            case COMMUNITY -> COMMUNITY;
            case CO_CREATION -> CO_CREATION;
        };
    }

    /** From this to that. */
    public Turn<StatedCategory> to(StatedCategory after) {
        return Turn.of(this, after);
    }
}
