package io.canvasledger.diff;

import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Item;
import java.util.List;
import java.util.stream.Stream;

/**
 * A diff as one block sees it. An item that went from one block to another is seen by both, and whatever else changed about
 * it is counted where it now stands. All lists are in reading order.
 *
 * @param changed differs and stood in this block before as after
 * @param movedIn came from another block
 * @param movedOut went to another block
 * @param linked new links with an end in this block
 * @param unlinked links that ended and had an end in this block
 */
public record BlockDifference(
        Block block,
        List<Item> added,
        List<Item> removed,
        List<ItemDifference> changed,
        List<ItemDifference> movedIn,
        List<ItemDifference> movedOut,
        List<Connection> linked,
        List<Connection> unlinked) {

    static BlockDifference of(CanvasDiff diff, Block block) {
        return new BlockDifference(
                block,
                diff.added().stream().filter(item -> item.block() == block).toList(),
                diff.removed().stream().filter(item -> item.block() == block).toList(),
                changed(diff, block).filter(change -> !change.changedBlock()).toList(),
                changed(diff, block).filter(ItemDifference::changedBlock).toList(),
                diff.changed().stream()
                        .filter(change ->
                                change.changedBlock() && change.before().block() == block)
                        .toList(),
                diff.linked().stream().filter(link -> link.touches(block)).toList(),
                diff.unlinked().stream().filter(link -> link.touches(block)).toList());
    }

    private static Stream<ItemDifference> changed(CanvasDiff diff, Block block) {
        return diff.changed().stream().filter(change -> change.after().block() == block);
    }

    /** Whether nothing differs here. */
    public boolean isEmpty() {
        return Stream.of(added, removed, changed, movedIn, movedOut, linked, unlinked)
                .allMatch(List::isEmpty);
    }

    /** A move to another block counts in the one it left too, so blocks do not add up to {@link CanvasDiff#counts}. */
    public Counts counts() {
        var here = Stream.concat(changed.stream(), movedIn.stream()).flatMap(change -> change.aspects().stream());
        var left = movedOut.stream().map(_ -> Aspect.MOVED);
        return Counts.of(added.size(), removed.size(), Stream.concat(here, left), linked.size(), unlinked.size());
    }
}
