package io.canvasledger.diff;

import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.OfOneItem;
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

    /** The same, each aspect with its value before and after. */
    public List<OfOneItem> facets() {
        return aspects().stream().map(this::facet).toList();
    }

    private OfOneItem facet(Aspect aspect) {
        var id = item();
        return switch (aspect) {
            case REWORDED -> new Facet.Worded(id, before.wording(), after.wording());
            case RETAGGED -> new Facet.Tagged(id, before.tags(), after.tags());
            case MOVED -> new Facet.Placed(id, before.placement(), after.placement());
            case STANDING -> new Facet.Tested(id, before.standing(), after.standing());
            case RECLASSIFIED -> new Facet.Typed(id, before.attributes(), after.attributes());
        };
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
