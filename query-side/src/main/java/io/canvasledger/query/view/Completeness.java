package io.canvasledger.query.view;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the views hold every event the store had up to where they say they have come. Reads both in full: for an operator
 * who asks, not for every second.
 *
 * @param upTo the global index compared up to
 * @param stored events in the store up to there
 * @param incomplete canvases of which the views lack events, or the store itself does; at most {@link #MOST_SHOWN}
 */
record Completeness(long upTo, long stored, List<Incomplete> incomplete) {

    static final int MOST_SHOWN = 100;

    /**
     * A canvas that is not as the store has it.
     *
     * @param canvas {@code workspace/uuid}
     * @param stored events in the store
     * @param lastStored the place of the last of them, from 0
     * @param shown events in the views
     * @param lastShown the place of the last of them; -1 if there is none
     */
    record Incomplete(String canvas, long stored, long lastStored, long shown, long lastShown) {}

    static Completeness of(ViewFeed feed) {
        var jdbc = feed.jdbc();
        long upTo = feed.position();
        return new Completeness(upTo, stored(jdbc, upTo), incomplete(jdbc, upTo));
    }

    private static long stored(JdbcClient jdbc, long upTo) {
        return jdbc.sql("select count(*) from ledger.event where global_index <= ?")
                .param(upTo)
                .query(Long.class)
                .single();
    }

    private static List<Incomplete> incomplete(JdbcClient jdbc, long upTo) {
        return jdbc.sql("""
                with stored as (
                    select stream, count(*) as events, max(sequence) as last
                    from ledger.event where global_index <= ? group by stream),
                shown as (
                    select workspace || '/' || canvas as stream, count(*) as events, max(sequence) as last
                    from event group by workspace, canvas)
                select stream, stored.events, stored.last, coalesce(shown.events, 0), coalesce(shown.last, -1)
                from stored left join shown using (stream)
                where stored.events <> stored.last + 1
                or coalesce(shown.last, -1) < stored.last or shown.events <> shown.last + 1
                order by stream limit ?""")
                .params(upTo, MOST_SHOWN)
                .query((row, _) -> new Incomplete(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
