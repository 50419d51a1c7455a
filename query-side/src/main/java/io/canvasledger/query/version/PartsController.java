package io.canvasledger.query.version;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.http.canvas.ItemView;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.page.Page;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The items and the links of a canvas at any version, chosen and in pages. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
class PartsController {

    private static final Comparator<Link> BY_ITEMS =
            Comparator.comparing(Link::from).thenComparing(Link::type).thenComparing(Link::to);

    /**
     * Which items; everything absent means all.
     *
     * @param text held by the title or the description, whatever its case and accents
     */
    record ItemFilter(
            @Nullable Block block,
            @Nullable String tag,
            @Nullable String text) {

        Predicate<Item> predicate() {
            return item -> (block == null || item.block() == block)
                    && (tag == null || item.tags().contains(tag))
                    && (text == null || says(item, text));
        }

        private static boolean says(Item item, String wanted) {
            return Stream.of(item.title(), item.description())
                    .anyMatch(words -> words != null && TextMatch.holds(words, wanted));
        }
    }

    /**
     * Which links; everything absent means all.
     *
     * @param item at either end
     */
    record LinkFilter(@Nullable UUID item, @Nullable LinkType type) {

        Predicate<Link> predicate() {
            return link -> (item == null || link.touches(new ItemId(item))) && (type == null || link.type() == type);
        }
    }

    private final CanvasReader reader;

    PartsController(CanvasReader reader) {
        this.reader = reader;
    }

    @GetMapping("/items")
    ResponseEntity<Page<ItemView>> items(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "head") String at,
            ItemFilter filter,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute Patience patience) {
        int most = Page.limit(limit);
        TextMatch.check("text", filter.text());
        return reader.at(caller, canvas, patience, at, version -> {
            var walk = new PartsWalk(version, "items:" + canvas + at + filter, most, cursor);
            return walk.page(
                    read -> read.inReadingOrder().stream()
                            .filter(filter.predicate())
                            .toList(),
                    (read, item) -> ItemView.of(item).at(canvas, read.version()));
        });
    }

    @GetMapping("/links")
    ResponseEntity<Page<Link>> links(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "head") String at,
            LinkFilter filter,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute Patience patience) {
        int most = Page.limit(limit);
        return reader.at(caller, canvas, patience, at, version -> {
            var walk = new PartsWalk(version, "links:" + canvas + at + filter, most, cursor);
            return walk.page(
                    read -> read.links().stream()
                            .filter(filter.predicate())
                            .sorted(BY_ITEMS)
                            .toList(),
                    (_, link) -> link);
        });
    }

    /** How an entry is shown that stands on a canvas. */
    private interface Showing<E, V> {
        V shown(Canvas canvas, E entry);
    }

    /** A walk through the parts of one version: all its pages are of the version its first page was of. */
    private record PartsWalk(
            Version version,
            String list,
            int most,
            @Nullable String cursor) {

        private static final int KEYS = 2;

        private static int within(String text, int least, int most) {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        }

        <E, V> ResponseEntity<Page<V>> page(Function<Canvas, List<E>> chosen, Showing<E, V> showing) {
            var place = Cursor.read(cursor, list, KEYS);
            int pinned = place.map(read ->
                            read.key(0, text -> within(text, 1, version.among().head())))
                    .orElse(version.number());
            int from = place.map(read -> read.key(1, text -> within(text, 1, Integer.MAX_VALUE - most)))
                    .orElse(0);
            var canvas = pinned == version.number()
                    ? version.canvas()
                    : version.among().at(pinned);
            var rows = chosen.apply(canvas).stream().skip(from).limit(most + 1L).toList();
            return Page.of(
                    rows,
                    most,
                    _ -> Cursor.of(list, String.valueOf(pinned), String.valueOf(from + most)),
                    entry -> showing.shown(canvas, entry));
        }
    }
}
