package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.*;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.VersionId;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.decide.Decision.Rejected;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds for any commands at all, whatever they ask. */
class CanvasDeciderProperties {

    @Provide
    Arbitrary<List<CanvasCommand>> commands() {
        var first = Arbitraries.of(CanvasKind.class).map(kind ->
                (CanvasCommand) new CreateCanvas(ID, kind, "Operator", null, Note.NONE, Decided.ITEMS, false));
        return Combinators.combine(
                        first, AnyCommand.later().list().ofMinSize(20).ofMaxSize(60))
                .as((creation, later) -> {
                    var all = new ArrayList<CanvasCommand>();
                    all.add(creation);
                    all.addAll(later);
                    return all;
                });
    }

    @Provide
    Arbitrary<CanvasCommand> creations() {
        return AnyCommand.creation().map(CanvasCommand.class::cast);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_command_is_decided_and_always_in_the_same_way(@ForAll("commands") List<CanvasCommand> commands) {
        var canvas = Canvas.blank(ID);
        for (var command : commands) {
            var decision = CanvasDecider.decide(canvas, command);
            assertThat(CanvasDecider.decide(canvas, command)).isEqualTo(decision);
            switch (decision) {
                case Accepted accepted -> canvas = canvas.evolve(accepted.events());
                case Rejected rejected -> {
                    assertThat(rejected.reasons()).isNotEmpty();
                    assertThat(rejected.reasons()).allSatisfy(CanvasDeciderProperties::pointsIntoTheCommand);
                }
            }
        }
    }

    @Property
    void every_creation_is_decided(@ForAll("creations") CanvasCommand creation) {
        assertThat(CanvasDecider.decide(Canvas.blank(ID), creation)).isNotNull();
    }

    /** A property over histories in which nothing happens would hold of anything. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everything_happens_in_such_histories(@ForAll("commands") List<CanvasCommand> commands) {
        all(commands).forEach(event -> Statistics.collect(event.event().getClass()));
        Statistics.coverage(happened -> {
            for (var kind : CanvasEvent.class.getPermittedSubclasses()) {
                happened.check(kind).count(times -> times > 0);
            }
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void versions_count_on_without_gaps_and_each_begins_with_its_note(
            @ForAll("commands") List<CanvasCommand> commands) {
        int version = 0;
        for (var event : all(commands)) {
            if (event.event() instanceof VersionOpened) {
                version++;
            }
            assertThat(event.version()).isEqualTo(VersionId.main(version));
            assertThat(event.canvas()).isEqualTo(ID);
        }
        assertThat(folded(commands).version()).isEqualTo(version);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_event_tells_the_truth_about_what_was_there_before(@ForAll("commands") List<CanvasCommand> commands) {
        var canvas = Canvas.blank(ID);
        for (var event : all(commands)) {
            assertThat(fits(canvas, event)).as("%s on %s", event, canvas).isTrue();
            canvas = canvas.evolve(event);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_canvas_is_always_whole(@ForAll("commands") List<CanvasCommand> commands) {
        var canvas = folded(commands);

        assertThat(canvas.items().size()).isLessThanOrEqualTo(Limits.ITEMS);
        assertThat(canvas.links()).allSatisfy(link -> {
            var from = canvas.item(link.from()).orElseThrow();
            var to = canvas.item(link.to()).orElseThrow();
            assertThat(link.type().connects(from.block(), to.block())).isTrue();
        });
        assertThat(canvas.items().values()).allSatisfy(item -> {
            assertThat(item.attributes() == null || item.attributes().block() == item.block())
                    .isTrue();
            assertThat(item.segments()).allMatch(segment -> canvas.item(segment)
                    .filter(named -> named.block() == Block.CUSTOMER_SEGMENTS)
                    .isPresent());
        });
        assertThat(canvas.milestones().values())
                .allMatch(milestone -> milestone.version() >= 1 && milestone.version() <= canvas.version());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void asking_again_for_what_was_just_set_changes_nothing(
            @ForAll("commands") List<CanvasCommand> commands, @ForAll("settings") Change change) {
        var canvas = folded(commands);
        if (CanvasDecider.decide(canvas, asking(change)) instanceof Accepted accepted) {
            var after = canvas.evolve(accepted.events());
            var again = CanvasDecider.decide(after, asking(change));
            assertThat(again).isEqualTo(new Accepted(List.of(), List.of("/changes/0")));
        }
    }

    @Provide
    Arbitrary<Change> settings() {
        return AnyChange.change().filter(CanvasDeciderProperties::sets);
    }

    /** Whether it says how something shall be; the others say what shall happen, which cannot happen twice. */
    private static boolean sets(Change change) {
        return switch (change) {
            case Change.RewordItem _,
                    Change.RetagItem _,
                    Change.MoveItem _,
                    Change.SetStanding _,
                    Change.SetAttributes _,
                    Change.ShiftRelationship _,
                    Change.LinkItems _,
                    Change.RenameCanvas _,
                    Change.DescribeCanvas _,
                    Change.ArchiveCanvas _,
                    Change.BringBackCanvas _,
                    Change.AnswerQuestion _,
                    Change.SwitchRule _ -> true;
            case Change.AddItem _,
                    Change.RemoveItem _,
                    Change.UnlinkItems _,
                    Change.NameMilestone _,
                    Change.RemoveMilestone _ -> false;
        };
    }

    @Provide
    Arbitrary<Change> changes() {
        return AnyChange.change();
    }

    /** A kind that {@link AnyChange} does not know would be held to nothing here. */
    @Property(edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void every_kind_of_change_is_asked_for(@ForAll("changes") Change change) {
        Statistics.collect(change.getClass());
        Statistics.coverage(asked -> {
            for (var kind : Change.class.getPermittedSubclasses()) {
                asked.check(kind).count(times -> times > 0);
            }
        });
    }

    private static ChangeCanvas asking(Change change) {
        return new ChangeCanvas(ID, null, Note.NONE, List.of(change), false);
    }

    private static void pointsIntoTheCommand(Refusal reason) {
        assertThat(reason.pointer() == null
                        || reason.pointer().isEmpty()
                        || reason.pointer().startsWith("/"))
                .isTrue();
        assertThat(String.valueOf(reason.pointer())).doesNotContain("/null");
    }

    private static List<Recorded> all(List<CanvasCommand> commands) {
        var canvas = Canvas.blank(ID);
        var events = new ArrayList<Recorded>();
        for (var command : commands) {
            if (CanvasDecider.decide(canvas, command) instanceof Accepted accepted) {
                events.addAll(accepted.events());
                canvas = canvas.evolve(accepted.events());
            }
        }
        return events;
    }

    private static Canvas folded(List<CanvasCommand> commands) {
        return Canvas.blank(ID).evolve(all(commands));
    }

    /** Whether an event finds what it says it changes, and changes something. */
    private static boolean fits(Canvas canvas, Recorded recorded) {
        int version = recorded.version().number();
        return switch (recorded.event()) {
            case VersionOpened _ -> version == canvas.version() + 1;
            case CanvasCreated _ -> version == 1;
            case CanvasRenamed e ->
                canvas.name().equals(e.before()) && !e.after().equals(e.before());
            case CanvasDescribed e ->
                Objects.equals(canvas.description(), e.before()) && !Objects.equals(e.before(), e.after());
            case CanvasArchived _ -> !canvas.archived();
            case CanvasBroughtBack _ -> canvas.archived();
            case ItemAdded e -> canvas.item(e.item().id()).isEmpty();
            case ItemReworded e -> differs(canvas, e.item(), Item::wording, e.before(), e.after());
            case ItemRetagged e -> differs(canvas, e.item(), Item::tags, e.before(), e.after());
            case ItemMoved e -> differs(canvas, e.item(), Item::placement, e.before(), e.after());
            case ItemRemoved e ->
                e.item().equals(canvas.items().get(e.item().id()))
                        && canvas.linksOf(e.item().id()).findAny().isEmpty();
            case StandingChanged e -> differs(canvas, e.item(), Item::standing, e.before(), e.after());
            case AttributesChanged e -> differs(canvas, e.item(), Item::attributes, e.before(), e.after());
            case RelationshipShifted e -> differs(canvas, e.item(), Item::attributes, e.before(), e.after());
            case ItemsLinked e -> !canvas.links().contains(e.link()) && ends(canvas, e.link());
            case ItemsUnlinked e -> canvas.links().contains(e.link());
            case MilestoneNamed e ->
                !canvas.milestones().containsKey(e.milestone().name());
            case MilestoneRemoved e ->
                e.milestone().equals(canvas.milestones().get(e.milestone().name()));
            case CanvasEvent.QuestionAnswered e -> {
                var review = canvas.reviews().get(e.review());
                var before = review == null ? null : review.answers().get(e.question());
                yield Objects.equals(before, e.before()) && !Objects.equals(before, e.after());
            }
            case CanvasEvent.RuleSwitched e -> canvas.silencedRules().contains(e.rule()) == e.on();
        };
    }

    private static boolean ends(Canvas canvas, Link link) {
        return canvas.item(link.from()).isPresent() && canvas.item(link.to()).isPresent();
    }

    private static <T> boolean differs(Canvas canvas, ItemId id, Function<Item, T> part, T before, T after) {
        var item = canvas.items().get(id);
        return item != null && Objects.equals(part.apply(item), before) && !Objects.equals(before, after);
    }
}
