package io.canvasledger.canvas;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is shown each value of some attributes and says what stands there instead; by itself, the same. The names are those of
 * {@link AttributeValue#name()}.
 */
public interface AttributeMapping {

    /** One value of a closed list, or none. */
    default <E extends Enum<E>> @Nullable E choice(String name, Class<E> list, @Nullable E chosen) {
        return chosen;
    }

    /** Any number of values of a closed list. */
    default <E extends Enum<E>> Set<E> choices(String name, Class<E> list, Set<E> chosen) {
        return chosen;
    }

    /** Words, or none. */
    default @Nullable String text(String name, @Nullable String text) {
        return text;
    }

    /** A part of a whole, in percent. */
    default @Nullable BigDecimal share(String name, @Nullable BigDecimal percent) {
        return percent;
    }

    /** How strongly something without a price is felt. */
    default @Nullable Integer intensity(String name, @Nullable Integer degree) {
        return degree;
    }

    /** Money, or none. */
    default @Nullable Amount money(String name, @Nullable Amount amount) {
        return amount;
    }

    /** Customer segments, by id. */
    default Set<ItemId> segments(String name, Set<ItemId> items) {
        return items;
    }
}
