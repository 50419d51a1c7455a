package io.canvasledger.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.canvasledger.write.CommandServer.Answer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Writers who meet on one canvas, in one process and in two. */
class ManyWritersTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;

    private final CommandServer server = CommandServer.shared();

    @Test
    void of_writers_who_saw_the_same_version_one_wins_and_the_others_are_told() throws Exception {
        var path = canvas(server);
        for (int version = 1; version <= ROUNDS; version++) {
            var seen = "\"" + version + "\"";
            var answers = atOnce(WRITERS, writer -> rename(server, path, "V" + seen.charAt(1) + writer, seen));

            assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        }
        assertThat(versions(server, path))
                .isEqualTo(IntStream.rangeClosed(1, ROUNDS + 1).boxed().toList());
    }

    @Test
    void writers_who_take_any_version_all_get_one_each() throws Exception {
        var path = canvas(server);
        var answers = atOnce(WRITERS * ROUNDS, writer -> rename(server, path, "W" + writer, "*"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.json().get("version").asInt())
                .doesNotHaveDuplicates();
        assertThat(versions(server, path))
                .isEqualTo(
                        IntStream.rangeClosed(1, WRITERS * ROUNDS + 1).boxed().toList());
    }

    @Test
    void a_process_that_has_fallen_behind_another_decides_on_what_is_in_the_store() {
        try (var one = CommandServer.start("split");
                var other = CommandServer.start("split")) {
            var path = canvas(one);
            assertThat(rename(other, path, "By the other", "\"1\"").status()).isEqualTo(200);

            // One still remembers version 1.
            assertThat(rename(one, path, "By the other", "\"2\"")
                            .json()
                            .get("changed")
                            .asBoolean())
                    .isFalse();
            assertThat(rename(other, path, "By the other again", "\"2\"").status())
                    .isEqualTo(200);
            assertThat(rename(one, path, "By one", "\"2\"")
                            .json()
                            .get("currentVersion")
                            .asInt())
                    .isEqualTo(3);
            assertThat(rename(other, path, "By the other still", "\"3\"").status())
                    .isEqualTo(200);
            assertThat(rename(one, path, "By one", "*").status()).isEqualTo(200);
            assertThat(versions(one, path)).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void more_writers_than_there_is_room_for_are_asked_to_come_back() throws Exception {
        try (var narrow = CommandServer.start(
                        "narrow", "canvasledger.write.most-in-flight=1", "canvasledger.write.patience=10ms");
                var clients = Executors.newVirtualThreadPerTaskExecutor();
                var lock = narrow.bean(DataSource.class).getConnection()) {
            var path = canvas(narrow);
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table ledger.event in share mode");
            var held = clients.submit(() -> rename(narrow, path, "Held", "*"));
            await().until(() -> waiting(narrow));

            var refused = rename(narrow, path, "Refused", "*");
            lock.rollback();

            assertThat(refused.problem()).isEqualTo("503 SERVER_BUSY");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(held.get().status()).isEqualTo(200);
            assertThat(rename(narrow, path, "Room again", "*").status()).isEqualTo(200);
        }
    }

    private static boolean waiting(CommandServer server) throws SQLException {
        return server.sql()
                .sql("select exists (select from pg_locks where not granted and relation = 'ledger.event'::regclass)")
                .query(Boolean.class)
                .single();
    }

    private interface Writer {
        Answer write(int number);
    }

    private static List<Answer> atOnce(int writers, Writer writer) throws InterruptedException, ExecutionException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < writers; i++) {
                int number = i;
                tasks.add(() -> writer.write(number));
            }
            var answers = new ArrayList<Answer>();
            for (var answer : clients.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static String canvas(CommandServer server) {
        var created = server.post("/api/v1/canvases", "{\"kind\": \"BUSINESS\", \"name\": \"Bakery\"}");
        return "/api/v1/canvases/" + created.json().get("canvas").asString();
    }

    private static Answer rename(CommandServer server, String path, String name, String ifMatch) {
        return server.patch(path, "{\"name\": \"" + name + "\"}", "If-Match", ifMatch);
    }

    /** The versions of a canvas as the store has them, each as often as it was opened. */
    private static List<Integer> versions(CommandServer server, String path) {
        return server.sql()
                .sql("""
                        select (payload->>'version')::int from ledger.event
                        where stream = ? and payload_type = 'canvas.version-opened' order by sequence""")
                .param("default/" + path.substring(path.lastIndexOf('/') + 1))
                .query(Integer.class)
                .list();
    }
}
