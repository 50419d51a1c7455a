package io.canvasledger.write;

import io.canvasledger.change.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which coherence rules a canvas heeds. Each write records a version of its own. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/coherence/rules")
class RulesController {

    /**
     * Whether a rule is heeded, with the note of its version.
     *
     * @param on false to switch it off, true to switch it on again
     */
    record RuleSwitch(
            boolean on,
            @Nullable String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable List<String> evidence) implements Noted {}

    private final CanvasWriter writer;

    RulesController(CanvasWriter writer) {
        this.writer = writer;
    }

    @PutMapping(path = "/{rule}", consumes = "application/json")
    ResponseEntity<WriteAnswer> switchRule(Draft draft, @PathVariable String rule, @RequestBody RuleSwitch body) {
        return writer.write(draft, body.note(), new Change.SwitchRule(rule, body.on()), Pointers.inBodyBut("/rule"));
    }
}
