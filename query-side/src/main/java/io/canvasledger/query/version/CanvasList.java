package io.canvasledger.query.version;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.query.page.Cursor;
import io.canvasledger.query.version.CanvasesController.CanvasSummary;
import io.canvasledger.query.view.ViewGeneration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the canvases of a workspace, those changed last first. */
final class CanvasList {

    private CanvasList() {}

    /** @param last when the last one seen was changed, and its id; empty to begin */
    static List<CanvasSummary> after(
            Optional<Cursor> last, ViewGeneration views, WorkspaceId workspace, boolean archived, int most) {
        return views.jdbc()
                .sql("""
                        select * from canvas where workspace = :workspace and (:archived or not archived)
                        and (cast(:at as timestamptz) is null
                             or (changed_at, canvas) < (cast(:at as timestamptz), cast(:canvas as uuid)))
                        order by changed_at desc, canvas desc limit :limit""")
                .param("workspace", workspace.value())
                .param("archived", archived)
                .param("at", last.map(cursor -> cursor.instant(0)).orElse(null))
                .param(
                        "canvas",
                        last.map(cursor -> cursor.key(1, UUID::fromString)).orElse(null))
                .param("limit", most)
                .query((row, _) -> new CanvasSummary(
                        row.getObject("canvas", UUID.class),
                        CanvasKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("description"),
                        row.getBoolean("archived"),
                        row.getInt("version"),
                        row.getInt("items"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by"),
                        row.getObject("effective_on", LocalDate.class)))
                .list();
    }
}
