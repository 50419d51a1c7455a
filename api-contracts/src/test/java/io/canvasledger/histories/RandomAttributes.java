package io.canvasledger.histories;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.ValueProposition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Types items at random, from small vocabularies. */
final class RandomAttributes {

    static final List<@Nullable String> DESCRIPTIONS = Arrays.asList(
            null, "They call us.", "They call us  twice,\nthen leave.", "Ils nous appellent… puis s’en vont 🏃");

    private RandomAttributes() {}

    /**
     * What an item of this block may be typed as.
     *
     * @return null if it is typed as nothing
     */
    static @Nullable Attributes of(Block block, List<ItemId> segments, Random random) {
        Attributes attributes =
                switch (block) {
                    case CUSTOMER_SEGMENTS ->
                        new CustomerSegment(
                                orNone(CustomerSegment.SegmentType.values(), random),
                                null,
                                orNone(CustomerSegment.Payment.values(), random),
                                pick(DESCRIPTIONS, random));
                    case VALUE_PROPOSITIONS -> new ValueProposition(some(ValueProposition.Driver.class, random));
                    case CHANNELS ->
                        new Channel(
                                orNone(Channel.Reach.values(), random),
                                orNone(Channel.Ownership.values(), random),
                                orNone(Channel.Medium.values(), random),
                                some(Channel.Phase.class, random));
                    case CUSTOMER_RELATIONSHIPS -> relationship(segments, random);
                    case REVENUE_STREAMS ->
                        new RevenueStream(
                                RevenueStream.RevenueType.SUBSCRIPTION,
                                orNone(RevenueStream.Recurrence.values(), random),
                                orNone(RevenueStream.Pricing.values(), random),
                                new Amount(BigDecimal.valueOf(random.nextInt(3)), "EUR", Amount.Period.MONTH),
                                null,
                                null,
                                null);
                    case KEY_RESOURCES -> new KeyResource(orNone(KeyResource.ResourceKind.values(), random));
                    case KEY_ACTIVITIES -> new KeyActivity(orNone(KeyActivity.ActivityKind.values(), random));
                    case KEY_PARTNERS -> new KeyPartner(orNone(KeyPartner.PartnerKind.values(), random));
                    case COST_STRUCTURE -> new Cost(orNone(Cost.Behaviour.values(), random), null, null, null);
                };
        return attributes.isEmpty() ? null : attributes;
    }

    private static Relationship relationship(List<ItemId> segments, Random random) {
        var addressed = new TreeSet<ItemId>();
        segments.stream().filter(_ -> random.nextBoolean()).forEach(addressed::add);
        return new Relationship(
                orNone(Relationship.Category.values(), random),
                orNone(Relationship.Motive.values(), random),
                null,
                random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(5) * 12.5),
                addressed);
    }

    static <T extends @Nullable Object> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    static <T> @Nullable T orNone(T[] values, Random random) {
        int index = random.nextInt(values.length + 1);
        return index == values.length ? null : values[index];
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random) {
        var some = EnumSet.allOf(type);
        some.removeIf(_ -> random.nextInt(3) > 0);
        return some;
    }
}
