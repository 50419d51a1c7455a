package io.canvasledger.diff;

import static io.canvasledger.canvas.Aspect.MOVED;
import static io.canvasledger.canvas.Aspect.RETAGGED;
import static io.canvasledger.canvas.Aspect.REWORDED;
import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.Subject.Linkage;
import io.canvasledger.canvas.Subject.Naming;
import io.canvasledger.canvas.Subject.OfCanvas;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.coherence.Rule;
import io.canvasledger.histories.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoVersionsTest {

    private final Story story = Story.of("Paper");

    @Test
    void a_reworded_item_is_one_change_told_word_by_word() {
        var offer = story.adds(VALUE_PROPOSITIONS, "Daily news in print");
        story.version();
        story.rewords(offer, "Daily news on any screen", "Where readers are.");

        var change = diff(1, 2).changed().getFirst();

        assertThat(change.aspects()).containsExactly(REWORDED);
        assertThat(change.title())
                .containsExactly(
                        new TextRun(TextRun.TextRunKind.EQUAL, "Daily news "),
                        new TextRun(TextRun.TextRunKind.DELETED, "in print"),
                        new TextRun(TextRun.TextRunKind.INSERTED, "on any screen"));
        assertThat(change.description())
                .containsExactly(new TextRun(TextRun.TextRunKind.INSERTED, "Where readers are."));
    }

    @Test
    void a_move_between_blocks_is_seen_from_both_and_counts_once_in_all() {
        var kiosks = story.adds(CHANNELS, "Kiosks");
        story.version();
        story.moves(kiosks, KEY_PARTNERS, null);
        story.retags(kiosks, List.of("print"));

        var diff = diff(1, 2);

        assertThat(diff.changed()).singleElement().satisfies(change -> assertThat(change.aspects())
                .containsExactly(RETAGGED, MOVED));
        assertThat(diff.in(CHANNELS).movedOut()).isEqualTo(diff.changed());
        assertThat(diff.in(KEY_PARTNERS).movedIn()).isEqualTo(diff.changed());
        assertThat(diff.in(CHANNELS).counts()).isEqualTo(new Counts(0, 0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(diff.in(KEY_PARTNERS).counts()).isEqualTo(new Counts(0, 0, 0, 1, 1, 0, 0, 0, 0));
        assertThat(diff.counts()).isEqualTo(new Counts(0, 0, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void reordering_a_block_reports_only_the_item_that_was_moved() {
        var first = story.adds(CHANNELS, "Kiosks");
        story.adds(CHANNELS, "Post");
        var last = story.adds(CHANNELS, "Web");
        story.version();
        story.moves(last, CHANNELS, 1);

        assertThat(diff(1, 2).changed()).extracting(ItemDifference::item).containsExactly(last);
        assertThat(diff(1, 2).in(CHANNELS).changed()).isEqualTo(diff(1, 2).changed());
        assertThat(diff(1, 2).in(CHANNELS).movedIn()).isEmpty();
        assertThat(story.canvas().inReadingOrder(CHANNELS)).extracting(Item::id).startsWith(last, first);
    }

    @Test
    void a_link_is_told_with_the_items_at_its_ends_and_seen_by_both_blocks() {
        var subscription = story.adds(REVENUE_STREAMS, "Subscription");
        var readers = story.adds(CUSTOMER_SEGMENTS, "Readers");
        story.version();
        var link = story.links(subscription, LinkType.IS_PAID_BY, readers);

        var diff = diff(1, 2);

        assertThat(diff.linked()).containsExactly(new Connection(link, item(subscription, 2), item(readers, 2)));
        assertThat(diff.in(REVENUE_STREAMS).counts().linked()).isOne();
        assertThat(diff.in(CUSTOMER_SEGMENTS).counts().linked()).isOne();
        assertThat(diff.in(CHANNELS).isEmpty()).isTrue();
    }

    @Test
    void a_removal_names_who_removed_it_and_why_and_its_links_go_with_it() {
        var subscription = story.adds(REVENUE_STREAMS, "Subscription");
        var readers = story.adds(CUSTOMER_SEGMENTS, "Readers");
        var link = story.links(subscription, LinkType.IS_PAID_BY, readers);
        story.version("Advertisers pay for everything");
        story.removes(subscription);
        story.version("Unrelated");
        story.renames("Free paper");

        var history = story.told();
        var provenance = Provenance.of(diff(1, 3), history.between(1, 3));

        var removal = provenance.behind(new Presence(subscription)).orElseThrow();
        assertThat(removal.event()).isInstanceOf(ItemRemoved.class);
        assertThat(removal.by()).isEqualTo(history.version(2));
        assertThat(removal.by().note().rationale()).isEqualTo("Advertisers pay for everything");
        assertThat(provenance.behind(new Linkage(link)).orElseThrow().by()).isEqualTo(history.version(2));
        assertThat(provenance.behind(OfCanvas.NAME).orElseThrow().by()).isEqualTo(history.version(3));
        assertThat(provenance.behind(new Presence(readers))).isEmpty();
    }

    @Test
    void each_aspect_of_an_item_has_its_own_version_behind_it() {
        var offer = story.adds(VALUE_PROPOSITIONS, "News");
        story.version("Tested");
        story.tests(offer, Standing.VALIDATED);
        story.version("Clearer");
        story.rewords(offer, "Local news", null);
        story.version("Sorted");
        story.moves(offer, VALUE_PROPOSITIONS, 1);

        var provenance = Provenance.of(diff(4, 1), story.told().between(4, 1));

        assertThat(provenance.behind().values())
                .extracting(event -> event.by().version())
                .containsExactly(3, 4, 2);
        assertThat(provenance.behind().keySet())
                .containsExactly(
                        new OfItem(offer, REWORDED), new OfItem(offer, MOVED), new OfItem(offer, Aspect.STANDING));
    }

    @Test
    void behind_a_wording_is_who_found_the_words_not_who_brought_the_item_back_with_them() {
        var offer = story.adds(VALUE_PROPOSITIONS, "News");
        story.version("Clearer");
        story.rewords(offer, "Local news", null);
        story.version("Gone");
        var gone = story.removes(offer);
        story.version("Restored");
        story.adds(gone);

        var provenance = Provenance.of(diff(1, 4), story.told().between(1, 4));

        assertThat(provenance
                        .behind(new OfItem(offer, REWORDED))
                        .orElseThrow()
                        .by()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void an_item_that_came_back_in_other_words_was_reworded_by_whoever_brought_it_back() {
        var offer = story.adds(VALUE_PROPOSITIONS, "News");
        story.version();
        var gone = story.removes(offer);
        story.version();
        story.adds(gone.with(new Item.Wording("Local news", null)));

        var diff = diff(1, 3);

        assertThat(diff.counts()).isEqualTo(new Counts(0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(Provenance.of(diff, story.told().between(1, 3))
                        .behind(new OfItem(offer, REWORDED))
                        .orElseThrow()
                        .by()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void a_canvas_is_only_compared_with_itself() {
        var other = Canvas.blank(CanvasId.parse("default/0198c0de-0000-7000-8000-00000000ffff"));

        assertThatThrownBy(() -> CanvasDiff.between(story.canvas(), other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_diff_is_applied_only_to_the_version_it_starts_from() {
        story.version();
        story.renames("Free paper");
        var diff = diff(1, 2);

        assertThatThrownBy(() -> diff.applyTo(story.canvas())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void before_and_after_are_told_as_they_were() {
        var offer = story.adds(VALUE_PROPOSITIONS, "News");
        story.retags(offer, List.of("print"));
        story.tests(offer, Standing.HYPOTHESIS);
        story.version();
        story.retags(offer, List.of("screen", "free"));
        story.tests(offer, Standing.VALIDATED);
        story.rewords(offer, "Local news", null);

        assertThat(diff(1, 2).facets())
                .containsExactly(
                        new Facet.Worded(offer, new Item.Wording("News", null), new Item.Wording("Local news", null)),
                        new Facet.Tagged(offer, List.of("print"), List.of("screen", "free")),
                        new Facet.Tested(offer, Standing.HYPOTHESIS, Standing.VALIDATED));
    }

    @Test
    void what_ended_comes_before_what_began_and_milestones_before_answers_before_rules() {
        story.names("Zenith", 1);
        story.names("Noon", 1);
        story.version();
        story.switches(Rule.OFFER_NOT_DEFINED, false);
        story.answers("Spring", "BUSINESS.CHANNELS.1", "By post");
        story.names("Dawn", 1);
        story.names("Noon", 2);
        story.dropsMilestone("Zenith");

        assertThat(diff(1, 2).register())
                .containsExactly(
                        new Facet.Marked("Zenith", 1, null),
                        new Facet.Marked("Dawn", null, 1),
                        new Facet.Marked("Noon", 1, 2),
                        new Facet.Answered("Spring", "BUSINESS.CHANNELS.1", null, "By post"),
                        new Facet.Heeded(Rule.OFFER_NOT_DEFINED.name(), true, false));
        assertThat(diff(2, 1).register())
                .extracting(Facet::subject)
                .startsWith(new Naming("Dawn"), new Naming("Zenith"), new Naming("Noon"));
    }

    @Test
    void a_link_that_ended_is_seen_by_the_blocks_of_its_ends_alone() {
        var subscription = story.adds(REVENUE_STREAMS, "Subscription");
        var readers = story.adds(CUSTOMER_SEGMENTS, "Readers");
        var link = story.links(subscription, LinkType.IS_PAID_BY, readers);
        story.version();
        story.unlinks(link);

        var diff = diff(1, 2);

        assertThat(diff.in(REVENUE_STREAMS).unlinked())
                .containsExactly(new Connection(link, item(subscription, 1), item(readers, 1)));
        assertThat(diff.in(CUSTOMER_SEGMENTS).isEmpty()).isFalse();
        assertThat(diff.in(CHANNELS).unlinked()).isEmpty();
    }

    private CanvasDiff diff(int from, int to) {
        var history = story.told();
        return CanvasDiff.between(history.at(from), history.at(to));
    }

    private Item item(ItemId item, int version) {
        return story.told().at(version).item(item).orElseThrow();
    }
}
