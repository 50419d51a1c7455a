package io.canvasledger.write;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single links made and ended. Each records a version of its own. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/links")
class LinksController {

    /** A link to make, with the note of its version. */
    record NewLink(
            ItemId from,
            LinkType type,
            ItemId to,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence)
            implements Noted {}

    private final CanvasWriter writer;

    LinksController(CanvasWriter writer) {
        this.writer = writer;
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<WriteAnswer> link(Draft draft, @RequestBody NewLink body) {
        var link = new Change.LinkItems(body.from(), body.type(), body.to());
        return writer.write(draft, body.note(), link, Pointers.IN_BODY);
    }

    @DeleteMapping("/{from}/{type}/{to}")
    ResponseEntity<WriteAnswer> unlink(
            Draft draft,
            @PathVariable UUID from,
            @PathVariable LinkType type,
            @PathVariable UUID to,
            Noted.InAddress noted) {
        var unlink = new Change.UnlinkItems(new ItemId(from), type, new ItemId(to));
        return writer.write(draft, noted.note(), unlink, Pointers.IN_PATH);
    }
}
