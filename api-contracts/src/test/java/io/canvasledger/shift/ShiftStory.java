package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story of relationships, and what shifted in it between two of its versions. */
abstract class ShiftStory {

    final Story story = Story.of("Mobile operator");

    RelationshipShift between(int before, int after) {
        return RelationshipShift.between(story.told().at(before), story.told().at(after));
    }

    ItemId relates(String title, Motive motive, @Nullable Integer weight, ItemId... segments) {
        return story.adds(CUSTOMER_RELATIONSHIPS, title, relationship(motive, weight, segments));
    }

    void shifts(ItemId item, Motive motive, @Nullable Integer weight, ItemId... segments) {
        story.attributes(item, relationship(motive, weight, segments));
    }

    static Relationship relationship(Motive motive, @Nullable Integer weight, ItemId... segments) {
        return new Relationship(
                null, motive, null, weight == null ? null : BigDecimal.valueOf(weight), Set.of(segments));
    }

    ShiftCauses causes(int older, int newer) {
        return ShiftCauses.between(story.told().at(older), story.told().between(older, newer));
    }
}
