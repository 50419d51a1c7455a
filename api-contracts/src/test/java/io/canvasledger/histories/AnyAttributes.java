package io.canvasledger.histories;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.AttributeMapping;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any attributes of any block, each value there or not; of no account whether a canvas would take them together. */
public final class AnyAttributes {

    private static final List<String> WORDS = List.of("to be heard", "{0} it's", "“so” <b>*", "à l’heure");

    private AnyAttributes() {}

    /** Any of any block. */
    public static Arbitrary<Attributes> any() {
        return Arbitraries.of(Block.values()).flatMap(AnyAttributes::of);
    }

    /** Any of that block. */
    public static Arbitrary<Attributes> of(Block block) {
        return Combinators.combine(Arbitraries.just(block), Arbitraries.longs())
                .as((it, seed) -> Attributes.blank(it).map(new Draw(new Random(seed))));
    }

    private record Draw(Random random) implements AttributeMapping {

        @Override
        public <E extends Enum<E>> @Nullable E choice(String name, Class<E> list, @Nullable E chosen) {
            var values = list.getEnumConstants();
            int index = random.nextInt(values.length + 1);
            return index == values.length ? null : values[index];
        }

        @Override
        public <E extends Enum<E>> Set<E> choices(String name, Class<E> list, Set<E> chosen) {
            var some = EnumSet.allOf(list);
            some.removeIf(_ -> random.nextInt(3) > 0);
            return some;
        }

        @Override
        public @Nullable String text(String name, @Nullable String text) {
            return random.nextBoolean() ? null : WORDS.get(random.nextInt(WORDS.size()));
        }

        @Override
        public @Nullable BigDecimal share(String name, @Nullable BigDecimal percent) {
            return random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(9) * 12.5);
        }

        @Override
        public @Nullable Integer intensity(String name, @Nullable Integer degree) {
            return random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(5));
        }

        @Override
        public @Nullable Amount money(String name, @Nullable Amount amount) {
            var periods = Amount.Period.values();
            int index = random.nextInt(periods.length + 1);
            return random.nextBoolean()
                    ? null
                    : new Amount(
                            BigDecimal.valueOf(random.nextInt(3) * 999.95),
                            random.nextBoolean() ? "EUR" : "USD",
                            index == periods.length ? null : periods[index]);
        }

        @Override
        public Set<ItemId> segments(String name, Set<ItemId> items) {
            var first = new ItemId(new UUID(7, 1 + random.nextInt(2)));
            return switch (random.nextInt(3)) {
                case 0 -> Set.of();
                case 1 -> Set.of(first);
                default -> Set.of(first, new ItemId(new UUID(7, 3)));
            };
        }
    }
}
