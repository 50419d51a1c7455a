package io.canvasledger.query;

import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture.Answer;
import io.canvasledger.query.view.Views;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a reader is told when the views stand still for longer than anybody waits. */
class NotYetVisibleTest {

    private final Story story = Story.of(QuerySideFixture.newCanvas(), "Bakery");

    @Test
    void whoever_has_waited_in_vain_is_told_what_is_missing_and_when_to_come_back() throws SQLException {
        QuerySideFixture.record(story.told());
        try (var held = bean(DataSource.class).getConnection()) {
            held.setAutoCommit(false);
            hold(held);
            story.by("reader");
            story.version();
            story.adds(Block.CHANNELS, "Shop");
            QuerySideFixture.append(story.told(), 1);

            var began = Instant.now();
            for (var asked :
                    List.of("?minVersion=2&wait=1", "/timeline?wait=0&minVersion=2", "/diff?from=1&to=2&wait=0")) {
                assertMissing(get(path(story.canvas().id()) + asked), asked);
            }
            assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertMissing(get(path(story.canvas().id()) + "?wait=0"), "what the reader has written");
            var list = get("/api/v1/canvases?wait=0");
            assertThat(list.problem()).isEqualTo("503 NOT_YET_VISIBLE");
            assertThat(list.header("Retry-After")).isEqualTo("1");
            assertThat(list.json().at("/errors/0/details")).isEmpty();
            assertThat(get(path(story.canvas().id()) + "?at=1&wait=0").status())
                    .as("what is visible, and asked for by its number, is read meanwhile")
                    .isEqualTo(200);
            held.rollback();
        }
        QuerySideFixture.await(story.canvas().id(), 2);
        assertThat(get(path(story.canvas().id()) + "?minVersion=2&wait=0").status())
                .isEqualTo(200);
    }

    /** Whoever reads a table goes on; whoever would write to it waits. */
    private static void hold(Connection connection) throws SQLException {
        var schema = "views_" + bean(Views.class).current().number();
        try (var statement = connection.createStatement()) {
            statement.execute("lock table %s.version in share mode".formatted(schema));
        }
    }

    private static void assertMissing(Answer answer, String what) {
        assertThat(answer.problem()).as(what).isEqualTo("503 NOT_YET_VISIBLE");
        assertThat(answer.header("Retry-After")).as(what).isEqualTo("1");
        assertThat(answer.json().at("/errors/0/details/version").asInt())
                .as(what)
                .isEqualTo(2);
        assertThat(answer.json().at("/errors/0/details/head").asInt()).as(what).isEqualTo(1);
        assertThat(answer.json().at("/type").asString()).as(what).endsWith("/problems/not-yet-visible");
    }

    private static <T> T bean(Class<T> type) {
        return QuerySideFixture.bean(type);
    }
}
