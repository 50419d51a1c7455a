package io.canvasledger.query.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.histories.Story;
import org.junit.jupiter.api.Test;

class ItemsKeptTest {

    @Test
    void an_item_counts_once_for_each_state_it_was_in_and_still_counts_when_it_is_gone() {
        var story = Story.of("Operator");
        story.version();
        var shop = story.adds(Block.CHANNELS, "Shop");
        story.adds(Block.CHANNELS, "Web");
        story.version();
        story.renames("Carrier");
        story.version();
        story.rewords(shop, "Shops", null);
        story.version();
        story.removes(shop);
        var history = story.told();

        var kept = new ItemsKept();
        var canvas = Canvas.blank(history.canvas());
        for (int version = 1; version <= history.head(); version++) {
            var events = history.between(version - 1, version);
            canvas = canvas.evolve(history.recorded(events));
            kept.accept(events.getFirst().by(), canvas);
        }

        assertThat(kept.count()).isEqualTo(3);
    }
}
