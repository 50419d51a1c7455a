package io.canvasledger.query.timeline;

import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.query.timeline.VersionsController.VersionFilter;
import io.canvasledger.query.version.VersionRow;
import io.canvasledger.query.version.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the versions of a canvas, the newest first. */
final class VersionList {

    private VersionList() {}

    static List<VersionView> before(int version, VersionFilter filter, Versions versions, int most) {
        var conditions = filter.conditions();
        return versions.sql("select " + VersionRow.COLUMNS + """
                        , array(select m.name from milestone m
                                     where m.workspace = v.workspace and m.canvas = v.canvas and m.version = v.version
                                     and m.named_in <= :head and coalesce(m.removed_in > :head, true)
                                     order by m.name) as milestones
                        from version v
                        where v.workspace = :workspace and v.canvas = :canvas and v.version <= :head and v.version < :beforeVersion""" + conditions.onVersions()
                        + " order by v.version desc limit :most")
                .params(conditions.parameters())
                .param("beforeVersion", version)
                .param("most", most)
                .query((row, _) -> summary(versions, row))
                .list();
    }

    private static VersionView summary(Versions versions, ResultSet row) throws SQLException {
        var version = VersionRow.of(row);
        return VersionView.listed(versions.canvas().uuid(), version.recorded(), version.events(), List.of((String[])
                row.getArray("milestones").getArray()));
    }
}
