package io.canvasledger.canvas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down each value it is shown, in order, and changes none. */
final class AttributeValues implements AttributeMapping {

    private final List<AttributeValue> values = new ArrayList<>();

    private AttributeValues() {}

    static List<AttributeValue> of(Attributes attributes) {
        var read = new AttributeValues();
        attributes.map(read);
        return List.copyOf(read.values);
    }

    @Override
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> list, @Nullable E chosen) {
        values.add(AttributeValue.Choice.of(name, list, chosen == null ? Set.of() : Set.of(chosen), false));
        return chosen;
    }

    @Override
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> list, Set<E> chosen) {
        values.add(AttributeValue.Choice.of(name, list, chosen, true));
        return chosen;
    }

    @Override
    public @Nullable String text(String name, @Nullable String text) {
        values.add(new AttributeValue.Text(name, text));
        return text;
    }

    @Override
    public @Nullable BigDecimal share(String name, @Nullable BigDecimal percent) {
        values.add(new AttributeValue.Share(name, percent));
        return percent;
    }

    @Override
    public @Nullable Integer intensity(String name, @Nullable Integer degree) {
        values.add(new AttributeValue.Intensity(name, degree));
        return degree;
    }

    @Override
    public @Nullable Amount money(String name, @Nullable Amount amount) {
        values.add(new AttributeValue.Money(name, amount));
        return amount;
    }

    @Override
    public Set<ItemId> segments(String name, Set<ItemId> items) {
        values.add(new AttributeValue.Segments(name, List.copyOf(items)));
        return items;
    }
}
