package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers to review questions, and which coherence rules a canvas heeds. Each write records a version of its own. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
class StockTakingController {

    /**
     * An answer, with the note of its version; a blank one withdraws it.
     *
     * @param answer up to 4,000 characters
     */
    record NewAnswer(
            String answer,

            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) {}

    /**
     * Whether a rule is heeded, with the note of its version.
     *
     * @param on false to switch it off, true to switch it on again
     */
    record RuleSwitch(
            boolean on,

            @Nullable String rationale,

            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) {}

    private final Writing writing;

    StockTakingController(Writing writing) {
        this.writing = writing;
    }

    @PutMapping("/reviews/{review}/answers/{question}")
    ResponseEntity<WriteAnswer> answer(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable String review,
            @PathVariable String question,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody NewAnswer body) {
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                ChangesController.note(body.rationale(), body.effectiveOn(), body.evidence()),
                new Change.AnswerQuestion(review, question, body.answer()),
                Pointers.inBodyBut("/review", "/question"));
    }

    @DeleteMapping("/reviews/{review}/answers/{question}")
    ResponseEntity<WriteAnswer> withdraw(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable String review,
            @PathVariable String question,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String rationale,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn) {
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                ChangesController.note(rationale, effectiveOn, null),
                new Change.AnswerQuestion(review, question, null),
                Pointers.IN_PATH);
    }

    @PutMapping("/coherence/rules/{rule}")
    ResponseEntity<WriteAnswer> turn(
            Caller caller,
            @PathVariable UUID canvas,
            @PathVariable String rule,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody RuleSwitch body) {
        return write(
                caller,
                canvas,
                ifMatch,
                dryRun,
                ChangesController.note(body.rationale(), body.effectiveOn(), body.evidence()),
                new Change.SwitchRule(rule, body.on()),
                Pointers.inBodyBut("/rule"));
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
}
