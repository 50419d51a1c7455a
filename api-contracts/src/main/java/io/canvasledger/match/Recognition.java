package io.canvasledger.match;

import io.canvasledger.canvas.AttributeMapping;
import io.canvasledger.canvas.AttributeValue.Choice;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.PersonalOnly;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.ValueProposition;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds what was recognised in words to the attributes an item has. What people said stays: only what they left open is filled, and
 * only with what is valid there.
 */
public final class Recognition {

    private Recognition() {}

    /**
     * @param said the attributes the item has, of the same block; null when none
     * @return null when nothing is specified
     */
    public static @Nullable Attributes add(@Nullable Attributes said, Attributes recognised, CanvasKind kind) {
        var base = said == null ? Attributes.blank(recognised.block()) : said;
        var filled = valid(base.map(new Filling(recognised, kind)));
        return filled.isEmpty() ? null : filled;
    }

    /** Fills what is open with what was recognised; only values of closed lists are ever recognised. */
    private static final class Filling implements AttributeMapping {

        private final Map<String, Choice> recognised;
        private final CanvasKind kind;

        private Filling(Attributes recognised, CanvasKind kind) {
            this.recognised = recognised.values().stream()
                    .filter(Choice.class::isInstance)
                    .map(Choice.class::cast)
                    .collect(Collectors.toMap(Choice::name, Function.identity()));
            this.kind = kind;
        }

        @Override
        public <E extends Enum<E>> @Nullable E choice(String name, Class<E> list, @Nullable E chosen) {
            return chosen == null ? allowed(name, list).findFirst().orElse(null) : chosen;
        }

        @Override
        public <E extends Enum<E>> Set<E> choices(String name, Class<E> list, Set<E> chosen) {
            return chosen.isEmpty() ? allowed(name, list).collect(Collectors.toSet()) : chosen;
        }

        private <E extends Enum<E>> Stream<E> allowed(String name, Class<E> list) {
            return Objects.requireNonNull(recognised.get(name), name).chosen().stream()
                    .filter(value ->
                            kind == CanvasKind.PERSONAL || !(value instanceof PersonalOnly only && only.personal()))
                    .map(list::cast);
        }
    }

    /** Without what goes with a value it did not get, or against an amount it has. */
    private static Attributes valid(Attributes filled) {
        return switch (filled) {
            case Relationship it
            when it.technique() != null && it.motive() != Relationship.Motive.UPSELLING ->
                new Relationship(it.category(), it.motive(), null, it.weight(), it.segments());
            case Cost it
            when it.immaterial() != null && it.amount() != null -> new Cost(it.behaviour(), it.amount(), null, null);
            case CustomerSegment _, ValueProposition _, Channel _, Relationship _, RevenueStream _ -> filled;
            case KeyResource _, KeyActivity _, KeyPartner _, Cost _ -> filled;
        };
    }
}
