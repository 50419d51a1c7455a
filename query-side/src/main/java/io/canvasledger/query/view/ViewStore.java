package io.canvasledger.query.view;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.query.view.ViewRows.MilestoneRow.NameGiven;
import io.canvasledger.query.view.ViewRows.MilestoneRow.NameTaken;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of the views, and reads what the projection needs to go on where it stopped. */
final class ViewStore {

    record Checkpoint(Canvas canvas, long sequence) {}

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ViewStore(DataSource source, JsonMapper json) {
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(source);
        this.json = json;
    }

    /** The last event there is a row for; -1 if there is none. */
    long lastSequence(CanvasId id) {
        return jdbc.sql("select coalesce(max(sequence), -1) from event where workspace = ? and canvas = ?")
                .params(id.workspace().value(), id.uuid())
                .query(Long.class)
                .single();
    }

    boolean isEndOfVersion(CanvasId id, long sequence) {
        return jdbc.sql("""
                select exists (select from version where workspace = ? and canvas = ? and last_sequence = ?)""")
                .params(id.workspace().value(), id.uuid(), sequence)
                .query(Boolean.class)
                .single();
    }

    Optional<Checkpoint> lastCheckpoint(CanvasId id) {
        return jdbc.sql("""
                select sequence, body from checkpoint where workspace = ? and canvas = ? order by version desc limit 1""")
                .params(id.workspace().value(), id.uuid())
                .query((row, _) ->
                        new Checkpoint(json.readValue(row.getString("body"), Canvas.class), row.getLong("sequence")))
                .optional();
    }

    /** Writes all rows of a batch; rows that are already there stay as they are. */
    void write(ViewRows rows) {
        batch(rows.events(), """
                insert into event (workspace, canvas, sequence, version, event_id, kind, block, item, other_item, segments,
                                   title, other_title, segment_titles, blocks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", (insert, row) -> {
            key(insert, row.event().canvas());
            insert.setLong(3, row.sequence());
            insert.setInt(4, row.event().version().number());
            insert.setObject(5, UUID.fromString(row.id()));
            insert.setString(6, row.facts().kind());
            insert.setString(
                    7, row.facts().block() == null ? null : row.facts().block().name());
            uuid(insert, 8, row.facts().item());
            uuid(insert, 9, row.facts().other());
            array(
                    insert,
                    10,
                    "uuid",
                    row.facts().segments().stream().map(ItemId::uuid).toList());
            insert.setString(11, row.facts().title());
            insert.setString(12, row.facts().otherTitle());
            array(insert, 13, "text", row.facts().segmentTitles());
            array(
                    insert,
                    14,
                    "text",
                    row.facts().blocks().stream().map(Block::name).toList());
        });
        batch(rows.checkpoints(), """
                insert into checkpoint (workspace, canvas, version, sequence, body)
                values (?, ?, ?, ?, ?) on conflict do nothing""", (insert, row) -> {
            key(insert, row.canvas().id());
            insert.setInt(3, row.canvas().version());
            insert.setLong(4, row.sequence());
            insert.setString(5, json.writeValueAsString(row.canvas()));
        });
        rows.milestones().forEach(this::write);
        // Last and one transaction at a time: from here on versions are visible, in an order that readers hold on to.
        if (!rows.versions().isEmpty()) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema(), 0))")
                    .query()
                    .singleRow();
        }
        batch(rows.versions(), """
                insert into version (workspace, canvas, version, first_sequence, last_sequence, author, recorded_at,
                                     effective_on, noted_on, rationale, evidence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", (insert, row) -> {
            var recorded = row.recorded();
            key(insert, row.canvas().id());
            insert.setInt(3, recorded.version());
            insert.setLong(4, row.firstSequence());
            insert.setLong(5, row.lastSequence());
            insert.setString(6, recorded.author());
            insert.setObject(7, recorded.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(8, recorded.effectiveOn());
            insert.setObject(9, recorded.note().effectiveOn());
            insert.setString(10, recorded.note().rationale());
            insert.setArray(
                    11,
                    insert.getConnection()
                            .createArrayOf("text", recorded.note().evidence().toArray()));
        });
        batch(rows.heads(), """
                insert into canvas (workspace, canvas, kind, name, description, archived, version, items, created_at,
                                    created_by, changed_at, changed_by, effective_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (workspace, canvas) do update set name = excluded.name, description = excluded.description,
                    archived = excluded.archived, version = excluded.version, items = excluded.items,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                    effective_on = greatest(canvas.effective_on, excluded.effective_on),
                    appeared = excluded.appeared
                where canvas.version < excluded.version""", (insert, row) -> {
            var canvas = row.canvas();
            key(insert, canvas.id());
            insert.setString(3, canvas.kind().name());
            insert.setString(4, canvas.name());
            insert.setString(5, canvas.description());
            insert.setBoolean(6, canvas.archived());
            insert.setInt(7, canvas.version());
            insert.setInt(8, canvas.items().size());
            insert.setObject(9, row.first().recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(10, row.first().author());
            insert.setObject(11, row.latest().recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(12, row.latest().author());
            insert.setObject(13, row.effectiveOn());
        });
    }

    private void write(ViewRows.MilestoneRow row) {
        var canvas = row.canvas();
        int version = row.version().number();
        switch (row.naming()) {
            case NameGiven(var milestone) ->
                jdbc.sql("""
                        insert into milestone (workspace, canvas, name, sequence, version, named_in)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                canvas.workspace().value(),
                                canvas.uuid(),
                                milestone.name(),
                                row.sequence(),
                                milestone.version(),
                                version)
                        .update();
            case NameTaken(var milestone) ->
                jdbc.sql("""
                        update milestone set removed_in = ?
                        where workspace = ? and canvas = ? and name = ? and removed_in is null and sequence < ?""")
                        .params(version, canvas.workspace().value(), canvas.uuid(), milestone.name(), row.sequence())
                        .update();
        }
    }

    private interface Fill<T> {
        void fill(PreparedStatement insert, T row) throws SQLException;
    }

    private <T> void batch(Collection<T> rows, String sql, Fill<T> fill) {
        if (!rows.isEmpty()) {
            template.batchUpdate(sql, rows, BATCH, fill::fill);
        }
    }

    private static void key(PreparedStatement insert, CanvasId id) throws SQLException {
        insert.setString(1, id.workspace().value());
        insert.setObject(2, id.uuid());
    }

    private static void array(PreparedStatement insert, int position, String type, List<?> values) throws SQLException {
        insert.setArray(
                position, values.isEmpty() ? null : insert.getConnection().createArrayOf(type, values.toArray()));
    }

    private static void uuid(PreparedStatement insert, int position, @Nullable ItemId item) throws SQLException {
        if (item == null) {
            insert.setNull(position, Types.OTHER);
        } else {
            insert.setObject(position, item.uuid());
        }
    }
}
