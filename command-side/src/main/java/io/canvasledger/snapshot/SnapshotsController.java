package io.canvasledger.snapshot;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.command.CommandOutcome;
import io.canvasledger.decide.Decision;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.format.ParsedDocument;
import io.canvasledger.format.ParsedDocument.Dated;
import io.canvasledger.format.ParsedDocument.Refused;
import io.canvasledger.format.ParsedDocument.Understood;
import io.canvasledger.format.SnapshotFormats;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import io.canvasledger.write.CanvasWriter;
import io.canvasledger.write.Draft;
import io.canvasledger.write.NewIds;
import io.canvasledger.write.WriteAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes whole canvases as they were on a day, and records what must have changed in between. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/snapshots")
class SnapshotsController {

    private static final MediaType MARKDOWN = MediaType.TEXT_MARKDOWN;

    private final CanvasWriter writer;
    private final NewIds ids;

    SnapshotsController(CanvasWriter writer, NewIds ids) {
        this.writer = writer;
        this.ids = ids;
    }

    /** A reference may hold commas, at which lists of parameters would otherwise be cut. */
    @InitBinder
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
    }

    @PostMapping(consumes = {"application/json", "text/markdown"})
    ResponseEntity<ImportAnswer> importSnapshots(
            Draft draft,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String rationale,
            @RequestParam(required = false) String @Nullable [] evidence,
            @RequestBody byte[] body) {
        var expected = draft.expected();
        var note = new Note(rationale, effectiveOn, evidence == null ? List.of() : List.of(evidence));
        if (!note.equals(Note.NONE) && !MARKDOWN.includes(MediaType.parseMediaType(contentType))) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST).because(Reason.NOTE_OUTSIDE_DOCUMENT, null);
        }
        var dated = understood(SnapshotFormats.read(contentType, body, note, ids.items()));
        var command = new ImportSnapshots(
                draft.canvas(), expected, dated.stream().map(Dated::snapshot).toList(), draft.dryRun());
        var recorded = writer.send(draft.caller(), command);
        return answer(draft.caller().author(), command, recorded, dated);
    }

    private static List<Dated> understood(ParsedDocument reading) {
        return switch (reading) {
            case Understood understood -> understood.snapshots();
            case Refused refused -> {
                var refusal = ProblemException.of(ProblemType.INVALID_REQUEST);
                for (var problem : refused.problems()) {
                    refusal = refusal.because(problem);
                }
                throw refusal;
            }
        };
    }

    private static ResponseEntity<ImportAnswer> answer(
            String author, ImportSnapshots command, CommandOutcome<Canvas, Decision> recorded, List<Dated> dated) {
        var accepted = (Accepted) recorded.decision();
        var write = WriteAnswer.of(command.canvas(), author, recorded, accepted, command.dryRun());
        var versions = write.versions().iterator();
        var snapshots = new ArrayList<ImportAnswer.Imported>();
        for (int i = 0; i < dated.size(); i++) {
            boolean unchanged =
                    accepted.unchanged().contains(dated.get(i).snapshot().pointer());
            snapshots.add(ImportAnswer.Imported.of(dated.get(i), unchanged ? null : versions.next()));
        }
        return ResponseEntity.ok()
                .eTag("\"" + write.version() + "\"")
                .body(new ImportAnswer(
                        write.canvas(),
                        write.version(),
                        write.changed(),
                        write.dryRun(),
                        snapshots,
                        Objects.requireNonNull(write.related())));
    }
}
