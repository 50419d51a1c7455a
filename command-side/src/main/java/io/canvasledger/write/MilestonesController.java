package io.canvasledger.write;

import io.canvasledger.canvas.Note;
import io.canvasledger.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names of versions given and removed. Each records a version of its own, which took effect on the day it was recorded. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/milestones")
class MilestonesController {

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

    private final CanvasWriter writer;

    MilestonesController(CanvasWriter writer) {
        this.writer = writer;
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<WriteAnswer> name(Draft draft, @RequestBody NewMilestone body) {
        var version = body.version() == null ? draft.expected() : body.version();
        return writer.write(
                draft, why(body.rationale()), new Change.NameMilestone(body.name(), version), Pointers.IN_BODY);
    }

    @DeleteMapping("/{name}")
    ResponseEntity<WriteAnswer> remove(
            Draft draft, @PathVariable String name, @RequestParam(required = false) @Nullable String rationale) {
        return writer.write(draft, why(rationale), new Change.RemoveMilestone(name), Pointers.IN_PATH);
    }

    private static Note why(@Nullable String rationale) {
        return new Note(rationale, null, List.of());
    }
}
