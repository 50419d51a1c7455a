package io.canvasledger.review;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question to take stock with ("question pour faire le point"). Its id is stored in answers and never given to another
 * question: they are numbered without gaps, so a new one comes last in its block, and none is taken away. Its words are in the
 * message bundles.
 *
 * @param kind the kind of canvas it is asked of
 * @param block the block it is about
 * @param number 1 or more, within its kind and block
 */
public record ReviewQuestion(CanvasKind kind, Block block, int number) {

    private static final Map<Block, Integer> BUSINESS = Map.ofEntries(
            Map.entry(Block.CUSTOMER_SEGMENTS, 5),
            Map.entry(Block.VALUE_PROPOSITIONS, 4),
            Map.entry(Block.CHANNELS, 4),
            Map.entry(Block.CUSTOMER_RELATIONSHIPS, 4),
            Map.entry(Block.REVENUE_STREAMS, 4),
            Map.entry(Block.KEY_RESOURCES, 3),
            Map.entry(Block.KEY_ACTIVITIES, 3),
            Map.entry(Block.KEY_PARTNERS, 3),
            Map.entry(Block.COST_STRUCTURE, 3));

    private static final Map<Block, Integer> PERSONAL = Map.ofEntries(
            Map.entry(Block.CUSTOMER_SEGMENTS, 4),
            Map.entry(Block.VALUE_PROPOSITIONS, 3),
            Map.entry(Block.CHANNELS, 3),
            Map.entry(Block.CUSTOMER_RELATIONSHIPS, 3),
            Map.entry(Block.REVENUE_STREAMS, 3),
            Map.entry(Block.KEY_RESOURCES, 4),
            Map.entry(Block.KEY_ACTIVITIES, 3),
            Map.entry(Block.KEY_PARTNERS, 2),
            Map.entry(Block.COST_STRUCTURE, 3));

    /** Such as {@code BUSINESS.CHANNELS.2}. */
    public String id() {
        return kind + "." + block + "." + number;
    }

    /** The questions for a kind of canvas, by block. */
    public static List<ReviewQuestion> of(CanvasKind kind) {
        return Arrays.stream(Block.values())
                .flatMap(block -> IntStream.rangeClosed(1, count(kind, block))
                        .mapToObj(number -> new ReviewQuestion(kind, block, number)))
                .toList();
    }

    /** The question with that id; empty if there is none for that kind of canvas. */
    public static Optional<ReviewQuestion> of(CanvasKind kind, String id) {
        return of(kind).stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static int count(CanvasKind kind, Block block) {
        return switch (kind) {
            case BUSINESS -> BUSINESS.get(block);
            case PERSONAL -> PERSONAL.get(block);
        };
    }
}
