package io.canvasledger.query.version;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.http.canvas.ItemView;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.page.Entries;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.query.page.Page;
import io.canvasledger.refuse.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Canvases, and any version of one. */
@RestController
@RequestMapping("/api/v1/canvases")
class CanvasesController {

    /** A canvas in a list, as of its latest version. */
    record CanvasSummary(
            UUID id,
            CanvasKind kind,
            String name,
            @Nullable String description,
            boolean archived,
            int version,
            int items,
            Instant createdAt,
            Instant recordedAt,
            String author,
            LocalDate effectiveOn,
            String self,
            Related related) {}

    /**
     * Which canvases; everything absent means all.
     *
     * @param name held by its name, whatever its case and accents
     * @param author who recorded the latest version
     */
    record CanvasFilter(
            @Nullable CanvasKind kind,
            @Nullable String name,
            @Nullable String author) {}

    private final CanvasReader reader;

    CanvasesController(CanvasReader reader) {
        this.reader = reader;
    }

    @GetMapping
    ResponseEntity<Page<CanvasSummary>> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean archived,
            CanvasFilter filter,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer wait) {
        int most = Page.limit(limit);
        TextMatch.check("name", filter.name());
        return reader.workspace(caller, wait, views -> {
            var list = new CanvasList(views, caller.workspace(), archived, filter);
            return Page.of(list.after(cursor, most + 1), most, list::after, CanvasList.Entry::canvas);
        });
    }

    @GetMapping("/{canvas}")
    ResponseEntity<CanvasView> canvas(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, version -> {
            var body = CanvasView.of(version.canvas(), version.recorded());
            return CanvasReader.answer(body, String.valueOf(version.number()), version.fixed());
        });
    }

    @GetMapping("/{canvas}/items/{item}")
    ResponseEntity<ItemView> item(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, version -> version.canvas()
                .item(new ItemId(item))
                .map(found -> CanvasReader.answer(
                        ItemView.of(found).at(canvas, version.number()),
                        String.valueOf(version.number()),
                        version.fixed()))
                .orElseThrow(() -> ProblemException.refused(Reason.ITEM_UNKNOWN, "item", item)));
    }

    @GetMapping("/{canvas}/milestones")
    ResponseEntity<Entries<Milestone>> milestones(
            Caller caller, @PathVariable UUID canvas, @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, "head", version -> {
            var milestones = version.canvas().milestones().values().stream()
                    .sorted(Comparator.comparingInt(Milestone::version).thenComparing(Milestone::name))
                    .toList();
            return CanvasReader.derived(new Entries<>(milestones));
        });
    }
}
