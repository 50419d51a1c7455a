package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Standing;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single changes to items, links and milestones, where REST clients expect them. Each records a version of its own. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
class ItemsController {

    /** An item to add, with the note of its version. */
    record NewItem(
            @Nullable ItemId id,
            Block block,
            String title,
            @Nullable String description,
            @Nullable List<String> tags,
            @Nullable Integer position,
            @Nullable Standing standing,
            @Nullable Attributes attributes,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) {}

    /** A link to make, with the note of its version. */
    record NewLink(
            ItemId from,
            LinkType type,
            ItemId to,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) {}

    /**
     * A name for a version.
     *
     * @param name what to call it, 1–200 characters, unique in its canvas whatever the case of its letters
     * @param version the version to name; absent means the one in If-Match; for {@code *} the one this is
     *     recorded as
     */
    record NewMilestone(
            String name,
            @Nullable Integer version,
            @Nullable String rationale) {}

    private final Writing writing;
    private final NewIds ids;

    ItemsController(Writing writing, NewIds ids) {
        this.writing = writing;
        this.ids = ids;
    }

    @PostMapping(path = "/items", consumes = "application/json")
    ResponseEntity<WriteAnswer> add(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody NewItem body) {
        var add = new Change.AddItem(
                body.id() == null ? ids.items().get() : body.id(),
                body.block(),
                body.title(),
                body.description(),
                body.tags(),
                body.position(),
                body.standing(),
                body.attributes());
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                note(body.rationale(), body.effectiveOn(), body.evidence()),
                add,
                Pointers.IN_BODY);
    }

    @DeleteMapping("/items/{item}")
    ResponseEntity<WriteAnswer> remove(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable UUID item,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String rationale,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn) {
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                note(rationale, effectiveOn, null),
                new Change.RemoveItem(new ItemId(item)),
                Pointers.IN_PATH);
    }

    @PostMapping(path = "/links", consumes = "application/json")
    ResponseEntity<WriteAnswer> link(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody NewLink body) {
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                note(body.rationale(), body.effectiveOn(), body.evidence()),
                new Change.LinkItems(body.from(), body.type(), body.to()),
                Pointers.IN_BODY);
    }

    @DeleteMapping("/links/{from}/{type}/{to}")
    ResponseEntity<WriteAnswer> unlink(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable UUID from,
            @PathVariable LinkType type,
            @PathVariable UUID to,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String rationale,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn) {
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                note(rationale, effectiveOn, null),
                new Change.UnlinkItems(new ItemId(from), type, new ItemId(to)),
                Pointers.IN_PATH);
    }

    @PostMapping(path = "/milestones", consumes = "application/json")
    ResponseEntity<WriteAnswer> name(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody NewMilestone body) {
        var expected = Writing.expected(ifMatch);
        var named = body.version() == null ? expected : body.version();
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                note(body.rationale(), null, null),
                new Change.NameMilestone(body.name(), named),
                Pointers.IN_BODY);
    }

    @DeleteMapping("/milestones/{name}")
    ResponseEntity<WriteAnswer> unname(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable String name,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String rationale) {
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                note(rationale, null, null),
                new Change.RemoveMilestone(name),
                Pointers.IN_PATH);
    }

    private ResponseEntity<WriteAnswer> write(
            Caller caller,
            UUID canvas,
            @Nullable String ifMatch,
            boolean dryRun,
            Note note,
            Change change,
            Pointers pointers) {
        return writing.write(
                caller,
                new ChangeCanvas(
                        Writing.canvas(caller, canvas), Writing.expected(ifMatch), note, List.of(change), dryRun),
                pointers);
    }

    private static Note note(
            @Nullable String rationale, @Nullable LocalDate effectiveOn, @Nullable List<String> evidence) {
        return ChangesController.note(rationale, effectiveOn, evidence);
    }
}
