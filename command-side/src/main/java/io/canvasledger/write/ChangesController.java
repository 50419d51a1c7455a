package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Creates canvases, and records lists of changes as versions. */
@RestController
@RequestMapping("/api/v1/canvases")
class ChangesController {

    /**
     * A canvas to begin.
     *
     * @param changes first changes, part of version 1
     */
    record NewCanvas(
            CanvasKind kind,
            String name,
            @Nullable String description,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence,
            @Nullable List<Change> changes)
            implements Noted {}

    /**
     * Changes that belong together.
     *
     * @param rationale why
     * @param effectiveOn since when it is so in the business; absent means today
     * @param evidence what it rests on: free references
     * @param changes in order, each on what the ones before have left
     */
    record Changes(
            @Nullable String rationale,

            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence,
            List<Change> changes)
            implements Noted {}

    private final CanvasWriter writer;
    private final NewIds ids;

    ChangesController(CanvasWriter writer, NewIds ids) {
        this.writer = writer;
        this.ids = ids;
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<WriteAnswer> create(
            Caller caller, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody NewCanvas body) {
        return writer.write(
                caller,
                new CreateCanvas(
                        new CanvasId(caller.workspace(), ids.canvases().get()),
                        body.kind(),
                        body.name(),
                        body.description(),
                        body.note(),
                        body.changes() == null ? List.of() : ids.mint(body.changes()),
                        dryRun),
                Pointers.IN_LIST);
    }

    @PostMapping(path = "/{canvas}/changes", consumes = "application/json")
    ResponseEntity<WriteAnswer> change(Draft draft, @RequestBody Changes body) {
        if (body.changes() == null) {
            throw ProblemException.rejected(List.of(Refusal.of(Reason.VALUE_REQUIRED, "/changes")));
        }
        return writer.write(draft, body.note(), ids.mint(body.changes()), Pointers.IN_LIST);
    }
}
