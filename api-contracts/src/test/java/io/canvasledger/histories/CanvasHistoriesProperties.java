package io.canvasledger.histories;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.RecordedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class CanvasHistoriesProperties {

    @Provide
    Arbitrary<History> histories() {
        return CanvasHistories.any();
    }

    @Property(tries = 300)
    void every_event_belongs_to_a_version_that_was_opened_and_changes_something(@ForAll("histories") History history) {
        var canvas = Canvas.blank(history.canvas());
        for (var recorded : history.events()) {
            var next = canvas.evolve(recorded.by().id(), recorded.event());

            assertThat(next).isNotEqualTo(canvas);
            assertThat(next.version())
                    .isEqualTo(recorded.event() instanceof VersionOpened ? canvas.version() + 1 : canvas.version());
            canvas = next;
        }
    }

    @Property(tries = 300)
    void no_version_has_links_segments_or_attributes_that_lead_nowhere(@ForAll("histories") History history) {
        for (int version = 1; version <= history.head(); version++) {
            var canvas = history.at(version);
            assertThat(canvas.links()).allMatch(link -> link.type()
                    .connects(
                            canvas.item(link.from()).orElseThrow().block(),
                            canvas.item(link.to()).orElseThrow().block()));
            assertThat(canvas.items().values())
                    .flatMap(Item::segments)
                    .allMatch(segment -> canvas.item(segment).orElseThrow().block() == CUSTOMER_SEGMENTS);
            assertThat(canvas.items().values())
                    .allMatch(item ->
                            item.attributes() == null || item.attributes().block() == item.block());
        }
    }

    @Property(tries = 500)
    void folding_never_refuses_whatever_the_order(@ForAll("histories") History history, @ForAll Random random) {
        var events = new ArrayList<>(history.recorded(history.events()));
        Collections.shuffle(events, random);

        assertThat(Canvas.blank(history.canvas()).evolve(events)).isNotNull();
    }

    @Property(tries = 500)
    void items_come_back_and_all_blocks_are_used(@ForAll("histories") History history) {
        var gone = new HashSet<>();
        boolean back = false;
        for (var event : History.plain(history.events())) {
            if (event instanceof ItemRemoved removed) {
                gone.add(removed.item().id());
            } else if (event instanceof ItemAdded added) {
                back |= gone.contains(added.item().id());
            }
        }
        Statistics.label("items that come back").collect(back).coverage(of -> of.check(true)
                .percentage(share -> share > 25));
        for (var block : Block.values()) {
            Statistics.label("typed " + block)
                    .collect(typedBlocks(history).contains(block))
                    .coverage(of -> of.check(true).percentage(share -> share > 10));
        }
        for (var kind : CanvasEvent.class.getPermittedSubclasses()) {
            Statistics.label(kind.getSimpleName())
                    .collect(History.plain(history.events()).stream().anyMatch(kind::isInstance))
                    .coverage(of -> of.check(true).percentage(share -> share > 10));
        }
        Statistics.label("ten versions or more").collect(history.head() >= 10).coverage(of -> of.check(true)
                .percentage(share -> share > 50));
    }

    private static EnumSet<Block> typedBlocks(History history) {
        var blocks = EnumSet.noneOf(Block.class);
        history.events().stream()
                .map(RecordedEvent::event)
                .flatMap(event -> event instanceof ItemAdded added
                        ? Stream.ofNullable(added.item().attributes())
                        : Stream.<Attributes>empty())
                .map(Attributes::block)
                .forEach(blocks::add);
        return blocks;
    }
}
