package io.canvasledger.write;

import io.canvasledger.change.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers to review questions. Each write records a version of its own. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/reviews/{review}/answers/{question}")
class AnswersController {

    /**
     * An answer, with the note of its version; a blank one withdraws it.
     *
     * @param answer up to 4,000 characters
     */
    record NewAnswer(
            String answer,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) implements Noted {}

    private final CanvasWriter writer;

    AnswersController(CanvasWriter writer) {
        this.writer = writer;
    }

    @PutMapping(consumes = "application/json")
    ResponseEntity<WriteAnswer> answer(
            Draft draft, @PathVariable String review, @PathVariable String question, @RequestBody NewAnswer body) {
        var answer = new Change.AnswerQuestion(review, question, body.answer());
        return writer.write(draft, body.note(), answer, Pointers.inBodyBut("/review", "/question"));
    }

    @DeleteMapping
    ResponseEntity<WriteAnswer> withdraw(
            Draft draft, @PathVariable String review, @PathVariable String question, Noted.InAddress noted) {
        var withdrawal = new Change.AnswerQuestion(review, question, null);
        return writer.write(draft, noted.note(), withdrawal, Pointers.IN_PATH);
    }
}
