package io.canvasledger.canvas;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one typed attribute of an item says, and what kind of thing it can say. Whoever tells, checks or compares attributes
 * reads these, so that an attribute added to the domain needs no line there.
 */
public sealed interface AttributeValue {

    /** As it is in requests and answers, such as {@code motive}. */
    String name();

    /** Whether nothing is specified. */
    boolean isEmpty();

    /**
     * Values of a closed list.
     *
     * @param from the whole list, in its order
     * @param chosen in the order of the list
     * @param several whether more than one may be chosen
     */
    record Choice(String name, List<Enum<?>> from, List<Enum<?>> chosen, boolean several) implements AttributeValue {

        static <E extends Enum<E>> Choice of(String name, Class<E> list, Set<E> chosen, boolean several) {
            return new Choice(name, List.of(list.getEnumConstants()), List.copyOf(chosen), several);
        }

        @Override
        public boolean isEmpty() {
            return chosen.isEmpty();
        }
    }

    /** Words in nobody's list; up to {@link Limits#TEXT} characters. */
    record Text(String name, @Nullable String text) implements AttributeValue {
        @Override
        public boolean isEmpty() {
            return text == null;
        }
    }

    /** A part of a whole, in percent: 0–100. */
    record Share(String name, @Nullable BigDecimal percent) implements AttributeValue {
        @Override
        public boolean isEmpty() {
            return percent == null;
        }
    }

    /** How strongly something without a price is felt: 1–5. */
    record Intensity(String name, @Nullable Integer degree) implements AttributeValue {
        @Override
        public boolean isEmpty() {
            return degree == null;
        }
    }

    /** Money. */
    record Money(String name, @Nullable Amount amount) implements AttributeValue {
        @Override
        public boolean isEmpty() {
            return amount == null;
        }
    }

    /** Customer segments of the canvas, by id. */
    record Segments(String name, List<ItemId> items) implements AttributeValue {

        public Segments {
            items = List.copyOf(items);
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }
    }
}
