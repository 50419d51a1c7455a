package io.canvasledger.standalone;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyPartner.PartnerKind;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.decide.CanvasDecider;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.query.version.Versions;
import io.canvasledger.query.view.Views;
import io.canvasledger.store.StreamHistory;
import io.canvasledger.write.CanvasCommands;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** Whatever is done to a canvas, everybody who tells what it is tells the same. */
class RandomCommandsTest {

    private static final int COMMANDS = 1_000;
    private static final PartnerKind[] PARTNERS = {PartnerKind.JOINT_VENTURE, PartnerKind.COOPETITION};
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private final Random random = new Random(20_260_301);
    private final CanvasId id = new CanvasId(WorkspaceId.DEFAULT, new UUID(random.nextLong(), random.nextLong()));
    private long minted;

    @Test
    void a_thousand_random_commands_leave_head_checkpoints_replays_and_pure_folds_in_agreement() {
        try (var application = SpringApplication.run(
                CanvasLedger.class, "--server.port=0", "--canvasledger.standalone.data-dir=" + data)) {
            var commands = application.getBean(CanvasCommands.class);
            var views = application.getBean(Views.class);

            var expected = send(commands);

            int head = expected.keySet().stream().max(Integer::compare).orElseThrow();
            var last = expected.get(head);
            assertThat(head).isGreaterThan(COMMANDS / 2);
            assertThat(stored(application.getBean("canvasHistory", StreamHistory.class)))
                    .as("the fold of the stored events")
                    .isEqualTo(last);
            assertThat(views.visibility()
                            .await(
                                    () -> Versions.head(views.current(), id)
                                            .filter(visible -> visible == head)
                                            .isPresent(),
                                    PATIENCE))
                    .isTrue();
            assertVersions(views, expected);

            application.getBean(Cache.class).removeAll();
            var same = new ChangeCanvas(id, head, Note.NONE, List.of(new Change.RenameCanvas(last.name())), true);
            assertThat(commands.send(same, "anybody").state().version())
                    .as("the aggregate, loaded again")
                    .isEqualTo(head);

            int before = views.generation();
            views.rebuild();
            assertThat(views.visibility().await(() -> views.generation() != before, PATIENCE))
                    .isTrue();
            assertVersions(views, expected);
        }
    }

    private void assertVersions(Views views, Map<Integer, Canvas> expected) {
        var versions = Versions.of(views.current(), id).orElseThrow();
        expected.forEach((version, canvas) ->
                assertThat(versions.at(version)).as("version %d", version).isEqualTo(canvas));
    }

    private Canvas stored(StreamHistory<?> history) {
        return Canvas.blank(id)
                .evolve(history.between(id, 0, Long.MAX_VALUE).stream()
                        .map(stored -> (Recorded) stored.recorded())
                        .toList());
    }

    /** Sends them all, and keeps beside the product what the pure functions say each version is. */
    private Map<Integer, Canvas> send(CanvasCommands commands) {
        var versions = new HashMap<Integer, Canvas>();
        var happened = new HashSet<Class<?>>();
        var canvas = Canvas.blank(id);
        for (int i = 0; i < COMMANDS; i++) {
            CanvasCommand command = i == 0
                    ? new CreateCanvas(id, CanvasKind.BUSINESS, "Random", null, Note.NONE, List.of(), false)
                    : new ChangeCanvas(id, null, Note.NONE, changes(canvas), false);
            var decision = commands.send(command, "anybody").decision();
            assertThat(decision).isEqualTo(CanvasDecider.decide(canvas, command));
            if (decision instanceof Accepted accepted && !accepted.events().isEmpty()) {
                accepted.events().forEach(event -> happened.add(event.event().getClass()));
                canvas = canvas.evolve(accepted.events());
                versions.put(canvas.version(), canvas);
            }
        }
        assertThat(happened)
                .as("what happened: a kind that does not wants a change below")
                .containsExactlyInAnyOrder(CanvasEvent.class.getPermittedSubclasses());
        return versions;
    }

    private List<Change> changes(Canvas canvas) {
        return Stream.generate(() -> change(canvas))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    private Change change(Canvas canvas) {
        if (canvas.archived()) {
            return new Change.BringBackCanvas();
        }
        var item = any(canvas);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                new Change.AddItem(
                        new ItemId(new UUID(7, minted++)), block(), word(), null, List.of(), null, null, null);
            case 4 -> new Change.RewordItem(item, word(), random.nextBoolean() ? word() : null);
            case 5 -> new Change.MoveItem(item, block(), random.nextInt(5));
            case 6 -> new Change.RemoveItem(item);
            case 7 -> new Change.SetStanding(item, any(Standing.values()));
            case 8 -> new Change.RetagItem(item, List.of(word()));
            case 9 -> new Change.ShiftRelationship(any(canvas, CUSTOMER_RELATIONSHIPS), relationship(canvas));
            case 10 -> new Change.SetAttributes(any(canvas, KEY_PARTNERS), new KeyPartner(any(PARTNERS)));
            case 11 -> new Change.LinkItems(item, any(LinkType.values()), any(canvas));
            case 12 ->
                new Change.LinkItems(any(canvas, KEY_RESOURCES), LinkType.IS_PROVIDED_BY, any(canvas, KEY_PARTNERS));
            case 13 ->
                canvas.links().stream()
                        .findFirst()
                        .map(link -> (Change) new Change.UnlinkItems(link.from(), link.type(), link.to()))
                        .orElseGet(() -> new Change.DescribeCanvas(word()));
            case 14 -> new Change.NameMilestone(word(), null);
            case 15 ->
                canvas.milestones().keySet().stream()
                        .findFirst()
                        .map(name -> (Change) new Change.RemoveMilestone(name))
                        .orElseGet(() -> new Change.NameMilestone(word(), null));
            case 16 -> new Change.AnswerQuestion("Spring", "BUSINESS.CHANNELS.1", word());
            case 17 -> new Change.SwitchRule("SEGMENT_WITHOUT_OFFER", random.nextBoolean());
            case 18 -> random.nextBoolean() ? new Change.RenameCanvas(word()) : new Change.DescribeCanvas(word());
            default -> new Change.ArchiveCanvas();
        };
    }

    private Relationship relationship(Canvas canvas) {
        var segments = canvas.itemsOf(Block.CUSTOMER_SEGMENTS)
                .limit(2)
                .map(item -> item.id())
                .toList();
        return new Relationship(
                null,
                any(Relationship.Motive.values()),
                null,
                BigDecimal.valueOf(random.nextInt(101)),
                Set.copyOf(segments));
    }

    private ItemId any(Canvas canvas) {
        return any(canvas.items().values().stream());
    }

    private ItemId any(Canvas canvas, Block block) {
        return any(canvas.itemsOf(block));
    }

    private ItemId any(Stream<Item> items) {
        var ids = items.map(Item::id).toList();
        return ids.isEmpty() ? new ItemId(new UUID(0, 0)) : ids.get(random.nextInt(ids.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Block block() {
        return any(Block.values());
    }

    private String word() {
        return "Word " + random.nextInt(2_000);
    }
}
