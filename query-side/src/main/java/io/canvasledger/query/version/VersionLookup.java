package io.canvasledger.query.version;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the first statement of a read finds: a canvas as visible now, and the versions that references name.
 *
 * @param behind whether the store holds more of this canvas that was written by whom it was asked about
 * @param found for each place of a reference that names a visible version
 */
record VersionLookup(CanvasKind kind, int head, boolean behind, Map<Integer, Found> found) {

    /** A version, and how its canvas is folded. */
    record Found(VersionRow version, Fold fold) {}

    private record Row(
            CanvasKind kind,
            int head,
            boolean behind,
            int place,
            @Nullable Found found) {}

    /** Looks at what comes after the last event shown: usually nothing. */
    private static final String BEHIND = """
            exists (select from ledger.event e where e.stream = ? and e.sequence > (
                select last_sequence from version h
                where h.workspace = c.workspace and h.canvas = c.canvas and h.version = c.version)
            and e.metadata ->> 'author' = ?)""";

    /** A row at most there is anyway: this keeps the planner from looking at every version of the canvas to find it. */
    private static final String ONE = " limit 1";

    /**
     * @param author whose writing must not be missed; absent to take what there is
     * @return empty if there is no such canvas in its workspace
     */
    static Optional<VersionLookup> of(
            JdbcClient jdbc, CanvasId id, @Nullable String author, List<Reference> references) {
        var named = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (author != null) {
            parameters.add(id.toString());
            parameters.add(author);
        }
        for (var reference : references) {
            var resolution = Resolution.of(reference);
            named.add(
                    "(select %d as place, %s, %s from version v %s where v.workspace = c.workspace and v.canvas = c.canvas"
                                    .formatted(named.size(), VersionRow.COLUMNS, Fold.COLUMNS, Fold.JOIN)
                            + " and v.version = " + resolution.sql() + ONE + ")");
            parameters.addAll(resolution.parameters());
        }
        parameters.add(id.workspace().value());
        parameters.add(id.uuid());
        var joined = named.isEmpty() ? "" : ", n.*";
        var join = named.isEmpty() ? "" : "left join lateral (" + String.join(" union all ", named) + ") n on true";
        var rows = jdbc.sql("select c.kind, c.version as head, " + (author == null ? "false" : BEHIND) + " as behind"
                        + joined + " from canvas c " + join + " where c.workspace = ? and c.canvas = ?")
                .params(parameters)
                .query((row, _) -> row(row, !named.isEmpty()))
                .list();
        return rows.stream()
                .findFirst()
                .map(row -> new VersionLookup(row.kind(), row.head(), row.behind(), found(rows)));
    }

    private static Row row(ResultSet row, boolean named) throws SQLException {
        var found = named && row.getObject("place") != null ? new Found(VersionRow.of(row), Fold.of(row)) : null;
        return new Row(
                CanvasKind.valueOf(row.getString("kind")),
                row.getInt("head"),
                row.getBoolean("behind"),
                found == null ? 0 : row.getInt("place"),
                found);
    }

    private static Map<Integer, Found> found(List<Row> rows) {
        var found = new HashMap<Integer, Found>();
        for (var row : rows) {
            if (row.found() != null) {
                found.put(row.place(), row.found());
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
