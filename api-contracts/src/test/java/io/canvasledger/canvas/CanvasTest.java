package io.canvasledger.canvas;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.Memory.Removed;
import io.canvasledger.coherence.Rule;
import io.canvasledger.histories.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each event makes of a canvas. */
class CanvasTest {

    private static final String QUESTION = "BUSINESS.CHANNELS.1";

    private final Story story = Story.of("Paper");

    @Test
    void before_its_first_event_there_is_no_canvas() {
        assertThat(Canvas.blank(story.canvas().id()).exists()).isFalse();
        assertThat(story.canvas().exists()).isTrue();
        assertThat(story.canvas().version()).isOne();
    }

    @Test
    void a_canvas_is_called_described_and_closed_as_was_said_last() {
        assertThat(story.canvas().kind()).isEqualTo(CanvasKind.BUSINESS);
        assertThat(Story.of("Me", CanvasKind.PERSONAL).canvas().kind()).isEqualTo(CanvasKind.PERSONAL);
        assertThat(story.canvas().archived()).isFalse();
        story.renames("Screen");
        story.describes("After print");
        story.archives();
        assertThat(story.canvas().name()).isEqualTo("Screen");
        assertThat(story.canvas().description()).isEqualTo("After print");
        assertThat(story.canvas().archived()).isTrue();
        story.bringsBack();
        assertThat(story.canvas().archived()).isFalse();
    }

    @Test
    void an_item_is_as_was_said_of_it_last() {
        var kiosks = story.adds(CHANNELS, "Kiosks");
        story.rewords(kiosks, "Kiosks and shops", "In town");
        story.retags(kiosks, List.of("print", "town"));
        story.tests(kiosks, Standing.VALIDATED);
        story.moves(kiosks, CHANNELS, 2);
        var typed = new Channel(Channel.Reach.DIRECT, null, null, Set.of());
        story.attributes(kiosks, typed);

        assertThat(story.canvas().item(kiosks))
                .contains(new Item(
                        kiosks,
                        new Placement(CHANNELS, 2),
                        new Wording("Kiosks and shops", "In town"),
                        List.of("print", "town"),
                        Standing.VALIDATED,
                        typed));
    }

    @Test
    void what_is_said_of_an_item_that_is_not_there_says_nothing() {
        var nobody = ItemId.parse("0198c0de-0000-7000-8000-00000000ffff");
        var canvas = story.canvas();

        for (var event : List.<CanvasEvent>of(
                new ItemReworded(nobody, new Wording("A", null), new Wording("B", null)),
                new ItemRetagged(nobody, List.of(), List.of("print")),
                new ItemMoved(nobody, new Placement(CHANNELS, null), new Placement(CHANNELS, 1)),
                new StandingChanged(nobody, null, Standing.VALIDATED),
                new AttributesChanged(nobody, null, new Channel(null, null, null, Set.of(Channel.Phase.EVALUATION))))) {
            assertThat(canvas.evolve(event)).isEqualTo(canvas);
        }
    }

    @Test
    void items_are_read_by_block_then_by_position_then_by_id() {
        var segment = story.adds(CUSTOMER_SEGMENTS, "Readers");
        var oldest = story.adds(CHANNELS, "Kiosks");
        var youngest = story.adds(CHANNELS, "Post");
        var placed = story.adds(CHANNELS, "Web");
        story.moves(placed, CHANNELS, 9);

        assertThat(story.canvas().inReadingOrder(CHANNELS))
                .extracting(Item::id)
                .containsExactly(placed, oldest, youngest);
        assertThat(story.canvas().inReadingOrder()).hasSize(4).isSortedAccordingTo(Item.READING_ORDER);
        assertThat(story.canvas().itemsOf(CUSTOMER_SEGMENTS))
                .extracting(Item::id)
                .containsExactly(segment);
    }

    @Test
    void an_item_whose_id_a_client_chose_comes_where_its_id_falls_however_young_it_is() {
        var older = story.adds(CHANNELS, "Kiosks");
        var chosen = ItemId.parse("00000000-0000-4000-8000-000000000001");
        story.adds(new Item(chosen, new Placement(CHANNELS, null), new Wording("Web", null), List.of(), null, null));

        assertThat(story.canvas().inReadingOrder(CHANNELS)).extracting(Item::id).containsExactly(chosen, older);
    }

