package io.canvasledger.query.language;

import static io.canvasledger.query.language.EventsTold.STUDENTS;
import static io.canvasledger.query.language.EventsTold.SUBSIDY;
import static io.canvasledger.query.language.EventsTold.both;
import static io.canvasledger.query.language.EventsTold.euros;
import static io.canvasledger.query.language.EventsTold.item;
import static io.canvasledger.query.language.EventsTold.moved;
import static io.canvasledger.query.language.EventsTold.relationship;
import static io.canvasledger.query.language.EventsTold.reworded;
import static io.canvasledger.query.language.EventsTold.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.CanvasDescribed;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happened can be told, in both languages. */
class EveryEventToldTest {

    @Test
    void every_kind_of_event_is_told_in_both_languages() {
        var told = new HashSet<Class<?>>();
        everything().forEach(event -> {
            told.add(event.getClass());
            assertThat(both(event))
                    .doesNotHaveDuplicates()
                    .allMatch(sentence -> sentence.endsWith(".") || sentence.endsWith("?"))
                    .noneMatch(sentence -> sentence.contains("{") || sentence.contains("null"));
        });

        assertThat(told).containsExactlyInAnyOrder(CanvasEvent.class.getPermittedSubclasses());
    }

    private static Stream<CanvasEvent> everything() {
        var links = Stream.of(LinkType.values()).map(type -> new Link(SUBSIDY, type, STUDENTS));
        var ends = links.<CanvasEvent>flatMap(link -> Stream.of(new ItemsLinked(link), new ItemsUnlinked(link)));
        var standings = Stream.concat(Stream.of(Standing.values()), Stream.of((Standing) null))
                .<CanvasEvent>map(standing -> new StandingChanged(SUBSIDY, null, standing));
        return Stream.of(ends, standings, others()).flatMap(it -> it);
    }

    private static Stream<CanvasEvent> others() {
        return Stream.of(
                new VersionOpened(Note.NONE),
                new QuestionAnswered("Spring", "BUSINESS.CHANNELS.1", null, "By post"),
                new QuestionAnswered("Spring", "BUSINESS.CHANNELS.1", "By post", "By hand"),
                new QuestionAnswered("Spring", "BUSINESS.CHANNELS.1", "By hand", null),
                new RuleSwitched("OFFER_NOT_DEFINED", false),
                new RuleSwitched("NO_LONGER_A_RULE", true),
                new CanvasCreated(CanvasKind.BUSINESS, "Operator", null),
                new CanvasRenamed("a", "b"),
                new CanvasDescribed(null, "b"),
                new CanvasDescribed("a", "b"),
                new CanvasDescribed("a", null),
                new CanvasArchived(),
                new CanvasBroughtBack(),
                new ItemAdded(item(SUBSIDY, "Subsidy")),
                new ItemRemoved(item(SUBSIDY, "Subsidy")),
                reworded("a", null, "b", null),
                reworded("a", null, "b", "c"),
                reworded("a", "c", "b", "d"),
                reworded("a", "c", "b", null),
                reworded("a", null, "a", "c"),
                reworded("a", "b", "a", "c"),
                reworded("a", "b", "a", null),
                new ItemRetagged(SUBSIDY, List.of(), List.of("a")),
                new ItemRetagged(SUBSIDY, List.of("a"), List.of()),
                new ItemRetagged(SUBSIDY, List.of("a"), List.of("b")),
                new ItemRetagged(SUBSIDY, List.of("a", "b"), List.of("b", "a")),
                moved(Block.CHANNELS, null, Block.KEY_PARTNERS, null),
                moved(Block.CHANNELS, null, Block.KEY_PARTNERS, 3),
                moved(Block.CHANNELS, null, Block.CHANNELS, 3),
                moved(Block.CHANNELS, 1, Block.CHANNELS, 3),
                moved(Block.CHANNELS, 1, Block.CHANNELS, null),
                new AttributesChanged(
                        SUBSIDY,
                        null,
                        new RevenueStream(RevenueStream.RevenueType.SALARY, null, null, euros("1"), null, null, 2)),
                shift(relationship(null, Motive.ACQUISITION, "1"), relationship(null, Motive.RETENTION, "2")),
                shift(relationship(null, Motive.ACQUISITION, "1"), relationship(null, Motive.RETENTION, "1")),
                shift(null, relationship(null, Motive.RETENTION, "2", STUDENTS)),
                new MilestoneNamed(new Milestone("Launch", 1)),
                new MilestoneRemoved(new Milestone("Launch", 1)));
    }
}
