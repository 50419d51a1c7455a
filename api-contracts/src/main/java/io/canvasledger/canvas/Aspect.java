package io.canvasledger.canvas;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sides of an item that can change while it stays the same item; together they are all of it but its id. */
public enum Aspect {
    /** Its title, its description or both. */
    REWORDED,
    /** Its tags, or their order. */
    RETAGGED,
    /** Its block, its position or both. */
    MOVED,
    /** How far it has been tested. */
    STANDING,
    /** What is typed about it; for a customer relationship, a shift. */
    RECLASSIFIED;

    /** The aspects in which two states of an item differ. */
    public static Set<Aspect> between(Item before, Item after) {
        var differing = EnumSet.noneOf(Aspect.class);
        for (var aspect : values()) {
            if (!Objects.equals(aspect.of(before), aspect.of(after))) {
                differing.add(aspect);
            }
        }
        return Collections.unmodifiableSet(differing);
    }

    /** This side of an item. */
    public @Nullable Object of(Item item) {
        return switch (this) {
            case REWORDED -> item.wording();
            case RETAGGED -> item.tags();
            case MOVED -> item.placement();
            case STANDING -> item.standing();
            case RECLASSIFIED -> item.attributes();
        };
    }
}
