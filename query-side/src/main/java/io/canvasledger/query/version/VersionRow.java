package io.canvasledger.query.version;

import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.VersionId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the {@code version} table.
 *
 * @param firstSequence the place in the stream of the event that opens the version
 * @param lastSequence the place of the last of its events
 */
public record VersionRow(RecordedVersion recorded, long firstSequence, long lastSequence) {

    /** The columns {@link #of} reads, of a version {@code v}. */
    public static final String COLUMNS = "v.version, v.author, v.recorded_at, v.noted_on, v.rationale, v.evidence,"
            + " v.first_sequence, v.last_sequence";

    public static VersionRow of(ResultSet row) throws SQLException {
        var recorded = new RecordedVersion(
                VersionId.main(row.getInt("version")),
                row.getString("author"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Note(
                        row.getString("rationale"),
                        row.getObject("noted_on", LocalDate.class),
                        texts(row.getArray("evidence"))));
        return new VersionRow(recorded, row.getLong("first_sequence"), row.getLong("last_sequence"));
    }

    /** How many events there are to tell: the one that opens a version is told as the version. */
    public int events() {
        return Math.toIntExact(lastSequence - firstSequence);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
