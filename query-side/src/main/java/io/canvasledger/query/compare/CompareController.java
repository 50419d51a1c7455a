package io.canvasledger.query.compare;

import io.canvasledger.access.Caller;
import io.canvasledger.query.version.Reading;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares any two versions of a canvas. Turned round, the references give the reversed comparison. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
class CompareController {

    private final Reading reading;

    CompareController(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/diff")
    ResponseEntity<DiffView> diff(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam String from,
            @RequestParam(defaultValue = "head") String to,
            @RequestParam(defaultValue = "true") boolean path,
            @RequestParam(required = false) @Nullable Integer minVersion,
            @RequestParam(required = false) @Nullable Integer wait) {
        var versions = new Wanted(caller, canvas, from, to, minVersion, wait);
        return answer(
                versions, language, path ? "diff" : "net", comparison -> new DiffTelling(comparison, language, path)
                        .view());
    }

    @GetMapping("/relationships/shift")
    ResponseEntity<ShiftView> shift(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam String from,
            @RequestParam(defaultValue = "head") String to,
            @RequestParam(required = false) @Nullable Integer minVersion,
            @RequestParam(required = false) @Nullable Integer wait) {
        var versions = new Wanted(caller, canvas, from, to, minVersion, wait);
        return answer(versions, language, "shift", comparison -> new ShiftTelling(comparison, language).view());
    }

    /** The two versions a reader wants compared, as the reader named them. */
    private record Wanted(
            Caller caller,
            UUID canvas,
            String from,
            String to,
            @Nullable Integer minVersion,
            @Nullable Integer patience) {}

    private <T> ResponseEntity<T> answer(Wanted wanted, Locale language, String kind, Function<Comparison, T> telling) {
        var from = Reading.reference("from", wanted.from());
        var to = Reading.reference("to", wanted.to());
        var versions =
                reading.canvasAt(wanted.caller(), wanted.canvas(), wanted.minVersion(), wanted.patience(), from, to);
        int older = Reading.resolve(versions, "from", wanted.from());
        int newer = Reading.resolve(versions, "to", wanted.to());
        var body = telling.apply(Comparison.of(versions, older, newer));
        return Reading.inLanguage(body, kind + "-" + older + "-" + newer, from.fixed() && to.fixed(), language);
    }
}
