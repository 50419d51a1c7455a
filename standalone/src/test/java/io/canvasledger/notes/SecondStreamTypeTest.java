package io.canvasledger.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.canvasledger.command.CommandOutcome;
import io.canvasledger.command.Commands;
import io.canvasledger.notes.NoteCommand.StrikeNote;
import io.canvasledger.notes.NoteCommand.WriteNote;
import io.canvasledger.notes.NoteRules.NoteDecision;
import io.canvasledger.notes.NoteRules.NoteText;
import io.canvasledger.query.view.Views;
import io.canvasledger.standalone.CanvasLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stream that is not a canvas needs a package of its own and one entry in a list. */
class SecondStreamTypeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    void notes_are_decided_recorded_and_read_back_beside_canvases_and_stay_through_rebuilds_and_restarts() {
        running(List.of(CanvasLedger.class), ledger -> {});

        running(List.of(CanvasLedger.class, NoteConfiguration.class), ledger -> {
            assertThat(write(ledger, "a", "Ask the baker").stored()).hasSize(1);
            assertThat(write(ledger, "a", "Ask the baker").stored()).isEmpty();
            write(ledger, "a", "Ask the miller");
            write(ledger, "b", "Count the shops");
            assertThat(strike(ledger, "b").stored()).hasSize(1);
            assertThat(strike(ledger, "b").decision().refused()).isEqualTo("there is no such note");
            assertThat(strike(ledger, "never written").decision().refused()).isEqualTo("there is no such note");
            awaitNotes(ledger, "a Ask the miller ada", "b struck");
        });

        running(List.of(CanvasLedger.class, NoteConfiguration.class), ledger -> {
            awaitNotes(ledger, "a Ask the miller ada", "b struck");
            assertThat(write(ledger, "a", "Ask the miller").stored())
                    .as("decided on what was stored")
                    .isEmpty();
            rebuild(ledger);
            awaitNotes(ledger, "a Ask the miller ada", "b struck");
        });

        running(List.of(CanvasLedger.class), ledger -> {
            assertThat(standing(ledger)).as("without anybody to take them").isZero();
            await().atMost(PATIENCE).until(() -> health(ledger).equals(Status.UP));
        });
    }

    @Test
    void an_event_of_unknown_kind_stops_its_note_alone_and_one_of_a_stream_nobody_takes_stops_nothing() {
        running(List.of(CanvasLedger.class, NoteConfiguration.class), ledger -> {
            stored(ledger, "ghosts", "ghosts:1", "ghosts.seen");
            stored(ledger, "notes", "notes:frozen", "notes.frozen");
            stored(ledger, "notes", "notes:broken", "notes.written");
            write(ledger, "a", "Goes on");

            awaitNotes(ledger, "a Goes on ada");
            await().atMost(PATIENCE).until(() -> standing(ledger) == 2);
            assertThat(health(ledger)).isEqualTo(Status.UP);
        });
    }

    private void running(List<Class<?>> sources, Consumer<ConfigurableApplicationContext> work) {
        try (var ledger = new SpringApplicationBuilder(sources.toArray(Class[]::new))
                .run("--server.port=0", "--canvasledger.standalone.data-dir=" + data)) {
            work.accept(ledger);
        }
    }

    private static CommandOutcome<NoteText, NoteDecision> write(
            ConfigurableApplicationContext ledger, String note, String text) {
        return commands(ledger).send(new WriteNote(note, text), "ada");
    }

    private static CommandOutcome<NoteText, NoteDecision> strike(ConfigurableApplicationContext ledger, String note) {
        return commands(ledger).send(new StrikeNote(note), "ada");
    }

    @SuppressWarnings("unchecked") // a bean is asked for by its raw class
    private static Commands<NoteCommand, NoteText, NoteEvent, NoteDecision> commands(
            ConfigurableApplicationContext ledger) {
        return ledger.getBean("noteCommands", Commands.class);
    }

    private static void awaitNotes(ConfigurableApplicationContext ledger, String... notes) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ledger.getBean(Views.class)
                        .current()
                        .jdbc()
                        .sql("select note || case when struck then ' struck' else ' ' || text || ' ' || author end"
                                + " from note order by note")
                        .query(String.class)
                        .list())
                .containsExactly(notes));
    }

    private static void rebuild(ConfigurableApplicationContext ledger) {
        var views = ledger.getBean(Views.class);
        int before = views.generation();
        views.rebuild();
        await().atMost(PATIENCE).until(() -> views.generation() != before);
    }

    private static HealthIndicator indicator(ConfigurableApplicationContext ledger) {
        return ledger.getBean("viewsHealthIndicator", HealthIndicator.class);
    }

    private static Status health(ConfigurableApplicationContext ledger) {
        return indicator(ledger).health().getStatus();
    }

    private static long standing(ConfigurableApplicationContext ledger) {
        return (long) indicator(ledger).health().getDetails().get("deadLetteredStreams");
    }

    private static void stored(ConfigurableApplicationContext ledger, String type, String stream, String kind) {
        ledger.getBean(JdbcClient.class)
                .sql(
                        "insert into ledger.event (event_id, stream, sequence, stream_type, recorded_at, payload_type,"
                                + " payload_revision, payload, metadata) values (?, ?, 0, ?, now(), ?, '1', '{\"odd\":1}', '{}')")
                .params(UUID.randomUUID(), stream, type, kind)
                .update();
    }
}
