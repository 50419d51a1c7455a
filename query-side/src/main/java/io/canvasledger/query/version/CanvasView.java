package io.canvasledger.query.version;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.http.canvas.ItemView;
import io.canvasledger.http.canvas.Related;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole canvas at one version.
 *
 * @param version the version this is
 * @param recordedAt when that version was recorded
 * @param author who recorded it
 * @param effectiveOn since when it is so in the business
 * @param blocks all nine, in the usual order, each with its items by position and then by id
 * @param links by the items they start from
 * @param milestones as named by this version, by version and then name
 * @param self where to read it as of this version
 * @param related where to go on
 */
public record CanvasView(
        UUID id,
        CanvasKind kind,
        String name,
        @Nullable String description,
        boolean archived,
        int version,
        Instant recordedAt,
        String author,
        LocalDate effectiveOn,
        List<BlockView> blocks,
        List<Link> links,
        List<Milestone> milestones,
        String self,
        Related related) {

    /** One block with its items, by position (those without one last) and then by id. */
    public record BlockView(Block block, List<ItemView> items) {}

    static CanvasView of(Canvas canvas, RecordedVersion recorded) {
        return new CanvasView(
                canvas.id().uuid(),
                canvas.kind(),
                canvas.name(),
                canvas.description(),
                canvas.archived(),
                canvas.version(),
                recorded.recordedAt(),
                recorded.author(),
                recorded.effectiveOn(),
                Stream.of(Block.values())
                        .map(block -> new BlockView(
                                block,
                                canvas.inReadingOrder(block).stream()
                                        .map(ItemView::of)
                                        .toList()))
                        .toList(),
                List.copyOf(canvas.links()),
                canvas.milestones().values().stream()
                        .sorted(Comparator.comparingInt(Milestone::version).thenComparing(Milestone::name))
                        .toList(),
                Related.canvas(canvas.id().uuid(), canvas.version()),
                Related.ofCanvas(canvas.id().uuid(), canvas.version()));
    }
}
