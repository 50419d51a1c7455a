package io.canvasledger.diff;

import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One item that is on both canvases, but not the same on both. */
public record ItemDifference(Item before, Item after) {

    public ItemId item() {
        return after.id();
    }

    /** In what it differs; never empty within a {@link CanvasDiff}. */
    public Set<Aspect> aspects() {
        return Aspect.between(before, after);
    }

    /** Whether it stands in another block than before. */
    public boolean changedBlock() {
        return before.block() != after.block();
    }

    /** What became of its title, word by word. */
    public List<TextRun> title() {
        return TextRun.between(before.title(), after.title());
    }

    /** What became of its description, word by word; none reads as empty. */
    public List<TextRun> description() {
        return TextRun.between(
                Objects.requireNonNullElse(before.description(), ""),
                Objects.requireNonNullElse(after.description(), ""));
    }

    ItemDifference reversed() {
        return new ItemDifference(after, before);
    }
}
