package io.canvasledger.query.language;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests of sentences say: short words for events, and what is told of them in English and French. */
final class EventsTold {

    static final ItemId SUBSIDY = new ItemId(new UUID(7, 1));
    static final ItemId STUDENTS = new ItemId(new UUID(7, 2));
    static final ItemId SENIORS = new ItemId(new UUID(7, 3));
    static final ItemId FORGOTTEN = new ItemId(new UUID(7, 4));
    static final ItemId LOST = new ItemId(new UUID(7, 5));
    static final Map<ItemId, String> TITLES =
            Map.of(SUBSIDY, "Handset subsidy", STUDENTS, "Students", SENIORS, "Seniors");

    private EventsTold() {}

    static ItemReworded reworded(
            String title, @Nullable String description, String newTitle, @Nullable String newDescription) {
        return new ItemReworded(SUBSIDY, new Wording(title, description), new Wording(newTitle, newDescription));
    }

    static ItemMoved moved(Block from, @Nullable Integer position, Block to, @Nullable Integer newPosition) {
        return new ItemMoved(SUBSIDY, new Placement(from, position), new Placement(to, newPosition));
    }

    static RelationshipShifted shift(@Nullable Relationship before, @Nullable Relationship after) {
        return new RelationshipShifted(SUBSIDY, before, after);
    }

    static Relationship relationship(
            @Nullable Category category, @Nullable Motive motive, @Nullable String weight, ItemId... segments) {
        return new Relationship(
                category,
                motive,
                null,
                weight == null ? null : new BigDecimal(weight),
                new HashSet<>(Arrays.asList(segments)));
    }

    static Amount euros(String value) {
        return new Amount(new BigDecimal(value), "EUR", Amount.Period.MONTH);
    }

    static Item item(ItemId id, String title) {
        return new Item(
                id, new Placement(Block.CUSTOMER_RELATIONSHIPS, null), new Wording(title, null), List.of(), null, null);
    }

    static List<String> both(CanvasEvent event) {
        return List.of(english(event), french(event));
    }

    static String english(CanvasEvent event) {
        return Sentences.in(Locale.ENGLISH, CanvasKind.BUSINESS)
                .tell(event, TITLES::get)
                .text();
    }

    static String french(CanvasEvent event) {
        return Sentences.in(Locale.FRENCH, CanvasKind.BUSINESS)
                .tell(event, TITLES::get)
                .text();
    }
}
