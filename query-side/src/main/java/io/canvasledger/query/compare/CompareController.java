package io.canvasledger.query.compare;

import io.canvasledger.access.Caller;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Patience;
import io.canvasledger.query.version.Version;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares any two versions of a canvas. Turned round, the references give the reversed comparison. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
class CompareController {

    private final CanvasReader reader;

    CompareController(CanvasReader reader) {
        this.reader = reader;
    }

    @GetMapping("/diff")
    ResponseEntity<DiffView> diff(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam String from,
            @RequestParam(defaultValue = "head") String to,
            @RequestParam(defaultValue = "true") boolean path,
            @ModelAttribute Patience patience) {
        return reader.between(
                caller,
                canvas,
                patience,
                from,
                to,
                (older, newer) -> answer(
                        older, newer, language, comparison -> new DiffPresenter(comparison, language, path).view()));
    }

    @GetMapping("/relationships/shift")
    ResponseEntity<ShiftView> shift(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam String from,
            @RequestParam(defaultValue = "head") String to,
            @ModelAttribute Patience patience) {
        return reader.between(
                caller,
                canvas,
                patience,
                from,
                to,
                (older, newer) ->
                        answer(older, newer, language, comparison -> new ShiftPresenter(comparison, language).view()));
    }

    private static <T> ResponseEntity<T> answer(
            Version from, Version to, Locale language, Function<Comparison, T> presenter) {
        return CanvasReader.derived(presenter.apply(Comparison.of(from, to)), language);
    }
}