    @Test
    void links_come_and_go_and_belong_to_both_their_ends() {
        var offer = story.adds(VALUE_PROPOSITIONS, "News");
        var web = story.adds(CHANNELS, "Web");
        var readers = story.adds(CUSTOMER_SEGMENTS, "Readers");
        var serves = story.links(offer, LinkType.SERVES, readers);
        var reaches = story.links(offer, LinkType.REACHES, web);

        assertThat(story.canvas().links()).containsExactlyInAnyOrder(serves, reaches);
        assertThat(story.canvas().linksOf(readers)).containsExactly(serves);
        assertThat(story.canvas().linksOf(offer)).hasSize(2);
        story.unlinks(serves);
        assertThat(story.canvas().links()).containsExactly(reaches);
    }

    @Test
    void a_relationship_addresses_whom_it_names_and_whom_it_serves_and_nothing_else_addresses_anybody() {
        var readers = story.adds(CUSTOMER_SEGMENTS, "Readers");
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var offer = story.adds(VALUE_PROPOSITIONS, "News");
        var club =
                story.adds(CUSTOMER_RELATIONSHIPS, "Club", new Relationship(null, null, null, null, Set.of(readers)));
        var hotline = story.adds(CUSTOMER_RELATIONSHIPS, "Hot-line");
        story.links(club, LinkType.SERVES, firms);
        story.links(club, LinkType.NEEDS, offer);
        story.links(offer, LinkType.SERVES, readers);

        var board = story.canvas().board();

        assertThat(board.addressedBy(club)).containsExactlyInAnyOrder(readers, firms);
        assertThat(board.addressedBy(hotline)).isEmpty();
        assertThat(board.addressedBy(offer)).isEmpty();
        assertThat(board.addressedBy(ItemId.FIRST)).isEmpty();
    }

    @Test
    void the_latest_effective_day_is_remembered_whichever_was_said_last() {
        assertThat(story.canvas().effectiveOn()).isNull();
        story.version("Founded", LocalDate.of(2020, 1, 1));
        story.version("Without a day");
        assertThat(story.canvas().effectiveOn()).isEqualTo("2020-01-01");
        story.version("Grew", LocalDate.of(2024, 1, 1));
        story.version("Learned of late", LocalDate.of(2022, 1, 1));
        assertThat(story.canvas().effectiveOn()).isEqualTo("2024-01-01");
    }

    @Test
    void what_was_removed_is_remembered_until_it_is_back_oldest_first() {
        var kiosks = story.adds(CHANNELS, "Kiosks");
        var post = story.adds(CHANNELS, "Post");
        var gone = story.removes(kiosks);
        story.removes(post);

        assertThat(story.canvas().removed())
                .containsExactly(new Removed(kiosks, CHANNELS, "Kiosks"), new Removed(post, CHANNELS, "Post"));
        assertThat(story.canvas().item(kiosks)).isEmpty();
        story.adds(gone);
        assertThat(story.canvas().removed()).extracting(Removed::item).containsExactly(post);
        story.removes(kiosks);
        assertThat(story.canvas().removed()).extracting(Removed::item).containsExactly(post, kiosks);
    }

    @Test
    void as_many_removed_items_are_remembered_as_the_limit_says_and_the_oldest_is_forgotten_first() {
        var items = IntStream.rangeClosed(0, Limits.REMEMBERED)
                .mapToObj(i -> story.adds(CHANNELS, "Channel " + i))
                .toList();
        items.subList(0, Limits.REMEMBERED).forEach(story::removes);
        assertThat(story.canvas().removed()).hasSize(Limits.REMEMBERED);

        story.removes(items.getLast());

        assertThat(story.canvas().removed())
                .extracting(Removed::item)
                .containsExactlyElementsOf(items.subList(1, items.size()));
    }

    @Test
    void a_review_knows_when_it_was_opened_and_last_answered_and_what_stands_answered() {
        story.answers("Spring", QUESTION, "By post");
        story.version();
        story.answers("Spring", "BUSINESS.CHANNELS.2", "On the web");
        story.version();
        story.answers("Spring", QUESTION, null);

        var review = story.canvas().reviews().get("Spring");

        assertThat(review.openedIn()).isOne();
        assertThat(review.answeredIn()).isEqualTo(3);
        assertThat(review.answers()).containsOnlyKeys("BUSINESS.CHANNELS.2");
    }

    @Test
    void milestones_and_rules_are_as_was_said_of_them_last() {
        story.names("Board", 1);
        story.names("Bank", 1);
        story.dropsMilestone("Board");
        story.switches(Rule.OFFER_NOT_DEFINED, false);
        story.switches(Rule.EARNED_BEFORE_SOLD, false);
        story.switches(Rule.OFFER_NOT_DEFINED, true);

        assertThat(story.canvas().milestones()).containsOnlyKeys("Bank");
        assertThat(story.canvas().silencedRules()).containsExactly(Rule.EARNED_BEFORE_SOLD.name());
    }
}
