package io.canvasledger.snapshot;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasCommand.ImportSnapshots;
import io.canvasledger.canvas.Note;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.snapshot.SnapshotReading.Dated;
import io.canvasledger.snapshot.SnapshotReading.Refused;
import io.canvasledger.snapshot.SnapshotReading.Understood;
import io.canvasledger.write.NewIds;
import io.canvasledger.write.Recorded;
import io.canvasledger.write.WriteAnswer;
import io.canvasledger.write.Writing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes whole canvases as they were on a day, and records what must have changed in between. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/snapshots")
@Tag(name = "Snapshots", description = "Bring in a history that was kept as copies.")
class SnapshotsController {

    private final Writing writing;
    private final NewIds ids;

    SnapshotsController(Writing writing, NewIds ids) {
        this.writing = writing;
        this.ids = ids;
    }

    @PostMapping(consumes = {"application/json", "text/markdown"})
    @Operation(
            summary = "Import dated snapshots of a whole canvas",
            description = "One version a snapshot, all or none. JSON in the product's own or the commonest ad-hoc form,"
                    + " or Markdown; several at once as {\"snapshots\": […]}.",
            operationId = "importSnapshots",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description =
                                    "rationale, effectiveOn and evidence of the query are for a Markdown document,"
                                            + " which has no place for them; JSON says its own.",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(ref = "#/components/schemas/SnapshotBody")),
                                @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))
                            }))
    ResponseEntity<ImportAnswer> take(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String rationale,
            @RequestParam(required = false) @Nullable List<String> evidence,
            @RequestBody byte[] body) {
        var expected = Writing.expected(ifMatch);
        var note = new Note(rationale, effectiveOn, evidence == null ? List.of() : evidence);
        var dated = understood(SnapshotFormats.read(contentType, body, note, ids.items()));
        var command = new ImportSnapshots(
                Writing.canvas(caller, canvas),
                expected,
                dated.stream().map(Dated::snapshot).toList(),
                dryRun);
        var recorded = writing.send(caller, command);
        return answer(command, recorded, dated);
    }

    private static List<Dated> understood(SnapshotReading reading) {
        return switch (reading) {
            case Understood understood -> understood.snapshots();
            case Refused refused -> {
                var refusal = ProblemException.of(ProblemType.INVALID_REQUEST);
                for (var problem : refused.problems()) {
                    refusal = refusal.because(problem.code(), problem.pointer(), problem.details());
                }
                throw refusal;
            }
        };
    }

    private static ResponseEntity<ImportAnswer> answer(ImportSnapshots command, Recorded recorded, List<Dated> dated) {
        var accepted = (Accepted) recorded.decision();
        var write = WriteAnswer.of(command.canvas(), recorded, accepted, command.dryRun());
        var versions = write.versions().iterator();
        var snapshots = new ArrayList<ImportAnswer.Imported>();
        for (int i = 0; i < dated.size(); i++) {
            boolean unchanged = accepted.unchanged().contains("/snapshots/" + i);
            snapshots.add(ImportAnswer.Imported.of(dated.get(i), unchanged ? null : versions.next()));
        }
        return ResponseEntity.ok()
                .eTag("\"" + write.version() + "\"")
                .body(new ImportAnswer(
                        write.canvas(), write.version(), write.changed(), write.dryRun(), snapshots, write.self()));
    }
}
