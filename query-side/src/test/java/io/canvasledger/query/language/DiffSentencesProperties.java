package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.OfOneItem;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.diff.CanvasDiff;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.language.Languages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.ItemTitle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Every diff of any two versions can be told in both languages, and says what was there before and what is after. */
class DiffSentencesProperties {

    /** Two versions of a history, in any order. */
    record Compared(History history, int from, int to) {}

    @Provide
    Arbitrary<Compared> versions() {
        return CanvasHistories.any().flatMap(history -> {
            var version = Arbitraries.integers().between(1, history.head());
            return Combinators.combine(version, version).as((from, to) -> new Compared(history, from, to));
        });
    }

    @Property(tries = 300)
    void every_difference_of_any_two_versions_is_told_in_both_languages(@ForAll("versions") Compared two) {
        var from = two.history().at(two.from());
        var to = two.history().at(two.to());
        var titles = titles(from, to);

        for (var facet : CanvasDiff.between(from, to).facets()) {
            for (var kind : CanvasKind.values()) {
                var told = Languages.ALL.stream()
                        .map(language -> Sentences.in(language, kind).tell(facet, titles))
                        .toList();
                assertThat(told).doesNotHaveDuplicates().allSatisfy(DiffSentencesProperties::isASentence);
                if (item(facet) != null) {
                    assertThat(told).allSatisfy(phrase -> assertThat(phrase.runs())
                            .contains(new ItemTitle(item(facet), titles.apply(item(facet)))));
                }
            }
        }
    }

    @Property(tries = 300)
    void what_is_shown_of_an_item_before_is_what_the_one_version_holds_and_after_what_the_other_does(
            @ForAll("versions") Compared two) {
        var from = two.history().at(two.from());
        var to = two.history().at(two.to());

        for (var facet : CanvasDiff.between(from, to).facets()) {
            if (facet instanceof OfOneItem one) {
                var shown = EventView.of(facet);
                var before = from.item(one.item()).orElseThrow();
                var after = to.item(one.item()).orElseThrow();
                assertThat(shown.item()).isEqualTo(one.item());
                switch (one) {
                    case Facet.Worded _ -> shows(shown.wording(), before, after, Item::wording);
                    case Facet.Tagged _ -> shows(shown.tags(), before, after, Item::tags);
                    case Facet.Placed _ -> shows(shown.placement(), before, after, Item::placement);
                    case Facet.Tested _ -> shows(shown.standing(), before, after, Item::standing);
                    case Facet.Typed _ -> shows(shown.attributes(), before, after, Item::attributes);
                }
                saysTags(one, before.tags(), after.tags());
                if (one instanceof Facet.Worded worded) {
                    saysDescription(worded.before(), worded.after(), english(one));
                }
            }
        }
    }

    /** The tags told as new are those that only the version compared to has. */
    private static void saysTags(OfOneItem facet, List<String> before, List<String> after) {
        if (facet instanceof Facet.Tagged && before.isEmpty()) {
            assertThat(english(facet)).startsWith("Tagged “Oven” with “" + after.getFirst() + "”");
        }
        if (facet instanceof Facet.Tagged && after.isEmpty()) {
            assertThat(english(facet)).startsWith("“Oven” is no longer tagged “" + before.getFirst() + "”");
        }
    }

    /** Whether there is one, on either side. */
    private static void saysDescription(Item.Wording before, Item.Wording after, String told) {
        boolean retitled = !before.title().equals(after.title());
        if (Objects.equals(before.description(), after.description())) {
            assertThat(told).doesNotContain("description");
        } else if (before.description() == null) {
            assertThat(told).matches(retitled ? ".*, now with a description\\." : "Described .*");
        } else if (after.description() == null) {
            assertThat(told).matches(retitled ? ".*, now without a description\\." : "Removed the description .*");
        } else {
            assertThat(told).matches(retitled ? ".*, with another description\\." : "Changed the description .*");
        }
    }

    private static String english(Facet facet) {
        return Sentences.in(Locale.ENGLISH, CanvasKind.BUSINESS)
                .tell(facet, _ -> "Oven")
                .text();
    }

    private static <T> void shows(
            EventView.@Nullable ShownEdit<T> shown, Item before, Item after, Function<Item, @Nullable T> side) {
        assertThat(shown).isEqualTo(new EventView.ShownEdit<>(side.apply(before), side.apply(after)));
    }

    private static void isASentence(Phrase phrase) {
        // A question of a review keeps its mark and takes no second stop.
        assertThat(phrase.text()).matches(text -> text.endsWith(".") || text.endsWith("?"));
        assertThat(phrase.text()).doesNotContain("null", "{", "}");
    }

    private static @Nullable ItemId item(Facet facet) {
        return switch (facet) {
            case Present present -> present.item().id();
            case OfOneItem one -> one.item();
            case Facet.Linked linked -> linked.link().from();
            case Facet.Named _, Facet.Described _, Facet.Archived _, Facet.Marked _, Facet.Answered _, Facet.Heeded _ ->
                null;
        };
    }

    private static Function<ItemId, @Nullable String> titles(Canvas from, Canvas to) {
        return id -> to.item(id).or(() -> from.item(id)).map(Item::title).orElse(null);
    }
}
