package io.canvasledger.query.version;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.version.CanvasesController.CanvasFilter;
import io.canvasledger.query.version.CanvasesController.CanvasSummary;
import io.canvasledger.query.view.ViewGeneration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the canvases of a workspace, those changed last first. All its pages keep the order of its beginning, so that
 * a canvas that is changed meanwhile is neither missed nor shown twice; each is shown as it is when its page is read.
 */
final class CanvasList {

    /**
     * A canvas and its place in the walk.
     *
     * @param began the last version that was visible when the walk began, in the order of appearance
     * @param changedAt when the canvas was last changed by then
     */
    record Entry(CanvasSummary canvas, long began, OffsetDateTime changedAt) {}

    /**
     * The place of the last canvas seen.
     *
     * @param began as in {@link Entry}; absent to begin a walk
     */
    private record CanvasPlace(
            @Nullable Long began,
            @Nullable OffsetDateTime changedAt,
            @Nullable UUID canvas) {}

    private static final int KEYS = 4;

    private static final String CHOSEN = "(cast(:kind as text) is null or c.kind = :kind)"
            + " and (cast(:author as text) is null or c.changed_by = :author)"
            + " and (cast(:name as text) is null or " + TextMatch.condition("c.name", "cast(:name as text)") + ")";

    /** Most canvases are as they were when the walk began; of the others their versions tell when they had been changed. */
    private static final String PAGE = """
            with walk as (
                select coalesce(cast(:began as bigint),
                                (select max(appeared) from canvas where workspace = :workspace)) as began),
            unchanged as (
                select c.*, c.changed_at as then_changed_at from canvas c, walk
                where c.workspace = :workspace and (:archived or not c.archived) and CHOSEN and c.appeared <= walk.began
                and (cast(:at as timestamptz) is null
                     or (c.changed_at, c.canvas) < (cast(:at as timestamptz), cast(:canvas as uuid)))
                order by c.changed_at desc, c.canvas desc limit :limit),
            changed as (
                select c.*, v.recorded_at as then_changed_at from canvas c, walk
                cross join lateral (
                    select recorded_at from version
                    where workspace = c.workspace and canvas = c.canvas and appeared <= walk.began
                    order by version desc limit 1) v
                where c.workspace = :workspace and (:archived or not c.archived) and CHOSEN and c.appeared > walk.began
                and (cast(:at as timestamptz) is null
                     or (v.recorded_at, c.canvas) < (cast(:at as timestamptz), cast(:canvas as uuid)))
                order by v.recorded_at desc, c.canvas desc limit :limit)
            select listed.*, walk.began from (select * from unchanged union all select * from changed) listed, walk
            order by then_changed_at desc, canvas desc limit :limit""".replace("CHOSEN", CHOSEN);

    private final ViewGeneration views;
    private final WorkspaceId workspace;
    private final boolean archived;
    private final CanvasFilter filter;

    CanvasList(ViewGeneration views, WorkspaceId workspace, boolean archived, CanvasFilter filter) {
        this.views = views;
        this.workspace = workspace;
        this.archived = archived;
        this.filter = filter;
    }

    /**
     * One page of a walk.
     *
     * @throws ProblemException if the cursor is not of this list, or of views that were replaced since
     */
    List<Entry> after(@Nullable String cursor, int most) {
        var last =
                Cursor.read(cursor, name(), KEYS).map(this::place).orElseGet(() -> new CanvasPlace(null, null, null));
        return views.jdbc()
                .sql(PAGE)
                .param("workspace", workspace.value())
                .param("archived", archived)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("author", filter.author())
                .param("name", filter.name())
                .param("began", last.began())
                .param("at", last.changedAt())
                .param("canvas", last.canvas())
                .param("limit", most)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Where to go on after an entry. */
    Cursor after(Entry last) {
        return Cursor.of(
                name(),
                String.valueOf(views.number()),
                String.valueOf(last.began()),
                last.changedAt().toInstant().toString(),
                last.canvas().id().toString());
    }

    private String name() {
        return "canvases:" + workspace + ":" + archived + filter;
    }

    private CanvasPlace place(Cursor cursor) {
        cursor.key(0, number -> Optional.of(number)
                .filter(String.valueOf(views.number())::equals)
                .orElseThrow(() -> new IllegalArgumentException("the order of appearance is another one there")));
        return new CanvasPlace(cursor.key(1, Long::valueOf), cursor.instant(2), cursor.key(3, UUID::fromString));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var id = row.getObject("canvas", UUID.class);
        int version = row.getInt("version");
        var canvas = new CanvasSummary(
                id,
                CanvasKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("archived"),
                version,
                row.getInt("items"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("effective_on", LocalDate.class),
                Related.canvas(id),
                Related.ofCanvas(id, version));
        return new Entry(canvas, row.getLong("began"), row.getObject("then_changed_at", OffsetDateTime.class));
    }
}
