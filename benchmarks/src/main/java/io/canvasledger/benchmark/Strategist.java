package io.canvasledger.benchmark;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who writes canvases of a usual size with usual texts; the same seed writes the same. One thread's own. */
final class Strategist {

    static final int ITEMS = 100;
    private static final int LINKS = 20;
    private static final int ADDED_ONE_IN = 10;
    private static final long FIRST_MILLIS = 1_767_225_600_000L;

    private static final String[] WORDS = """
            customers who come back loyal first market online shop delivery week subscription monthly price trust \
            service partner local region team skills platform data support phone answer within hours hotel baker \
            fresh bread early morning order advance invoice contract yearly discount community forum members share \
            ideas product design brand quality cost fixed rent energy flour staff training equipment machine vans""".split(" ");

    /** A canvas with the items it began with, which later changes reword. */
    record Written(CanvasId canvas, List<ItemId> items) {}

    private final Random random;
    private long ids;

    Strategist(long seed) {
        this.random = new Random(seed);
        this.ids = seed << 24;
    }

    /** A canvas of {@link #ITEMS} items in all blocks, some linked, its relationships typed. */
    CreateCanvas newCanvas() {
        var changes = new ArrayList<Change>();
        var segments = new ArrayList<ItemId>();
        var offers = new ArrayList<ItemId>();
        var blocks = Block.values();
        for (int i = 0; i < ITEMS; i++) {
            var block = blocks[i * blocks.length / ITEMS];
            var add = add(block, segments);
            changes.add(add);
            switch (block) {
                case CUSTOMER_SEGMENTS -> segments.add(add.item());
                case VALUE_PROPOSITIONS -> offers.add(add.item());
                case CHANNELS,
                        CUSTOMER_RELATIONSHIPS,
                        REVENUE_STREAMS,
                        KEY_RESOURCES,
                        KEY_ACTIVITIES,
                        KEY_PARTNERS,
                        COST_STRUCTURE -> {
                    // nothing links to these
                }
            }
        }
        for (int i = 0; i < LINKS; i++) {
            changes.add(new Change.LinkItems(
                    offers.get(i % offers.size()), LinkType.SERVES, segments.get(i / offers.size() % segments.size())));
        }
        var id = new CanvasId(WorkspaceId.DEFAULT, uuid());
        return new CreateCanvas(id, CanvasKind.BUSINESS, words(3), words(12), note(), changes, false);
    }

    static Written written(CreateCanvas command) {
        return new Written(
                command.canvas(),
                command.changes().stream()
                        .filter(Change.AddItem.class::isInstance)
                        .map(change -> ((Change.AddItem) change).item())
                        .toList());
    }

    /** One item reworded, as one version. */
    ChangeCanvas rewording(Written canvas) {
        return change(canvas.canvas(), reword(any(canvas.items())));
    }

    /** Mostly one item reworded, now and then one added. */
    ChangeCanvas change(Written canvas) {
        return random.nextInt(ADDED_ONE_IN) == 0
                ? change(canvas.canvas(), add(Block.CHANNELS, List.of()))
                : rewording(canvas);
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Between 1 and {@code most}, both included. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private ChangeCanvas change(CanvasId canvas, Change change) {
        return new ChangeCanvas(canvas, null, note(), List.of(change), false);
    }

    private Note note() {
        return new Note(words(10), null, List.of());
    }

    private Change.RewordItem reword(ItemId item) {
        return new Change.RewordItem(item, words(6), words(20));
    }

    private Change.AddItem add(Block block, List<ItemId> segments) {
        return new Change.AddItem(
                new ItemId(uuid()),
                block,
                words(6),
                words(20),
                List.of(words(1)),
                null,
                Standing.HYPOTHESIS,
                block == Block.CUSTOMER_RELATIONSHIPS ? relationship(segments) : null);
    }

    private @Nullable Relationship relationship(List<ItemId> segments) {
        return new Relationship(
                any(List.of(Relationship.Category.values())),
                Relationship.Motive.RETENTION,
                null,
                BigDecimal.valueOf(upTo(100)),
                Set.of(any(segments)));
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** Shaped as the ids the application mints: increasing, then random. */
    private UUID uuid() {
        long version7 = (FIRST_MILLIS + ids++) << 16 | 0x7000;
        long variant = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(version7, variant);
    }
}
