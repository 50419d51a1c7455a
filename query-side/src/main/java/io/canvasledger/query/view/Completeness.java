package io.canvasledger.query.view;

import io.canvasledger.store.StreamType;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the views hold every event that they take and the store had up to where they say they have come. Reads both in
 * full: for an operator who asks, not for every second.
 *
 * @param upTo the global index compared up to
 * @param stored events of all types of stream in the store up to there
 * @param incomplete streams of which the views lack events, or the store itself does; at most {@link #MOST_SHOWN} of each
 *     projection
 */
record Completeness(long upTo, long stored, List<Incomplete> incomplete) {

    static final int MOST_SHOWN = 100;

    /** What is held of no stream, by a projection that does not say what it holds. */
    private static final String NOT_SAID = "select null::text, 0, 0 where false";

    /**
     * A stream that is not as the store has it.
     *
     * @param projection that lacks something of it
     * @param stream its name; of a canvas, {@code workspace/uuid}
     * @param stored events in the store
     * @param lastStored the place of the last of them, from 0
     * @param shown events in the views
     * @param lastShown the place of the last of them; -1 if there is none
     */
    record Incomplete(String projection, String stream, long stored, long lastStored, long shown, long lastShown) {}

    static Completeness of(ViewFeed feed, Collection<Projection> projections) {
        var jdbc = feed.jdbc();
        long upTo = feed.position();
        return new Completeness(
                upTo,
                stored(jdbc, upTo),
                projections.stream()
                        .flatMap(projection -> incomplete(jdbc, upTo, projection).stream())
                        .toList());
    }

    private static long stored(JdbcClient jdbc, long upTo) {
        return jdbc.sql("select count(*) from ledger.event where global_index <= ?")
                .param(upTo)
                .query(Long.class)
                .single();
    }

    /** Of a projection that does not say what it holds, only gaps in the store itself are told. */
    private static List<Incomplete> incomplete(JdbcClient jdbc, long upTo, Projection projection) {
        return jdbc.sql("""
                with stored as (
                    select stream, count(*) as events, max(sequence) as last
                    from ledger.event where global_index <= :upTo and stream_type = any(:types) group by stream),
                shown (stream, events, last) as (%s)
                select stream, stored.events, stored.last, coalesce(shown.events, 0), coalesce(shown.last, -1)
                from stored left join shown using (stream)
                where stored.events <> stored.last + 1
                or :said and (coalesce(shown.last, -1) < stored.last or shown.events <> shown.last + 1)
                order by stream limit :most""".formatted(projection.eventsHeld().orElse(NOT_SAID)))
                .param("upTo", upTo)
                .param(
                        "types",
                        projection.takes().stream().map(StreamType::name).toArray(String[]::new))
                .param("said", projection.eventsHeld().isPresent())
                .param("most", MOST_SHOWN)
                .query((row, _) -> new Incomplete(
                        projection.name(),
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }
}
