package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.store.CanvasStream;
import io.canvasledger.store.StreamHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a version is folded: from a stored checkpoint and the events since, so that a version costs the same however long the
 * history.
 *
 * @param checkpoint a stored canvas; absent to begin with a blank one
 * @param from the place of the first event that is not in it
 * @param to the place of the last event of the version
 */
record Fold(@Nullable String checkpoint, long from, long to) {

    private static final JsonMapper JSON = CanvasStream.mapper();

    /** Finds the last checkpoint of a version {@code v}, for {@link #of} to read. */
    static final String JOIN = """
            left join lateral (
                select sequence, body from checkpoint
                where workspace = v.workspace and canvas = v.canvas and version <= v.version
                order by version desc limit 1) p on true""";

    static final String COLUMNS = "p.sequence as checkpoint_sequence, p.body as checkpoint_body";

    static Fold of(ResultSet row) throws SQLException {
        var body = row.getString("checkpoint_body");
        return new Fold(body, body == null ? 0 : row.getLong("checkpoint_sequence") + 1, row.getLong("last_sequence"));
    }

    Canvas canvas(CanvasId id, StreamHistory<Recorded> history) {
        var start = checkpoint == null ? Canvas.blank(id) : JSON.readValue(checkpoint, Canvas.class);
        return from > to ? start : start.evolve(history.recorded(id, from, to));
    }
}
