package io.canvasledger.diff;

import static io.canvasledger.canvas.Aspect.MOVED;
import static io.canvasledger.canvas.Aspect.REWORDED;
import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Subject;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.histories.Story;
import org.junit.jupiter.api.Test;

/** Which version is behind a difference, when several had a hand in it. */
class ProvenanceTest {

    private final Story story = Story.of("Newspaper");

    @Test
    void what_a_version_did_and_undid_is_behind_nothing() {
        var app = story.adds(CUSTOMER_SEGMENTS, "App");
        story.version("Gone");
        var gone = story.removes(app);
        story.version("Back, but what is it?");
        story.adds(gone);
        story.moves(app, CHANNELS, null);
        story.version("Thought twice");
        story.moves(app, CUSTOMER_SEGMENTS, null);
        story.moves(app, CHANNELS, null);
        story.rewords(app, "The app", null);

        assertThat(behind(1, 4, new OfItem(app, MOVED)))
                .as("version 4 left it where version 3 had put it")
                .isEqualTo(3);
        assertThat(behind(1, 4, new OfItem(app, REWORDED))).isEqualTo(4);
        assertThat(behind(4, 1, new OfItem(app, MOVED))).isEqualTo(3);
    }

    @Test
    void words_nobody_ever_saw_before_the_item_went_are_those_of_whoever_brought_it_back_with_them() {
        var offer = story.adds(VALUE_PROPOSITIONS, "News");
        story.version("Reworded only to go");
        story.rewords(offer, "Local news", null);
        var gone = story.removes(offer);
        story.version("Restored");
        story.adds(gone);

        assertThat(behind(1, 3, new OfItem(offer, REWORDED))).isEqualTo(3);
    }

    @Test
    void behind_an_item_that_came_is_the_version_that_added_it_whoever_moved_it_later() {
        story.version("Added");
        var shop = story.adds(CHANNELS, "Shop");
        story.version("It is not ours");
        story.moves(shop, KEY_PARTNERS, null);

        assertThat(diff(1, 3).added()).extracting(Item::block).containsExactly(KEY_PARTNERS);
        assertThat(behind(1, 3, new Presence(shop))).isEqualTo(2);
    }

    private int behind(int from, int to, Subject subject) {
        return Provenance.of(diff(from, to), story.told().between(from, to))
                .behind(subject)
                .orElseThrow()
                .by()
                .version();
    }

    private CanvasDiff diff(int from, int to) {
        return CanvasDiff.between(story.told().at(from), story.told().at(to));
    }
}
