package io.canvasledger.query.timeline;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.version.VersionRow;
import io.canvasledger.query.version.Versions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the versions of one canvas as they were up to a version. However many versions and events are told, it takes four
 * statements: the versions, where their events are, the events, and who recorded them.
 *
 * @param pinned later versions stay out
 */
record Timeline(Versions canvas, int pinned, Sentences sentences) {

    /** Events told of one version in a list. */
    static final int EVENTS = 200;

    /** Where to go on: the last version told. */
    record EntryPlace(LocalDate effectiveOn, int version) {}

    /** An item as last known. */
    record LastKnown(Item item, @Nullable Integer removedIn) {}

    /** Where an event is, and what it is about. */
    private record Listed(
            int version,
            long sequence,
            @Nullable Block block,
            @Nullable String title,
            long matching,
            Map<ItemId, String> titles) {}

    /** The versions that match, each with its events that match, at most so many. */
    List<VersionView> entries(TimelineFilter filter, TimelineOrder order, Optional<EntryPlace> after, int most) {
        var conditions = Conditions.of(filter, order);
        var parameters = new HashMap<>(conditions.parameters());
        after.ifPresent(place -> {
            parameters.put("afterDay", place.effectiveOn());
            parameters.put("afterVersion", place.version());
        });
        var versions = versions(
                conditions.onVersions()
                        + after.map(_ -> " and " + order.after()).orElse(""),
                order.clause(),
                parameters,
                most);
        return told(versions, conditions.onEvents(), conditions.parameters(), EVENTS);
    }

    /** A version between 1 and head with all its events; how many there can be is bounded by what a canvas can hold. */
    VersionView entry(int version) {
        var versions = versions(" and v.version = :version", "v.version", Map.of("version", version), 1);
        return told(versions, "", Map.of(), Integer.MAX_VALUE).getFirst();
    }

    /** An item as it is or last was; empty if the canvas never held it. */
    Optional<LastKnown> item(ItemId id) {
        return canvas.at(pinned).item(id).map(item -> new LastKnown(item, null)).or(() -> canvas.sql("""
                                select max(sequence) from event where workspace = :workspace and canvas = :canvas
                                and version <= :pinned and item = :item and kind = :kind""")
                .param("pinned", pinned)
                .param("item", id.uuid())
                .param("kind", EventKind.ITEM_REMOVED.name())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(sequence -> canvas.events(List.of(sequence)).getFirst())
                .map(removal -> new LastKnown(
                        ((ItemRemoved) removal.event()).item(), removal.by().version())));
    }

    private List<VersionRow> versions(String conditions, String order, Map<String, Object> parameters, int most) {
        return canvas.sql("select " + VersionRow.COLUMNS + """
                         from version v
                        where v.workspace = :workspace and v.canvas = :canvas and v.version <= :pinned""" + conditions + " order by " + order + " limit :most")
                .params(parameters)
                .param("pinned", pinned)
                .param("most", most)
                .query((row, _) -> VersionRow.of(row))
                .list();
    }

    private List<VersionView> told(
            List<VersionRow> versions, String conditions, Map<String, Object> parameters, int most) {
        var rows =
                events(versions, conditions, parameters, most).stream().collect(Collectors.groupingBy(Listed::version));
        var sequences = rows.values().stream()
                .flatMap(List::stream)
                .map(Listed::sequence)
                .toList();
        var events = canvas.events(sequences).stream()
                .collect(Collectors.toMap(RecordedEvent::sequence, Function.identity()));
        return versions.stream()
                .map(version ->
                        entry(version, rows.getOrDefault(version.recorded().version(), List.of()), events))
                .toList();
    }

    private List<Listed> events(
            List<VersionRow> versions, String conditions, Map<String, Object> parameters, int most) {
        return canvas.sql("""
                        select * from (
                            select e.*, row_number() over (partition by e.version order by e.sequence) as place,
                                   count(*) over (partition by e.version) as matching
                            from event e
                            where e.workspace = :workspace and e.canvas = :canvas and e.version = any(:versions)
                            and e.kind <> :opened""" + conditions + ") matching where place <= :most order by sequence")
                .params(parameters)
                .param(
                        "versions",
                        versions.stream().map(row -> row.recorded().version()).toArray(Integer[]::new))
                .param("most", most)
                .param("opened", EventKind.VERSION_OPENED.name())
                .query((row, _) -> event(row))
                .list();
    }

    private static Listed event(ResultSet row) throws SQLException {
        var block = row.getString("block");
        var titles = new HashMap<ItemId, String>();
        name(titles, row.getObject("item", UUID.class), row.getString("title"));
        name(titles, row.getObject("other_item", UUID.class), row.getString("other_title"));
        var segmentTitles = (String[]) array(row.getArray("segment_titles"), new String[0]);
        var segments = (UUID[]) array(row.getArray("segments"), new UUID[0]);
        for (int i = 0; i < segmentTitles.length; i++) {
            name(titles, segments[i], segmentTitles[i]);
        }
        return new Listed(
                row.getInt("version"),
                row.getLong("sequence"),
                block == null ? null : Block.valueOf(block),
                row.getString("title"),
                row.getLong("matching"),
                titles);
    }

    private static Object[] array(@Nullable Array array, Object[] none) throws SQLException {
        return array == null ? none : (Object[]) array.getArray();
    }

    private static void name(Map<ItemId, String> titles, @Nullable UUID item, @Nullable String title) {
        if (item != null && title != null && !title.isEmpty()) {
            titles.put(new ItemId(item), title);
        }
    }

    private VersionView entry(VersionRow version, List<Listed> rows, Map<Long, RecordedEvent> events) {
        long omitted = rows.isEmpty() ? 0 : rows.getFirst().matching() - rows.size();
        return VersionView.told(
                canvas.canvas().uuid(),
                version.recorded(),
                version.events(),
                rows.stream().map(row -> told(row, events.get(row.sequence()))).toList(),
                Math.toIntExact(omitted));
    }

    private EventView told(Listed row, RecordedEvent recorded) {
        return EventView.told(
                recorded.id(),
                recorded.event(),
                row.block(),
                row.title(),
                sentences.tell(recorded.event(), row.titles()::get).text());
    }
}
