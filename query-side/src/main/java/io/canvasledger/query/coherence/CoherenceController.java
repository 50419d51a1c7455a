package io.canvasledger.query.coherence;

import io.canvasledger.access.Caller;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.http.page.Entries;
import io.canvasledger.query.coherence.CoherenceView.CoherenceDiffView;
import io.canvasledger.query.coherence.CoherenceView.RuleView;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.page.Page;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Patience;
import io.canvasledger.query.version.Versions;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a canvas holds together: at any version, between two, and over all of them. Warnings, never blockers. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/coherence")
class CoherenceController {

    private final CanvasReader reader;
    private final Coherences coherences;

    CoherenceController(CanvasReader reader, Coherences coherences) {
        this.reader = reader;
        this.coherences = coherences;
    }

    @GetMapping
    ResponseEntity<CoherenceView> coherence(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, version -> {
            var body = new CoherencePresenter(language).view(version.canvas());
            return CanvasReader.derived(body, language);
        });
    }

    @GetMapping("/diff")
    ResponseEntity<CoherenceDiffView> diff(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam String from,
            @RequestParam(defaultValue = "head") String to,
            @ModelAttribute Patience patience) {
        return reader.between(caller, canvas, patience, from, to, (before, after) -> {
            int older = before.number();
            int newer = after.number();
            var moments = coherences.upTo(before.among(), Math.max(older, newer));
            var body =
                    new CoherenceChange(before.among(), moments, older, newer).view(new CoherencePresenter(language));
            return CanvasReader.derived(body, language);
        });
    }

    @GetMapping("/series")
    ResponseEntity<SeriesView> series(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "RECORDED") TimeAxis by,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute Patience patience) {
        int most = Page.limit(limit);
        return reader.history(caller, canvas, patience, versions -> series(versions, language, by, most, cursor));
    }

    private ResponseEntity<SeriesView> series(
            Versions versions, Locale language, TimeAxis by, int most, @Nullable String cursor) {
        var list = "coherence:" + versions.canvas() + by;
        var read = Cursor.read(cursor, list, 2);
        int head = read.map(last -> last.key(0, Integer::parseInt))
                .filter(pinned -> pinned >= 1 && pinned <= versions.head())
                .orElse(versions.head());
        int after = read.map(last -> last.key(1, Integer::parseInt)).orElse(0);
        var series = new CoherenceSeriesPresenter(
                versions, coherences.along(by, versions, head), new CoherencePresenter(language));
        var page = Page.of(
                series.steps(after, most + 1),
                most,
                step -> Cursor.of(list, String.valueOf(head), String.valueOf(step.version())));
        var shown = Objects.requireNonNull(page.getBody());
        var answer = CanvasReader.derived(series.view(shown.entries(), shown.next()), language);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.addAll(answer.getHeaders());
                    page.getHeaders().getOrEmpty(HttpHeaders.LINK).forEach(link -> headers.add(HttpHeaders.LINK, link));
                })
                .body(answer.getBody());
    }

    @GetMapping("/rules")
    ResponseEntity<Entries<RuleView>> rules(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, version -> {
            var body = new CoherencePresenter(language).rules(version.canvas());
            return CanvasReader.derived(new Entries<>(body), language);
        });
    }
}
