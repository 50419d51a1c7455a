package io.canvasledger.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.histories.AnyAttributes;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AttributeValuesProperties {

    @Provide
    Arbitrary<Attributes> attributes() {
        return AnyAttributes.any();
    }

    @Property
    void every_component_of_every_block_is_named_once_in_its_order_and_says_what_it_holds(
            @ForAll("attributes") Attributes attributes) throws ReflectiveOperationException {
        var values = attributes.values();

        assertThat(values)
                .extracting(AttributeValue::name)
                .containsExactlyElementsOf(Stream.of(attributes.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (int i = 0; i < values.size(); i++) {
            var component = attributes.getClass().getRecordComponents()[i];
            var held = component.getAccessor().invoke(attributes);
            assertThat(told(values.get(i)))
                    .as(component.toString())
                    .isEqualTo(held instanceof Set<?> several ? List.copyOf(several) : held);
            assertThat(kind(values.get(i)).isAssignableFrom(component.getType()))
                    .as(component.toString())
                    .isTrue();
        }
    }

    @Property
    void a_mapping_that_changes_nothing_gives_the_same_and_one_that_empties_everything_gives_none(
            @ForAll("attributes") Attributes attributes) {
        assertThat(attributes.map(new AttributeMapping() {})).isEqualTo(attributes);
        assertThat(attributes.isEmpty()).isEqualTo(attributes.equals(Attributes.blank(attributes.block())));
        assertThat(Attributes.blank(attributes.block()).block()).isEqualTo(attributes.block());
        assertThat(Attributes.blank(attributes.block()).isEmpty()).isTrue();
    }

    @Property
    void the_changes_between_any_two_say_all_of_it_and_turn_round_with_them(
            @ForAll("attributes") Attributes one, @ForAll("attributes") Attributes other) {
        var changes = AttributeChange.between(one, other);

        assertThat(changes).allSatisfy(change -> {
            assertThat(change.before()).isNotEqualTo(change.after());
            assertThat(change.before().name()).isEqualTo(change.after().name());
        });
        assertThat(AttributeChange.between(other, one))
                .containsExactlyInAnyOrderElementsOf(changes.stream()
                        .map(it -> new AttributeChange(it.block(), it.after(), it.before()))
                        .toList());
        assertThat(after(one, changes)).containsExactlyInAnyOrderElementsOf(specified(other));
    }

    @Property
    void what_is_typed_for_the_first_time_or_untyped_is_told_value_by_value(
            @ForAll("attributes") Attributes attributes) {
        var block = attributes.block();

        assertThat(AttributeChange.between(null, attributes))
                .allMatch(change -> change.block() == block && change.before().isEmpty())
                .extracting(AttributeChange::after)
                .isEqualTo(attributes.values().stream()
                        .filter(value -> !value.isEmpty())
                        .toList());
        assertThat(AttributeChange.between(attributes, null))
                .allMatch(change -> change.block() == block && change.after().isEmpty())
                .hasSameSizeAs(AttributeChange.between(null, attributes));
        assertThat(AttributeChange.between(attributes, attributes)).isEmpty();
    }

    /** One value of one block: two blocks may have attributes of the same name. */
    private record Said(Block block, AttributeValue value) {}

    private static List<Said> specified(Attributes attributes) {
        return attributes.values().stream()
                .filter(value -> !value.isEmpty())
                .map(value -> new Said(attributes.block(), value))
                .toList();
    }

    private static List<Said> after(Attributes before, List<AttributeChange> changes) {
        var said = new ArrayList<>(specified(before));
        for (var change : changes) {
            said.remove(new Said(change.block(), change.before()));
            if (!change.after().isEmpty()) {
                said.add(new Said(change.block(), change.after()));
            }
        }
        return said;
    }

    private static @Nullable Object told(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Choice it ->
                it.several() ? it.chosen() : it.chosen().stream().findFirst().orElse(null);
            case AttributeValue.Text it -> it.text();
            case AttributeValue.Share it -> it.percent();
            case AttributeValue.Intensity it -> it.degree();
            case AttributeValue.Money it -> it.amount();
            case AttributeValue.Segments it -> it.items();
        };
    }

    private static Class<?> kind(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Choice it ->
                it.several() ? Set.class : it.from().getFirst().getDeclaringClass();
            case AttributeValue.Text _ -> String.class;
            case AttributeValue.Share _ -> BigDecimal.class;
            case AttributeValue.Intensity _ -> Integer.class;
            case AttributeValue.Money _ -> Amount.class;
            case AttributeValue.Segments _ -> Set.class;
        };
    }
}
