package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.AttributeChange;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.histories.AnyAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

class AttributeSentencesProperties {

    private static final ItemId ITEM = new ItemId(new UUID(7, 9));

    @Provide
    Arbitrary<Attributes> attributes() {
        return AnyAttributes.any();
    }

    @Property
    void the_change_between_any_two_attributes_of_any_two_blocks_is_told_in_both_languages(
            @ForAll("attributes") @WithNull(0.1) @Nullable Attributes before,
            @ForAll("attributes") @WithNull(0.1) @Nullable Attributes after) {
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var sentence = Sentences.in(language, CanvasKind.BUSINESS)
                    .tell(new AttributesChanged(ITEM, before, after), _ -> "Oven")
                    .text();
            var labels = Labels.in(language);

            assertThat(sentence).contains("Oven").doesNotContain("null");
            for (var change : AttributeChange.between(before, after)) {
                // In words that agree with every attribute, whatever its gender and number.
                if (change.after().isEmpty() && !change.after().name().equals("segments")) {
                    assertThat(sentence)
                            .contains(language.equals(Locale.ENGLISH) ? "→ unspecified" : "→ sans indication");
                }
                // A relationship tells these in words of their own.
                if (!Set.of("motive", "segments").contains(change.after().name())) {
                    assertThat(sentence).contains(labels.of(change.block(), change.after()));
                }
            }
        }
    }
}
