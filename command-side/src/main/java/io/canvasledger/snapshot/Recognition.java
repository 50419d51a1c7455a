package io.canvasledger.snapshot;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.PersonalOnly;
import io.canvasledger.canvas.Relationship;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds what was recognised in words to the attributes an item has. What people said stays: only what they left open is filled, and
 * only with what is valid there. Goes by the components of the records, so that an attribute added to the domain needs no line
 * here.
 */
final class Recognition {

    private Recognition() {}

    /**
     * @param said the attributes the item has, of the same block; null when none
     * @return null when nothing is specified
     */
    static @Nullable Attributes add(@Nullable Attributes said, Attributes recognised, CanvasKind kind) {
        var filled = valid(make(recognised.getClass(), component -> {
            var given = said == null ? null : value(component, said);
            return isOpen(given) ? allowed(value(component, recognised), kind) : given;
        }));
        return filled.isEmpty() ? null : filled;
    }

    private static @Nullable Object allowed(@Nullable Object value, CanvasKind kind) {
        return value instanceof PersonalOnly only && only.personal() && kind != CanvasKind.PERSONAL ? null : value;
    }

    /** Without what goes with a value it did not get, or against an amount it has. */
    private static Attributes valid(Attributes filled) {
        return switch (filled) {
            case Relationship it
            when it.technique() != null && it.motive() != Relationship.Motive.UPSELLING ->
                new Relationship(it.category(), it.motive(), null, it.weight(), it.segments());
            case Cost it
            when it.immaterial() != null && it.amount() != null -> new Cost(it.behaviour(), it.amount(), null, null);
            default -> filled;
        };
    }

    private static boolean isOpen(@Nullable Object value) {
        return value == null || value instanceof Collection<?> several && several.isEmpty();
    }

    /** Attributes with these components; null for one that is absent, or an empty set. */
    static <A extends Attributes> A make(Class<A> type, Function<RecordComponent, @Nullable Object> values) {
        var components = type.getRecordComponents();
        var arguments = Stream.of(components)
                .map(component -> {
                    var value = values.apply(component);
                    return value == null && Wordings.several(component) ? Set.of() : value;
                })
                .toArray();
        try {
            return type.getConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the attributes of the domain take any values: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the attributes of the domain are public records: " + type, e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Attributes attributes) {
        try {
            return component.getAccessor().invoke(attributes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the attributes of the domain are public records: " + component, e);
        }
    }
}
