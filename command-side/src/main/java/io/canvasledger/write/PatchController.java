package io.canvasledger.write;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Standing;
import io.canvasledger.change.Change;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
class PatchController {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";

    /** What to change about an item; {@code title}, {@code block} and {@code position} cannot be cleared. */
    record ItemPatch(
            @Nullable String title,
            @Nullable String description,
            @Nullable List<String> tags,
            @Nullable Block block,
            @Nullable Integer position,
            @Nullable Standing standing,
            @Nullable Attributes attributes,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence)
            implements Noted {}

    /** What to change about the canvas itself; {@code name} and {@code archived} cannot be cleared. */
    record CanvasPatch(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean archived,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence)
            implements Noted {}

    private final CanvasWriter writer;
    private final JsonMapper json;

    PatchController(CanvasWriter writer, JsonMapper json) {
        this.writer = writer;
        this.json = json;
    }

    @PatchMapping(consumes = {MERGE_PATCH, JSON})
    ResponseEntity<WriteAnswer> patchCanvas(Draft draft, @RequestBody ObjectNode body) {
        var patch = read(body, CanvasPatch.class, "archived");
        var changes = new Mentioned(body);
        if (Boolean.FALSE.equals(patch.archived())) {
            changes.add(new Change.BringBackCanvas(), "archived");
        }
        changes.add(new Change.RenameCanvas(patch.name()), "name");
        changes.add(new Change.DescribeCanvas(patch.description()), "description");
        if (Boolean.TRUE.equals(patch.archived())) {
            changes.add(new Change.ArchiveCanvas(), "archived");
        }
        return write(draft, patch, changes);
    }

    @PatchMapping(
            path = "/items/{item}",
            consumes = {MERGE_PATCH, JSON})
    ResponseEntity<WriteAnswer> patchItem(Draft draft, @PathVariable UUID item, @RequestBody ObjectNode body) {
        var patch = read(body, ItemPatch.class, "block", "position");
        var id = new ItemId(item);
        var changes = new Mentioned(body);
        changes.add(new Change.MoveItem(id, patch.block(), patch.position()), "block", "position");
        changes.add(
                new Change.RewordItem(
                        id, cleared(body, "title", patch.title()), cleared(body, "description", patch.description())),
                "title",
                "description");
        changes.add(new Change.RetagItem(id, patch.tags() == null ? List.of() : patch.tags()), "tags");
        changes.add(new Change.SetStanding(id, patch.standing()), "standing");
        changes.add(new Change.SetAttributes(id, patch.attributes()), "attributes");
        return write(draft, patch, changes);
    }

    /** The changes a patch comes to, each with the members it was read from. */
    private static final class Mentioned {

        private final ObjectNode body;
        private final List<Change> changes = new ArrayList<>();
        private final List<List<String>> parts = new ArrayList<>();

        Mentioned(ObjectNode body) {
            this.body = body;
        }

        void add(Change change, String... members) {
            var mentioned =
                    Stream.of(members).filter(body::has).map("/"::concat).toList();
            if (!mentioned.isEmpty()) {
                changes.add(change);
                parts.add(mentioned);
            }
        }
    }

    /** A blank text is none; leaving it out says nothing. */
    private static @Nullable String cleared(ObjectNode body, String member, @Nullable String text) {
        return text == null && body.has(member) ? "" : text;
    }

    private ResponseEntity<WriteAnswer> write(Draft draft, Noted noted, Mentioned patch) {
        return writer.write(draft, noted.note(), patch.changes, Pointers.inMembers(patch.parts));
    }

    /** The tree tells what was mentioned, the record what it means. @param kept members that cannot be cleared */
    private <T> T read(ObjectNode body, Class<T> type, String... kept) {
        T patch;
        try {
            patch = json.treeToValue(body, type);
        } catch (JacksonException e) {
            throw ProblemException.unreadable(e);
        }
        var cleared = Stream.of(kept)
                .filter(member -> body.path(member).isNull())
                .map(member -> Refusal.of(Reason.VALUE_REQUIRED, "/" + member))
                .toList();
        if (!cleared.isEmpty()) {
            throw ProblemException.rejected(cleared);
        }
        return patch;
    }
}
