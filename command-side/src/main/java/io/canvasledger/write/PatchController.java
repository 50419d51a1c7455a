package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasCommand.ChangeCanvas;
import io.canvasledger.canvas.Change;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Standing;
import io.canvasledger.http.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes what is mentioned and nothing else: a member that is left out stays, one that is {@code null} is cleared (JSON
 * merge patch, RFC 7396, to one level: tags and attributes are replaced as a whole). All of it is one version.
 */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
@Tag(name = "Single changes")
class PatchController {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";

    /** What to change about an item; {@code title} and {@code block} cannot be cleared. */
    record ItemPatch(
            @Nullable String title,
            @Nullable @Schema(nullable = true) String description,
            @Nullable @Schema(nullable = true) List<String> tags,
            @Nullable Block block,
            @Nullable @Schema(nullable = true) Integer position,
            @Nullable @Schema(nullable = true) Standing standing,
            @Nullable @Schema(nullable = true) Attributes attributes,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) {}

    /** What to change about the canvas itself; {@code name} and {@code archived} cannot be cleared. */
    record CanvasPatch(
            @Nullable String name,
            @Nullable @Schema(nullable = true) String description,
            @Nullable Boolean archived,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) {}

    private final Writing writing;
    private final JsonMapper json;

    PatchController(Writing writing, JsonMapper json) {
        this.writing = writing;
        this.json = json;
    }

    @PatchMapping(consumes = {MERGE_PATCH, JSON})
    @Operation(
            summary = "Rename, describe, archive or bring back a canvas",
            description =
                    "Changes what is mentioned and nothing else: a member that is left out stays, one that is null"
                            + " is cleared (JSON merge patch, RFC 7396). All of it is one version.",
            operationId = "patchCanvas",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = CanvasPatch.class)),
                                @Content(mediaType = JSON, schema = @Schema(implementation = CanvasPatch.class))
                            }))
    ResponseEntity<WriteAnswer> patchCanvas(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody ObjectNode body) {
        var patch = read(body, CanvasPatch.class);
        var changes = new ArrayList<Change>();
        if (Boolean.FALSE.equals(patch.archived())) {
            changes.add(new Change.BringBackCanvas());
        }
        if (body.has("name")) {
            changes.add(new Change.RenameCanvas(patch.name()));
        }
        if (body.has("description")) {
            changes.add(new Change.DescribeCanvas(patch.description()));
        }
        if (Boolean.TRUE.equals(patch.archived())) {
            changes.add(new Change.ArchiveCanvas());
        }
        var note = ChangesController.note(patch.rationale(), patch.effectiveOn(), patch.evidence());
        return write(caller, canvas, ifMatch, dryRun, note, changes);
    }

    @PatchMapping(
            path = "/items/{item}",
            consumes = {MERGE_PATCH, JSON})
    @Operation(
            summary = "Change an item",
            description = "Rewords, retags, moves, tests or retypes it: whatever is mentioned; null clears (JSON merge"
                    + " patch, RFC 7396; tags and attributes are replaced as a whole). All of it is one version.",
            operationId = "patchItem",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ItemPatch.class)),
                                @Content(mediaType = JSON, schema = @Schema(implementation = ItemPatch.class))
                            }))
    ResponseEntity<WriteAnswer> patchItem(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable UUID item,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody ObjectNode body) {
        var patch = read(body, ItemPatch.class);
        var id = new ItemId(item);
        var changes = new ArrayList<Change>();
        if (body.has("block") || body.has("position")) {
            changes.add(new Change.MoveItem(id, patch.block(), patch.position()));
        }
        if (body.has("title") || body.has("description")) {
            changes.add(new Change.RewordItem(
                    id,
                    body.has("title") && patch.title() == null ? "" : patch.title(),
                    body.has("description") && patch.description() == null ? "" : patch.description()));
        }
        if (body.has("tags")) {
            changes.add(new Change.RetagItem(id, patch.tags() == null ? List.of() : patch.tags()));
        }
        if (body.has("standing")) {
            changes.add(new Change.SetStanding(id, patch.standing()));
        }
        if (body.has("attributes")) {
            changes.add(new Change.SetAttributes(id, patch.attributes()));
        }
        var note = ChangesController.note(patch.rationale(), patch.effectiveOn(), patch.evidence());
        return write(caller, canvas, ifMatch, dryRun, note, changes);
    }

    private ResponseEntity<WriteAnswer> write(
            Caller caller, UUID canvas, @Nullable String ifMatch, boolean dryRun, Note note, List<Change> changes) {
        return writing.write(
                caller,
                new ChangeCanvas(Writing.canvas(caller, canvas), Writing.expected(ifMatch), note, changes, dryRun));
    }

    /** The tree tells what was mentioned, the record what it means. */
    private <T> T read(ObjectNode body, Class<T> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JacksonException e) {
            throw ProblemException.unreadable(e);
        }
    }
}
