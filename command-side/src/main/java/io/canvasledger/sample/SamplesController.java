package io.canvasledger.sample;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.command.Overloaded;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.page.Entries;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sample canvases to look around in, each with a dated history built from documented facts. */
@RestController
@RequestMapping("/api/v1/samples")
class SamplesController {

    /**
     * A sample.
     *
     * @param canvas the id it has once loaded
     * @param versions how many versions its history has
     * @param self where to read it once loaded
     */
    record Sample(
            String key, CanvasKind kind, String name, String description, int versions, UUID canvas, String self) {}

    private final SampleLoader loading;

    SamplesController(SampleLoader loading) {
        this.loading = loading;
    }

    @GetMapping
    ResponseEntity<Entries<Sample>> list(Caller caller) {
        return ResponseEntity.ok(new Entries<>(loading.samples().all().stream()
                .map(sample -> view(sample, caller))
                .toList()));
    }

    @PostMapping
    ResponseEntity<Entries<Sample>> loadAll(Caller caller) {
        refusingOverload(() -> loading.loadAll(caller));
        return list(caller);
    }

    @PostMapping("/{key}")
    Sample load(Caller caller, @PathVariable String key) {
        var sample = loading.samples()
                .named(key)
                .orElseThrow(() -> ProblemException.refused(
                        Reason.SAMPLE_UNKNOWN,
                        "given",
                        key,
                        "allowed",
                        loading.samples().keys().collect(Collectors.joining(", "))));
        refusingOverload(() -> loading.load(sample, caller));
        return view(sample, caller);
    }

    private static void refusingOverload(Runnable work) {
        try {
            work.run();
        } catch (Overloaded e) {
            throw ProblemException.refused(Reason.SERVER_BUSY).header("Retry-After", "1");
        }
    }

    private static Sample view(SampleCanvas sample, Caller caller) {
        var canvas = SampleLoader.canvas(sample, caller).uuid();
        return new Sample(
                sample.key(),
                sample.kind(),
                sample.name(),
                sample.description(),
                sample.versions(),
                canvas,
                Related.canvas(canvas));
    }
}
