package io.canvasledger.canvas;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a customer relationship: the heart of the product, because relationships shift.
 *
 * @param category how the company and the customer deal with each other
 * @param motive why the relationship exists
 * @param technique how sales are increased; with {@link Motive#UPSELLING} only
 * @param weight the share of the relationship effort this one represents, 0–100; relative: shares are normalised when read
 * @param segments the customer segments it addresses
 */
public record Relationship(
        @Nullable Category category,
        @Nullable Motive motive,
        @Nullable Technique technique,
        @Nullable BigDecimal weight,
        Set<ItemId> segments)
        implements Attributes {

    /** Nothing specified. */
    public static final Relationship BLANK = new Relationship(null, null, null, null, Set.of());

    public enum Category {
        PERSONAL_ASSISTANCE,
        DEDICATED_PERSONAL_ASSISTANCE,
        SELF_SERVICE,
        AUTOMATED_SERVICE,
        COMMUNITY,
        CO_CREATION
    }

    public enum Motive {
        ACQUISITION,
        RETENTION,
        UPSELLING
    }

    public enum Technique {
        UPSELL,
        CROSS_SELL,
        BUNDLE
    }

    public Relationship {
        weight = Amount.canonical(weight);
        segments = InOrder.of(segments);
    }

    /** The same relationship, no longer addressing a segment. */
    public Relationship without(ItemId segment) {
        var rest = new TreeSet<>(segments);
        rest.remove(segment);
        return new Relationship(category, motive, technique, weight, rest);
    }

    @Override
    public Block block() {
        return Block.CUSTOMER_RELATIONSHIPS;
    }

    @Override
    public Relationship map(AttributeMapping each) {
        return new Relationship(
                each.choice("category", Category.class, category),
                each.choice("motive", Motive.class, motive),
                each.choice("technique", Technique.class, technique),
                each.share("weight", weight),
                each.segments("segments", segments));
    }
}
