package io.canvasledger.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import io.canvasledger.histories.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EffectiveFoldProperties {

    @Provide
    Arbitrary<History> histories() {
        return CanvasHistories.any();
    }

    @Property(tries = 300)
    void whatever_the_order_versions_took_effect_in_the_last_canvas_is_the_head(
            @ForAll("histories") History history, @ForAll long seed) {
        var fold = new EffectiveFold(history.canvas());
        Canvas last = Canvas.blank(history.canvas());
        for (var version : dated(history, seed)) {
            last = fold.include(version, events(history, version));
            assertThat(last.links()).allSatisfy(link -> assertThat(link).isNotNull());
            for (var link : last.links()) {
                assertThat(last.items()).containsKeys(link.from(), link.to());
            }
        }

        assertThat(last).isEqualTo(history.at(history.head()));
        assertThat(fold.deferred()).allSatisfy(it -> assertThat(it.until()).isNotNull());
    }

    @Property(tries = 300)
    void each_canvas_is_that_of_the_versions_in_effect_as_they_were_recorded(
            @ForAll("histories") History history, @ForAll long seed) {
        var fold = new EffectiveFold(history.canvas());
        var inEffect = new ArrayList<RecordedVersion>();
        for (var version : dated(history, seed)) {
            var taken = fold.include(version, events(history, version));
            inEffect.add(version);
            inEffect.sort(Comparator.comparing(RecordedVersion::version));
            var anew = new EffectiveFold(history.canvas());
            var expected = Canvas.blank(history.canvas());
            for (var each : inEffect) {
                expected = anew.include(each, events(history, each));
            }
            assertThat(taken).isEqualTo(expected);
        }
    }

    @Property(tries = 100)
    void nothing_waits_where_versions_took_effect_in_the_order_they_were_recorded(
            @ForAll("histories") History history) {
        var fold = new EffectiveFold(history.canvas());
        for (int number = 1; number <= history.head(); number++) {
            var version = history.between(number - 1, number).getFirst().by();
            assertThat(fold.include(version, events(history, version))).isEqualTo(history.at(number));
        }

        assertThat(fold.deferred()).isEmpty();
    }

    @Example
    void a_wording_dated_before_its_item_waits_for_it_and_is_told() {
        var story = Story.of("Operator");
        story.version("New channel", LocalDate.of(2022, 1, 1));
        var shop = story.adds(Block.CHANNELS, "Shop");
        story.version("Called otherwise", LocalDate.of(2021, 1, 1));
        story.rewords(shop, "Shops", null);
        var history = story.told();
        var fold = new EffectiveFold(history.canvas());
        fold.include(of(history, 1), events(history, of(history, 1)));

        var in2021 = fold.include(of(history, 3), events(history, of(history, 3)));
        assertThat(in2021.items()).isEmpty();
        assertThat(fold.deferred()).singleElement().satisfies(it -> {
            assertThat(it.event()).isInstanceOf(ItemReworded.class);
            assertThat(it.by().version()).isEqualTo(3);
            assertThat(it.until()).isNull();
        });

        var in2022 = fold.include(of(history, 2), events(history, of(history, 2)));
        assertThat(in2022.item(shop).map(Item::title)).contains("Shops");
        assertThat(in2022).isEqualTo(history.at(3));
        assertThat(fold.deferred()).singleElement().satisfies(it -> assertThat(it.until())
                .isEqualTo(of(history, 2)));
    }

    private static RecordedVersion of(History history, int version) {
        return history.between(version - 1, version).getFirst().by();
    }

    private static List<CanvasEvent> events(History history, RecordedVersion version) {
        return history.between(version.version() - 1, version.version()).stream()
                .map(RecordedEvent::event)
                .toList();
    }

    /** The versions of a history, in an order of any days. */
    private static List<RecordedVersion> dated(History history, long seed) {
        var random = new Random(seed);
        var versions = new ArrayList<RecordedVersion>();
        for (int number = 1; number <= history.head(); number++) {
            var by = of(history, number);
            var note = new Note(
                    by.note().rationale(),
                    LocalDate.ofEpochDay(random.nextInt(50)),
                    by.note().evidence());
            versions.add(new RecordedVersion(by.id(), by.author(), by.recordedAt(), note));
        }
        versions.sort(Comparator.comparing(RecordedVersion::effectiveOn).thenComparing(RecordedVersion::version));
        return versions;
    }
}
