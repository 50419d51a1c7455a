package io.canvasledger.format;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.format.Told.revision;
import static io.canvasledger.match.Matched.BLANK;
import static io.canvasledger.match.Matched.after;
import static io.canvasledger.match.Matched.importing;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.change.Change;
import io.canvasledger.format.ParsedDocument.Ignored;
import io.canvasledger.format.ParsedDocument.Unmapped;
import io.canvasledger.match.SnapshotMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A public service that found out, on a lean canvas in French, whom it was for. */
class UrbanvitalizHistoryTest {

    private final Canvas first = importing(BLANK, revision("urbanvitaliz", 1).snapshot());
    private final List<Change> refocusing =
            SnapshotMatch.changes(first, revision("urbanvitaliz", 2).snapshot());
    private final Canvas second = after(first, refocusing);
    private final List<Change> flattening =
            SnapshotMatch.changes(second, revision("urbanvitaliz", 3).snapshot());

    @Test
    void the_lean_canvas_gives_four_blocks_in_the_writers_own_words() {
        assertThat(titles(first, VALUE_PROPOSITIONS))
                .containsExactly(
                        "Rassembler la connaissance et la complexité pour se lancer dans la réhabilitation d'une friche");
        assertThat(titles(first, CUSTOMER_SEGMENTS))
                .hasSize(4)
                .contains(
                        "Collectivités qui s'en sortent, mais voudraient gagner en efficacité (collectivités \"niveau 3\")");
        assertThat(titles(first, CHANNELS)).hasSize(3);
        assertThat(first.itemsOf(CHANNELS).filter(item -> item.title().equals("\"niveau 1\"")))
                .extracting(Item::description)
                .containsExactly("réseau via EPF/ DDT/ départements/ régions/ agences d'urba");
        assertThat(titles(first, REVENUE_STREAMS)).isEmpty();
        assertThat(titles(first, COST_STRUCTURE)).isEmpty();
    }

    @Test
    void what_a_lean_canvas_has_beyond_the_nine_blocks_is_named() {
        assertThat(revision("urbanvitaliz", 2).unmapped())
                .containsExactly(
                        new Unmapped("Canvas", "line 1", 1),
                        new Unmapped("Problem", "line 4", 4),
                        new Unmapped("Solution", "line 41", 1),
                        new Unmapped("Key-Metrics", "line 57", 0),
                        new Unmapped("Unfair-advantage", "line 60", 0));
        assertThat(revision("urbanvitaliz", 2).ignored())
                .containsExactly(
                        new Ignored(Ignored.IgnoredKind.COMMENT, "line 11"),
                        new Ignored(Ignored.IgnoredKind.COMMENT, "line 22"));
    }

    @Test
    void the_segment_is_reworded_its_three_levels_go_and_public_bodies_arrive() {
        var kinds = refocusing.stream()
                .map(change -> change.getClass().getSimpleName())
                .toList();
        assertThat(kinds).containsExactly("RemoveItem", "RemoveItem", "RemoveItem", "RewordItem", "AddItem");
        var reworded = (Change.RewordItem) refocusing.get(3);
        assertThat(first.items().get(reworded.item()).title()).startsWith("Collectivités territoriales (Communes");
        assertThat(reworded.title()).startsWith("Communes et intercocommunalités en France");
    }

    @Test
    void bullets_that_lose_their_level_are_reworded_not_replaced() {
        assertThat(flattening)
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("RewordItem", "RewordItem");
        var third = after(second, flattening);
        assertThat(third.items().keySet()).isEqualTo(second.items().keySet());
        assertThat(third.itemsOf(CHANNELS).map(Item::wording))
                .contains(
                        new Item.Wording("réseau via EPF/ DDT/ départements/ régions/ agences d'urba", null),
                        new Item.Wording("viennent spontanément vers nous (via communication institutionnelle)", null));
    }

    private static List<String> titles(Canvas canvas, Block block) {
        return canvas.inReadingOrder(block).stream().map(Item::title).toList();
    }
}
