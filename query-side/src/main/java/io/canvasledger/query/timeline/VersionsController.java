package io.canvasledger.query.timeline;

import io.canvasledger.access.Caller;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.page.Page;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Patience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * A version in a list.
     *
     * @param recordedAt server time, UTC
     * @param effectiveOn the day it took effect in the business: as noted, else the day it was recorded (UTC)
     * @param evidence free references, in the order given
     * @param eventCount how many events it has
     * @param milestones the names it bears now, by name
     * @param self where to read it with its events
     */
    record VersionSummary(
            int version,
            String author,
            Instant recordedAt,
            LocalDate effectiveOn,
            @Nullable String rationale,
            List<String> evidence,
            int eventCount,
            List<String> milestones,
            String self) {}

    private final CanvasReader reader;

    VersionsController(CanvasReader reader) {
        this.reader = reader;
    }

    /** Where to read a version with its events. */
    static String address(UUID canvas, int version) {
        return "/api/v1/canvases/" + canvas + "/versions/" + version;
    }

    @GetMapping
    ResponseEntity<Page<VersionSummary>> list(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute Patience patience) {
        int most = Page.limit(limit);
        return reader.history(caller, canvas, patience, versions -> {
            var list = "versions:" + versions.canvas();
            int before = Cursor.read(cursor, list, 1)
                    .map(last -> last.key(0, Integer::parseInt))
                    .orElse(Integer.MAX_VALUE);
            var rows = VersionList.before(before, versions, most + 1);
            return Page.of(rows, most, last -> Cursor.of(list, String.valueOf(last.version())));
        });
    }

    @GetMapping("/{version}")
    ResponseEntity<TimelineEntry> version(
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
