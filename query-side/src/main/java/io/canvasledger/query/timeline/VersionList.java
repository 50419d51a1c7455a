package io.canvasledger.query.timeline;

import io.canvasledger.query.timeline.VersionsController.VersionSummary;
import io.canvasledger.query.version.VersionRow;
import io.canvasledger.query.version.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the versions of a canvas, the newest first. */
final class VersionList {

    private VersionList() {}

    static List<VersionSummary> before(int version, Versions versions, int most) {
        return versions.sql("select " + VersionRow.COLUMNS + """
                        , array(select m.name from milestone m
                                     where m.workspace = v.workspace and m.canvas = v.canvas and m.version = v.version
                                     and m.named_in <= :head and coalesce(m.removed_in > :head, true)
                                     order by m.name) as milestones
                        from version v
                        where v.workspace = :workspace and v.canvas = :canvas and v.version <= :head and v.version < :before
                        order by v.version desc limit :most""")
                .param("before", version)
                .param("most", most)
                .query((row, _) -> summary(versions, row))
                .list();
    }

    private static VersionSummary summary(Versions versions, ResultSet row) throws SQLException {
        var version = VersionRow.of(row);
        var recorded = version.recorded();
        return new VersionSummary(
                recorded.version(),
                recorded.author(),
                recorded.recordedAt(),
                recorded.effectiveOn(),
                recorded.note().rationale(),
                recorded.note().evidence(),
                version.events(),
                List.of((String[]) row.getArray("milestones").getArray()),
                VersionsController.address(versions.canvas().uuid(), recorded.version()));
    }
}
