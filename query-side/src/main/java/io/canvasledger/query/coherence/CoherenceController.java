package io.canvasledger.query.coherence;

import io.canvasledger.access.Caller;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.coherence.CoherenceView.DiffView;
import io.canvasledger.query.coherence.CoherenceView.RuleView;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.page.Page;
import io.canvasledger.query.version.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a canvas holds together: at any version, between two, and over all of them. Warnings, never blockers. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/coherence")
class CoherenceController {

    private final Reading reading;
    private final Coherences coherences;

    CoherenceController(Reading reading, Coherences coherences) {
        this.reading = reading;
        this.coherences = coherences;
    }

    @GetMapping
    ResponseEntity<CoherenceView> coherence(
            Caller caller, Locale language, @PathVariable UUID canvas, @RequestParam(defaultValue = "head") String at) {
        var reference = Reading.reference("at", at);
        var versions = reading.canvasAt(caller, canvas, reference);
        int version = Reading.resolve(versions, "at", at);
        var body = new CoherenceTelling(language).view(versions.at(version));
        return Reading.inLanguage(body, "coherence-" + version, reference.fixed(), language);
    }

    @GetMapping("/diff")
    ResponseEntity<DiffView> diff(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam String from,
            @RequestParam(defaultValue = "head") String to) {
        var fromReference = Reading.reference("from", from);
        var toReference = Reading.reference("to", to);
        var versions = reading.canvasAt(caller, canvas, fromReference, toReference);
        int older = Reading.resolve(versions, "from", from);
        int newer = Reading.resolve(versions, "to", to);
        var moments = coherences.upTo(versions, Math.max(older, newer));
        var body = new CoherenceChange(versions, moments, older, newer).view(new CoherenceTelling(language));
        return Reading.inLanguage(
                body, "coherence-" + older + "-" + newer, fromReference.fixed() && toReference.fixed(), language);
    }

    @GetMapping("/series")
    ResponseEntity<SeriesView> series(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "RECORDED") TimeAxis by,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        var versions = reading.canvas(caller, canvas);
        var list = "coherence:" + versions.canvas() + by;
        var read = Cursor.read(cursor, list, 2);
        int head = read.map(last -> last.key(0, Integer::parseInt))
                .filter(pinned -> pinned >= 1 && pinned <= versions.head())
                .orElse(versions.head());
        int after = read.map(last -> last.key(1, Integer::parseInt)).orElse(0);
        var series = new SeriesTelling(versions, by, coherences.upTo(versions, head), new CoherenceTelling(language));
        var page = Page.of(
                series.steps(after, most + 1),
                most,
                step -> Cursor.of(list, String.valueOf(head), String.valueOf(step.version())));
        var shown = Objects.requireNonNull(page.getBody());
        var answer = Reading.inLanguage(
                series.view(shown.entries(), shown.next()),
                "series-" + by + "-" + head + "-" + after + "-" + most,
                false,
                language);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.addAll(answer.getHeaders());
                    page.getHeaders().getOrEmpty(HttpHeaders.LINK).forEach(link -> headers.add(HttpHeaders.LINK, link));
                })
                .body(answer.getBody());
    }

    @GetMapping("/rules")
    ResponseEntity<List<RuleView>> rules(
            Caller caller, Locale language, @PathVariable UUID canvas, @RequestParam(defaultValue = "head") String at) {
        var reference = Reading.reference("at", at);
        var versions = reading.canvasAt(caller, canvas, reference);
        int version = Reading.resolve(versions, "at", at);
        var body = new CoherenceTelling(language).rules(versions.at(version));
        return Reading.inLanguage(body, "rules-" + version, reference.fixed(), language);
    }
}
