package io.canvasledger.query.timeline;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.http.canvas.ItemView;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.page.Page;
import io.canvasledger.query.timeline.Timeline.EntryPlace;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Patience;
import io.canvasledger.query.version.TextMatch;
import io.canvasledger.query.version.Versions;
import io.canvasledger.refuse.Reason;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a canvas, and to one item of it. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
class TimelineController {

    /** A walk through a list, page by page, that sees no version later than its first page did. */
    private record Walk(String list, int pinned, Optional<EntryPlace> after) {

        private static final int KEYS = 3;

        static Walk of(String list, Versions canvas, @Nullable String cursor) {
            return Cursor.read(cursor, list, KEYS)
                    .map(read -> new Walk(
                            list,
                            Math.min(read.key(0, Integer::parseInt), canvas.head()),
                            Optional.of(new EntryPlace(read.day(1), read.key(2, Integer::parseInt)))))
                    .orElseGet(() -> new Walk(list, canvas.head(), Optional.empty()));
        }

        Cursor after(VersionView last) {
            return Cursor.of(
                    list, String.valueOf(pinned), last.effectiveOn().toString(), String.valueOf(last.version()));
        }
    }

    private final CanvasReader reader;

    TimelineController(CanvasReader reader) {
        this.reader = reader;
    }

    @GetMapping("/timeline")
    ResponseEntity<Page<VersionView>> timeline(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            TimelineFilter filter,
            @RequestParam(defaultValue = "NEWEST_FIRST") TimelineOrder.Direction order,
            @RequestParam(defaultValue = "RECORDED") TimelineOrder.By by,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute Patience patience) {
        int most = Page.limit(limit);
        check(filter);
        var ordered = new TimelineOrder(order, by);
        return reader.history(caller, canvas, patience, versions -> {
            var walk = Walk.of("timeline:" + versions.canvas() + ordered + filter, versions, cursor);
            var entries = new Timeline(versions, walk.pinned(), Sentences.in(language, versions.kind()))
                    .entries(filter, ordered, walk.after(), most + 1);
            return in(language, Page.of(entries, most, walk::after));
        });
    }

    @GetMapping("/items/{item}/history")
    ResponseEntity<ItemHistory> history(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "OLDEST_FIRST") TimelineOrder.Direction order,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute Patience patience) {
        int most = Page.limit(limit);
        var ordered = new TimelineOrder(order, TimelineOrder.By.RECORDED);
        return reader.history(
                caller,
                canvas,
                patience,
                versions -> in(language, history(versions, language, item, ordered, most, cursor)));
    }

    private static ResponseEntity<ItemHistory> history(
            Versions versions, Locale language, UUID item, TimelineOrder ordered, int most, @Nullable String cursor) {
        var walk = Walk.of("history:" + versions.canvas() + item + ordered, versions, cursor);
        var timeline = new Timeline(versions, walk.pinned(), Sentences.in(language, versions.kind()));
        var known = timeline.item(new ItemId(item))
                .orElseThrow(() -> ProblemException.refused(Reason.ITEM_UNKNOWN, "item", item));
        var entries = timeline.entries(TimelineFilter.ofItem(item), ordered, walk.after(), most + 1);
        var page = Page.of(entries, most, walk::after);
        var shown = Objects.requireNonNull(page.getBody());
        var history = new ItemHistory(
                ItemView.of(known.item()), known.removedIn() == null, known.removedIn(), shown.entries(), shown.next());
        return ResponseEntity.ok().headers(page.getHeaders()).body(history);
    }

    private static void check(TimelineFilter filter) {
        TextMatch.check("text", filter.text());
        if (filter.kind() != null && !EventKind.told().toList().containsAll(filter.kind())) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(
                            Reason.PARAMETER_INVALID,
                            null,
                            "parameter",
                            "kind",
                            "allowed",
                            EventKind.told().map(EventKind::name).collect(Collectors.joining(", ")));
        }
    }

    /** Says which language an answer is in, so that no cache gives it to readers of the other. */
    static <T> ResponseEntity<T> in(Locale language, ResponseEntity<T> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(answer.getBody());
    }
}
