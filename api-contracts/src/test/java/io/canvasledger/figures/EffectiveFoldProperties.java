package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

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
        }

        assertThat(last).isEqualTo(history.at(history.head()));
        assertThat(fold.deferred()).allSatisfy(it -> assertThat(it.until()).isNotNull());
    }

    /** As whoever decides demands of a canvas: a day on which it does not hold is a day nobody could have recorded. */
    @Property(tries = 1000)
    void on_every_day_items_are_typed_as_their_block_links_join_what_they_may_and_segments_named_are_there(
            @ForAll("histories") History history, @ForAll long seed) {
        var fold = new EffectiveFold(history.canvas());
        for (var version : dated(history, seed)) {
            var canvas = fold.include(version, events(history, version));
            for (var item : canvas.items().values()) {
                if (item.attributes() != null) {
                    assertThat(item.attributes().block()).as("%s", item).isEqualTo(item.block());
                    assertThat(item.attributes().isEmpty()).as("%s", item).isFalse();
                }
                assertThat(item.segments()).as("%s", item).allSatisfy(it -> assertThat(blockOf(canvas, it))
                        .isEqualTo(CUSTOMER_SEGMENTS));
            }
            assertThat(canvas.links()).allSatisfy(it -> {
                assertThat(canvas.items()).containsKeys(it.from(), it.to());
                assertThat(it.type().connects(blockOf(canvas, it.from()), blockOf(canvas, it.to())))
                        .as("%s", it)
                        .isTrue();
            });
        }
    }

    private static @Nullable Block blockOf(Canvas canvas, ItemId item) {
        return canvas.item(item).map(Item::block).orElse(null);
    }

    /** A version that takes effect on the day of another makes no day of its own. */
    @Property(tries = 300)
    void what_waits_waits_for_a_later_day(@ForAll("histories") History history, @ForAll long seed) {
        var fold = new EffectiveFold(history.canvas());
        dated(history, seed).forEach(it -> fold.include(it, events(history, it)));

        assertThat(fold.deferred()).allSatisfy(it -> {
            assertThat(it.until().effectiveOn()).isAfter(it.by().effectiveOn());
            assertThat(it.since().effectiveOn()).isBefore(it.until().effectiveOn());
        });
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

    /** So it takes nothing but what is not in effect yet to make an event wait, or to make it end more than it says. */
    @Property(tries = 300)
    void an_event_comes_to_what_it_says_where_all_that_was_recorded_before_it_is_in_effect(
            @ForAll("histories") History history) {
        var canvas = Canvas.blank(history.canvas());
        for (var recorded : history.between(0, history.head())) {
            var id = recorded.by().id();
            var effect = Effect.of(id, recorded.event(), canvas);
            assertThat(effect.waiting()).as("%s", recorded).isNull();
            canvas = canvas.evolve(id, recorded.event());
            assertThat(effect.canvas()).as("%s", recorded).isEqualTo(canvas);
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
