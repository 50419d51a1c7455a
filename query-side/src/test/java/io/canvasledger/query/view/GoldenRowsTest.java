package io.canvasledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.store.GoldenHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same events give the same rows, or the views of another release must be built anew. */
class GoldenRowsTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/golden/rows-%d.txt".formatted(CanvasProjection.REVISION));

    @Test
    void the_same_events_give_the_same_rows_unless_the_revision_of_the_views_is_raised() throws IOException {
        var rows = rows();
        if (Files.notExists(GOLDEN) && Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, rows);
        }
        assertThat(GOLDEN)
                .as("rows of revision %d; write them with -Dgolden.write=true", CanvasProjection.REVISION)
                .exists();
        assertThat(rows)
                .as(
                        "rows other than those that views of revision %d hold: raise CanvasProjection.REVISION, so that data directories"
                                + " build theirs anew, and write the new rows with -Dgolden.write=true",
                        CanvasProjection.REVISION)
                .isEqualTo(Files.readAllLines(GOLDEN));
    }

    /** All that hold what was made of events. */
    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = current_schema()
            and table_name not in ('token', 'dead_letter', 'flyway_schema_history') order by 1""";

    private static List<String> rows() {
        try (var fixture = new ViewsFixture()) {
            GoldenHistory.store(fixture.ledger.jdbc());
            var views = fixture.process();
            fixture.caughtUp(views);
            var jdbc = views.current().jdbc();
            var told = new ArrayList<String>();
            for (var table : jdbc.sql(TABLES).query(String.class).list()) {
                told.add("-- " + table);
                // The order in which versions arrived is drawn, not told by events.
                var rows = jdbc.sql("select (to_jsonb(t) - 'appeared')::text as row from " + table + " t order by row")
                        .query(String.class)
                        .list();
                assertThat(rows).as(table).isNotEmpty();
                told.addAll(rows);
            }
            return told;
        }
    }
}
