package io.canvasledger.write;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Standing;
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

/** Single items added and removed, where REST clients expect it. Each records a version of its own. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/items")
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
            @Nullable List<String> evidence)
            implements Noted {}

    private final CanvasWriter writer;
    private final NewIds ids;

    ItemsController(CanvasWriter writer, NewIds ids) {
        this.writer = writer;
        this.ids = ids;
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<WriteAnswer> add(Draft draft, @RequestBody NewItem body) {
        var add = new Change.AddItem(
                body.id() == null ? ids.items().get() : body.id(),
                body.block(),
                body.title(),
                body.description(),
                body.tags(),
                body.position(),
                body.standing(),
                body.attributes());
        return writer.write(draft, body.note(), add, Pointers.IN_BODY);
    }

    @DeleteMapping("/{item}")
    ResponseEntity<WriteAnswer> remove(Draft draft, @PathVariable UUID item, Noted.InAddress noted) {
        return writer.write(draft, noted.note(), new Change.RemoveItem(new ItemId(item)), Pointers.IN_PATH);
    }
}
