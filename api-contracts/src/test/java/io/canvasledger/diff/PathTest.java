package io.canvasledger.diff;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.histories.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a path tells of what came back, and which words count as speaking of it. */
class PathTest {

    private final Story story = Story.of("SherpaAI");
    private final ItemId enterprises = story.adds(CUSTOMER_SEGMENTS, "Enterprises");
    private final ItemId training = story.adds(VALUE_PROPOSITIONS, "Employee Security Training");

    private void enterprisesLeaveAndReturn(String rationale) {
        story.version("Focus on individuals first");
        var gone = story.removes(enterprises);
        story.version(rationale);
        story.adds(gone);
    }

    @Test
    void only_what_came_back_returned_and_only_what_came_back_without_a_word_did_so_silently() {
        enterprisesLeaveAndReturn("Restoring what we dropped in spring");
        story.adds(CUSTOMER_SEGMENTS, "Developers");

        assertThat(path(2, 3).returned()).extracting(Strand::subject).containsExactly(new Presence(enterprises));
        assertThat(path(2, 3).returned())
                .flatExtracting(Strand::returns)
                .extracting(Return::silent)
                .containsExactly(false);
    }

    @Test
    void a_title_the_item_only_has_on_the_canvas_names_it_too() {
        story.tests(enterprises, Standing.HYPOTHESIS);
        story.version("Ten interviews");
        story.tests(enterprises, Standing.VALIDATED);
        story.version("Enterprises: the interviews were too few");
        story.tests(enterprises, Standing.HYPOTHESIS);
        var history = story.told();

        var path = Path.between(history.at(1), history.at(3), history.between(1, 3), List.of());

        assertThat(path.returned())
                .flatExtracting(Strand::returns)
                .extracting(Return::silent)
                .containsExactly(false);
    }

    @Test
    void a_title_the_item_had_for_a_while_names_it_too() {
        story.version();
        story.rewords(training, "Courses", null);
        story.version();
        var courses = story.removes(training);
        story.version("Our courses were a success");
        story.adds(courses.with(new Item.Wording("Employee Security Training", null)));

        assertThat(path(3, 4).returned())
                .isNotEmpty()
                .flatExtracting(Strand::returns)
                .extracting(Return::silent)
                .doesNotContain(true);
    }

    @Test
    void what_happened_later_or_is_told_twice_makes_no_other_path() {
        enterprisesLeaveAndReturn("Logo and typography");
        story.version("Gone again");
        story.removes(enterprises);
        var history = story.told();

        assertThat(Path.between(history.at(2), history.at(3), history.between(2, 3), history.events()))
                .isEqualTo(path(2, 3));
    }

    @Test
    void a_link_touches_the_items_at_both_its_ends_and_a_milestone_none() {
        story.version();
        story.links(training, LinkType.SERVES, enterprises);
        story.version();
        story.names("Board", 1);
        var history = story.told();

        assertThat(Path.touchedItems(history.between(1, 2))).containsExactlyInAnyOrder(training, enterprises);
        assertThat(Path.touchedItems(history.between(2, 3))).isEmpty();
    }

    private Path path(int from, int to) {
        var history = story.told();
        return Path.between(history.at(from), history.at(to), history.between(from, to), history.upTo(from));
    }
}
