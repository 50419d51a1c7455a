package io.canvasledger.query.timeline;

import io.canvasledger.access.Caller;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.page.Page;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Patience;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a canvas, and one of them with everything that happened in it. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/versions")
class VersionsController {

    /** Which versions; everything absent means all. */
    record VersionFilter(
            @Nullable String author,
            @Nullable String since,
            @Nullable String until) {

        Conditions conditions() {
            return Conditions.of(
                    TimelineFilter.ofVersions(author, since, until),
                    new TimelineOrder(TimelineOrder.Direction.NEWEST_FIRST, TimelineOrder.By.RECORDED));
        }
    }

    private final CanvasReader reader;

    VersionsController(CanvasReader reader) {
        this.reader = reader;
    }

    @GetMapping
    ResponseEntity<Page<VersionView>> list(
            Caller caller,
            @PathVariable UUID canvas,
            VersionFilter filter,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute Patience patience) {
        int most = Page.limit(limit);
        return reader.history(caller, canvas, patience, versions -> {
            var list = "versions:" + versions.canvas() + filter;
            int before = Cursor.read(cursor, list, 1)
                    .map(last -> last.key(0, Integer::parseInt))
                    .orElse(Integer.MAX_VALUE);
            var rows = VersionList.before(before, filter, versions, most + 1);
            return Page.of(rows, most, last -> Cursor.of(list, String.valueOf(last.version())));
        });
    }

    @GetMapping("/{version}")
    ResponseEntity<VersionView> version(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @PathVariable int version,
            @ModelAttribute Patience patience) {
        return reader.version(caller, canvas, patience, version, read -> {
            var versions = read.among();
            var entry = new Timeline(versions, versions.head(), Sentences.in(language, versions.kind())).entry(version);
            return TimelineController.in(language, CanvasReader.derived(entry));
        });
    }
}
