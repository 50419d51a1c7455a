package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.NOT_A_RELATIONSHIP;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.change.Change.ShiftRelationship;
import io.canvasledger.refuse.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what is typed about an item; {@link AttributeRules} says what may be. */
final class TypingRules {

    private TypingRules() {}

    static Outcome type(Canvas canvas, Item item, @Nullable Attributes attributes, String pointer) {
        if (attributes != null) {
            var reasons = AttributeRules.check(canvas, item.block(), attributes, pointer);
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
        }
        var after = AttributeRules.normal(attributes);
        return Objects.equals(item.attributes(), after) ? Outcome.NOTHING : Outcome.happens(typed(item, after));
    }

    /** What is typed about a customer relationship; of an item that is one. */
    static Outcome shift(Canvas canvas, Item item, ShiftRelationship shift) {
        return item.block() == Block.CUSTOMER_RELATIONSHIPS
                ? type(canvas, item, shift.relationship(), "/relationship")
                : Outcome.refused(Refusal.of(NOT_A_RELATIONSHIP, "/item", "block", item.block()));
    }

    static CanvasEvent typed(Item item, @Nullable Attributes attributes) {
        var after = AttributeRules.normal(attributes);
        return item.block() == Block.CUSTOMER_RELATIONSHIPS
                ? new RelationshipShifted(item.id(), (Relationship) item.attributes(), (Relationship) after)
                : new AttributesChanged(item.id(), item.attributes(), after);
    }
}
