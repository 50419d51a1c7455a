package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.ID;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.accepted;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.events;
import static io.canvasledger.decide.Decided.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a command comes to when nothing speaks against it, and each change of the canvas itself. */
class CanvasDeciderTest {

    private final Canvas canvas = business();

    @Test
    void a_new_canvas_begins_with_version_one_and_its_first_changes_belong_to_it() {
        var note = new Note(" The idea\n", LocalDate.of(2001, 2, 3), List.of(" https://a.example/b ", "x"));
        var created = accepted(CanvasDecider.decide(
                Canvas.blank(ID),
                new CreateCanvas(
                        ID,
                        CanvasKind.PERSONAL,
                        "  A   journalist ",
                        "\n ",
                        note,
                        List.of(add(item(1), Block.CHANNELS, " The  radio")),
                        false)));

        assertThat(created.happened())
                .containsExactly(
                        new VersionOpened(
                                new Note("The idea", LocalDate.of(2001, 2, 3), List.of("https://a.example/b", "x"))),
                        new CanvasCreated(CanvasKind.PERSONAL, "A journalist", null),
                        new ItemAdded(new Item(
                                item(1),
                                new Placement(Block.CHANNELS, null),
                                new Wording("The radio", null),
                                List.of(),
                                null,
                                null)));
    }

    @Test
    void the_canvas_itself_is_renamed_described_archived_and_brought_back() {
        assertThat(events(decide(
                        canvas,
                        new Change.RenameCanvas("Carrier"),
                        new Change.DescribeCanvas("Since 1998"),
                        new Change.ArchiveCanvas(),
                        new Change.BringBackCanvas())))
                .containsExactly(
                        new CanvasEvent.CanvasRenamed("Operator", "Carrier"),
                        new CanvasEvent.CanvasDescribed(null, "Since 1998"),
                        new CanvasEvent.CanvasArchived(),
                        new CanvasEvent.CanvasBroughtBack());
    }

    @Test
    void a_milestone_names_an_earlier_version_or_the_very_one_it_is_recorded_with() {
        assertThat(events(decide(
                        canvas,
                        new Change.NameMilestone("Launch", 1),
                        new Change.NameMilestone(" The  board ", null),
                        new Change.RemoveMilestone("LAUNCH"))))
                .containsExactly(
                        new MilestoneNamed(new Milestone("Launch", 1)),
                        new MilestoneNamed(new Milestone("The board", 2)),
                        new CanvasEvent.MilestoneRemoved(new Milestone("Launch", 1)));
    }

    @Test
    void a_question_is_answered_answered_otherwise_and_withdrawn_in_one_review_whatever_the_case_of_its_name() {
        var question = "BUSINESS.CHANNELS.1";

        assertThat(events(decide(
                        canvas,
                        new Change.AnswerQuestion(" Spring  2024", question, " By mail "),
                        new Change.AnswerQuestion("spring 2024", question, "By phone"),
                        new Change.AnswerQuestion("Spring 2024", question, "By phone"),
                        new Change.AnswerQuestion("SPRING 2024", question, " "))))
                .containsExactly(
                        new CanvasEvent.QuestionAnswered("Spring 2024", question, null, "By mail"),
                        new CanvasEvent.QuestionAnswered("Spring 2024", question, "By mail", "By phone"),
                        new CanvasEvent.QuestionAnswered("Spring 2024", question, "By phone", null));
    }

    @Test
    void withdrawing_what_nobody_answered_opens_no_review() {
        assertThat(accepted(decide(canvas, new Change.AnswerQuestion("Spring", "BUSINESS.CHANNELS.1", null)))
                        .events())
                .isEmpty();
    }

    @Test
    void a_rule_is_switched_off_and_on_again_and_one_that_is_gone_can_still_be_switched_on() {
        assertThat(events(decide(
                        canvas,
                        new Change.SwitchRule("OFFER_NOT_DEFINED", true),
                        new Change.SwitchRule("OFFER_NOT_DEFINED", false),
                        new Change.SwitchRule("OFFER_NOT_DEFINED", false),
                        new Change.SwitchRule("OFFER_NOT_DEFINED", true))))
                .containsExactly(
                        new CanvasEvent.RuleSwitched("OFFER_NOT_DEFINED", false),
                        new CanvasEvent.RuleSwitched("OFFER_NOT_DEFINED", true));
        var old = canvas.evolve(new CanvasEvent.RuleSwitched("A_RULE_OF_OLD", false));
        assertThat(events(decide(old, new Change.SwitchRule("A_RULE_OF_OLD", true))))
                .containsExactly(new CanvasEvent.RuleSwitched("A_RULE_OF_OLD", true));
    }

    @Test
    void what_is_so_already_is_named_as_unchanged_and_opens_no_version() {
        var before = business(
                new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS), new Change.NameMilestone("Launch", 1));

        var nothing = accepted(decide(
                before,
                new Change.RewordItem(OFFER, " Calls ", null),
                new Change.RetagItem(OFFER, List.of()),
                new Change.MoveItem(OFFER, Block.VALUE_PROPOSITIONS, null),
                new Change.SetStanding(OFFER, null),
                new Change.SetAttributes(OFFER, new ValueProposition(Set.of())),
                new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS),
                new Change.RenameCanvas("Operator"),
                new Change.DescribeCanvas(""),
                new Change.BringBackCanvas(),
                new Change.NameMilestone("Launch", 1)));

        assertThat(nothing.events()).isEmpty();
        assertThat(nothing.unchanged()).hasSize(10).startsWith("/changes/0").endsWith("/changes/9");
    }

    @Test
    void archiving_what_is_archived_changes_nothing() {
        var archived = business(new Change.ArchiveCanvas());

        assertThat(accepted(decide(archived, new Change.ArchiveCanvas())).events())
                .isEmpty();
    }

    @Test
    void of_several_changes_those_that_change_nothing_are_named() {
        var decided = accepted(decide(canvas, new Change.RenameCanvas("Operator"), new Change.RenameCanvas("Carrier")));

        assertThat(decided.unchanged()).containsExactly("/changes/0");
        assertThat(decided.events()).hasSize(2);
    }

    @Test
    void whoever_names_the_present_version_may_change_it_and_whoever_names_none_may_too() {
        for (Integer expected : new Integer[] {1, null}) {
            assertThat(events(CanvasDecider.decide(
                            canvas,
                            new ChangeCanvas(
                                    ID, expected, Note.NONE, List.of(new Change.RenameCanvas("Carrier")), false))))
                    .hasSize(1);
        }
    }
}
