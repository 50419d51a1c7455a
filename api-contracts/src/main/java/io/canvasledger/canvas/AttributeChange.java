package io.canvasledger.canvas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One typed attribute that says something else than before.
 *
 * @param block the one whose items have this attribute
 * @param before what it said; empty when nothing
 * @param after what it says; empty when nothing
 */
public record AttributeChange(Block block, AttributeValue before, AttributeValue after) {

    /**
     * What differs between two attributes, whatever their blocks. Where the blocks differ, every value is another's: those
     * given come first, then those withdrawn.
     */
    public static List<AttributeChange> between(@Nullable Attributes before, @Nullable Attributes after) {
        if (before != null && after != null && before.block() == after.block()) {
            return within(before, after);
        }
        var changes = new ArrayList<AttributeChange>();
        if (after != null) {
            changes.addAll(within(Attributes.blank(after.block()), after));
        }
        if (before != null) {
            changes.addAll(within(before, Attributes.blank(before.block())));
        }
        return List.copyOf(changes);
    }

    private static List<AttributeChange> within(Attributes before, Attributes after) {
        var from = before.values();
        var to = after.values();
        var changes = new ArrayList<AttributeChange>();
        for (int i = 0; i < from.size(); i++) {
            if (!from.get(i).equals(to.get(i))) {
                changes.add(new AttributeChange(before.block(), from.get(i), to.get(i)));
            }
        }
        return changes;
    }
}
